import type { Scenario } from '../../../src/core/scenario/scenario.ts';
import { advance, digest, type Memo, openGame } from '../../../src/core/turn/door.ts';
import {
  appendTurn,
  closeLog,
  closeOf,
  type HeaderContent,
  type Log,
  makeLogText,
  openLog,
  parseLog,
  replay,
  scenarioHash,
  verifyLog,
} from '../../../src/log/door.ts';
import type { Exported } from '../../../src/log/export/door.ts';
import { CROSSING } from '../../core/crossing.ts';
import { decisionsOf } from '../../core/nights.ts';

/** The crossing, with something to expect on two turns. */
export const ASKING: Scenario = {
  ...CROSSING,
  forecasts: [
    { id: 'how-long', desk: CROSSING.desk, turn: 2, about: 'guns', bounds: [12, 24] },
    { id: 'the-text', desk: CROSSING.desk, turn: 4, about: 'text-reply', bounds: [0] },
  ],
};

/** What people write, and what nobody should have to think of. */
export const NASTY = [
  '=HYPERLINK("http://example.com")',
  '+1',
  '-1',
  '@SUM(A1)',
  '\tindented',
  '\rreturned',
  'a "quoted" word, and a comma',
  'two\nlines',
  'two\r\nlines',
  ' spaces at both ends ',
  "'=already",
  'Ջերմուկ · Kəlbəcər · 中文 · 🕊',
  'half of a pair: \uD83D',
  '\uFEFFmarked',
  'null',
  '0234',
  '1e3',
  '""',
  ',',
  '\n',
] as const;

const pick = <T>(list: readonly T[], i: number): T | undefined => list[i % list.length];

/** A memo that holds all that a memo may hold, or some of it. */
function memoOf(scenario: Scenario, turn: number, i: number): Memo {
  const question = scenario.forecasts.find((one) => one.turn === turn && one.desk === scenario.desk);
  const rationale = i % 3 === 0 ? undefined : pick(NASTY, i * 7 + turn);
  const reflection = i % 5 === 0 ? pick(NASTY, i + turn) : undefined;
  return {
    ...(question
      ? { forecast: { question: question.id, option: i % 2, confidence: 50 + 10 * (i % 5) } }
      : {}),
    ...(rationale === undefined ? {} : { rationale }),
    ...(reflection === undefined ? {} : { reflection }),
    ...(i % 7 === 0 ? { votes: { posture: { hold: 11, restrain: 4 } } } : {}),
  };
}

/** A game as a page leaves it, with memos and seconds; every ninth is cut off after some turns. */
export function exportedGame(scenario: Scenario, i: number): Exported {
  const other = scenario.desks.find((id) => id !== scenario.desk) ?? '';
  const header: Omit<HeaderContent, 'rules'> = {
    scenario: { id: scenario.id, hash: scenarioHash(scenario) },
    seed: `export.${i}`,
    seats: { [scenario.desk]: 'person', [other]: 'ministry:willingness' },
    ...(i % 4 === 0 ? {} : { codeName: pick(NASTY, i) ?? '' }),
    ...(i % 6 === 0 ? {} : { classCode: '7B' }),
    language: 'en',
    ...(i % 2 === 0 ? { date: '2026-09-13' } : {}),
  };
  let log: Log = openLog(header);
  let { game } = openGame(scenario, header.seed);
  const until = i % 9 === 0 ? 1 + (i % 4) : Number.POSITIVE_INFINITY;
  while (!game.ending && game.turn <= until) {
    const { turn } = game;
    const decisions = decisionsOf(scenario, game, {
      [scenario.desk]: i % 2 === 0 ? 'random' : 'orchestrator',
      [other]: 'willingness',
    });
    const advanced = advance(scenario, game, decisions, { entries: true });
    if (!advanced.ok) throw new Error(JSON.stringify(advanced.refused));
    game = advanced.game;
    log = appendTurn(log, {
      turn,
      decisions,
      memo: memoOf(scenario, turn, i),
      entries: advanced.entries,
      digest: digest(game),
      seconds: 20 + ((i * 37 + turn) % 200),
    });
  }
  if (game.ending) log = closeLog(log, closeOf(scenario, game));
  const read = parseLog(makeLogText(log));
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  return {
    file: `game-${i}.demarche.jsonl`,
    log: read.log,
    verdict: verifyLog(read.log, () => scenario),
    scenario,
    replay: replay({ scenario, log: read.log }),
  };
}
