import type { Scenario } from '../../src/core/scenario/scenario.ts';
import { advance, type Decision, digest, type Memo, openGame } from '../../src/core/turn/door.ts';
import {
  appendMemo,
  appendTurn,
  closeLog,
  closeOf,
  type Log,
  openLog,
  PERSON,
  referenceTo,
  seatOfMinistry,
} from '../../src/log/door.ts';
import { decideFor, ministryFor } from '../../src/ministries/door.ts';

/** Code names of a class of thirty. */
export const NAMES = [
  'HERON LARCH OTTER TARN CEDAR WREN SABLE GORSE MERLIN ALDER BRAMBLE CURLEW DUNLIN ERNE FINCH',
  'GREBE HAZEL IBIS JUNIPER KESTREL LINNET MARTEN NUTHATCH OSPREY PIPIT QUAIL ROWAN SISKIN TEAL UMBER',
].flatMap((line) => line.split(' '));

/** Who a person of this class decides like; several in one game. */
const LIKE = [
  'orchestrator',
  'documented',
  'talker',
  'cautious',
  'west-only',
  'moscow-only',
  'random',
  'hawk',
] as const;

/** The same number for the same words, 0 to 1: a class that is the same each time. */
function share(words: string): number {
  let h = 2166136261;
  for (const c of words) h = Math.imul(h ^ c.charCodeAt(0), 16777619);
  h = Math.imul(h ^ (h >>> 15), 2246822507);
  return ((h ^ (h >>> 13)) >>> 0) / 4294967296;
}
const pick = <T>(list: readonly T[], words: string): T => list[Math.floor(share(words) * list.length)] as T;

const SAID = [
  'Because somebody has to hear it from us first.',
  'If we ask in writing we will know, and so will everybody else.',
  'I did not want to be seen to start anything.',
  'A text with nothing in it is better than no text.',
  'The families come first, the number can wait.',
  'I thought that they would answer at once.',
];

export interface ClassOptions {
  readonly scenario: Scenario;
  readonly count?: number;
  readonly seed?: string;
  /** A night for each instead of one for all. */
  readonly nights?: boolean;
  /** Prefix of the names' random course: another class. */
  readonly key?: string;
}

/**
 * Logs of a class that plays as people do: each changes its mind now and then, so that some go together for a while
 * and then part; all forecast, some write, each takes its time.
 */
export function classOf({
  scenario,
  count = 30,
  seed = '7B-0913',
  nights = false,
  key = 'class',
}: ClassOptions): readonly Log[] {
  const { desk } = scenario;
  const known = LIKE.filter((name) => ministryFor({ scenario, name, desk }));
  return Array.from({ length: count }, (_, i) => {
    const who = `${key}/${i}`;
    const name = NAMES[i % NAMES.length] ?? '';
    // three sorts of beginnings, so that there are positions that several stood in
    const likeAt = (turn: number): string =>
      share(`${who}/${turn}/change`) < (turn === 1 ? 0.2 : 0.45)
        ? pick(known, `${who}/${turn}`)
        : turn === 1
          ? (known[i % 3] ?? '')
          : likeAt(turn - 1);
    return played({
      scenario,
      name: i < NAMES.length ? name : `${name} ${Math.floor(i / NAMES.length) + 1}`,
      seed: nights ? `${seed}.${i + 1}` : seed,
      who,
      likeAt,
    });
  });
}

interface Playing {
  readonly scenario: Scenario;
  readonly name: string;
  readonly seed: string;
  readonly who: string;
  readonly likeAt: (turn: number) => string;
}

function played({ scenario, name, seed, who, likeAt }: Playing): Log {
  const { desk } = scenario;
  const other = scenario.desks.find((id) => id !== desk) ?? '';
  let log = openLog({
    scenario: referenceTo(scenario, true),
    seed,
    seats: { [desk]: PERSON, [other]: seatOfMinistry('willingness') },
    codeName: name,
    classCode: '7B',
    language: 'en',
  });
  let { game } = openGame(scenario, seed);
  while (!game.ending) {
    const { turn } = game;
    const deciding = (of: string, ministry: string): Decision => {
      const found = ministryFor({ scenario, name: ministry, desk: of });
      if (!found) throw new Error(`no ministry ${ministry}`);
      return decideFor({ scenario, game, desk: of, ministry: found });
    };
    const decisions = { [desk]: deciding(desk, likeAt(turn)), [other]: deciding(other, 'willingness') };
    const advanced = advance(scenario, game, decisions, { entries: true });
    if (!advanced.ok) throw new Error(`refused at turn ${turn}`);
    game = advanced.game;
    log = appendTurn(log, {
      turn,
      decisions,
      memo: memoOf(scenario, who, turn),
      entries: advanced.entries,
      digest: digest(game),
      seconds: Math.round(60 + 170 * share(`${who}/${turn}/seconds`) + (turn === 2 ? 60 : 0)),
    });
  }
  return appendMemo(closeLog(log, closeOf(scenario, game)), { about: 'cool-down', text: 'Loud.' });
}

function memoOf(scenario: Scenario, who: string, turn: number): Memo {
  const asked = scenario.forecasts.find((q) => q.turn === turn && q.desk === scenario.desk);
  const options = (asked?.bounds.length ?? 0) + 1;
  return {
    ...(asked
      ? {
          forecast: {
            question: asked.id,
            option: Math.floor(share(`${who}/${turn}/option`) * options),
            confidence: pick([50, 60, 70, 80, 90], `${who}/${turn}/sure`),
          },
        }
      : {}),
    ...([2, 5, 7].includes(turn) ? { rationale: pick(SAID, `${who}/${turn}/said`) } : {}),
  };
}
