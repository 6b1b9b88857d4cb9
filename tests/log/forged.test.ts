import { expect, test } from 'vitest';
import { hashText } from '../../src/core/turn/digest.ts';
import { digest, openGame } from '../../src/core/turn/door.ts';
import {
  type Log,
  makeLogText,
  parseLog,
  playAgain,
  type ScenarioLookup,
  scenarioHash,
  verifyText,
  waitOut,
} from '../../src/log/door.ts';
import { CROSSING } from '../core/crossing.ts';
import { count } from '../core/nights.ts';
import { playedGame } from './playedGame.ts';

// biome-ignore lint/suspicious/noExplicitAny: a forged file may hold anything
type Line = Record<string, any>;

const shipped: ScenarioLookup = (id, hash) =>
  id === CROSSING.id && hash === scenarioHash(CROSSING) ? CROSSING : null;
const MINISTRIES = ['documented', 'orchestrator', 'talker', 'hawk', 'passive', 'random'];
const honest = (i: number): Log => playedGame(CROSSING, `honest.${i}`, MINISTRIES[i % MINISTRIES.length]);

/** Everything sealed again, as somebody would who had read the source. */
function resealed(lines: readonly Line[]): string {
  let seal = '';
  return lines
    .map(({ seal: _, ...content }) => {
      seal = hashText(`${seal}\n${JSON.stringify(content)}`);
      return `${JSON.stringify({ ...content, seal })}\n`;
    })
    .join('');
}

const turnsOf = (lines: readonly Line[]): Line[] => lines.filter(({ kind }) => kind === 'turn');
const pick = <T>(list: readonly T[], i: number): T => {
  const one = list[i % list.length];
  if (one === undefined) throw new Error('nothing to pick from');
  return one;
};

const otherPosture = (posture: string): string =>
  CROSSING.postures.find(({ desk, id }) => desk === CROSSING.desk && id !== posture)?.id ?? posture;

/** Ways to better a game by hand. Each changes what the file says happened, and nothing that it may leave open. */
const FORGERIES: Readonly<Record<string, (lines: Line[], i: number) => Line[]>> = {
  score: (lines, i) => {
    const close = pick(
      lines.filter(({ kind }) => kind === 'close'),
      0,
    );
    const desk = pick(Object.keys(close['dimensions']), i);
    const dimension = pick(Object.keys(close['dimensions'][desk]), i);
    close['dimensions'][desk][dimension] += 1 + (i % 9);
    return lines;
  },
  ending: (lines, i) => {
    const close = pick(
      lines.filter(({ kind }) => kind === 'close'),
      0,
    );
    close['ending'][pick(Object.keys(close['ending']), i)] = 'another-ending';
    return lines;
  },
  entry: (lines, i) => {
    const turn = pick(turnsOf(lines), i);
    turn['entries'].splice(i % turn['entries'].length, 1);
    return lines;
  },
  'entry added': (lines, i) => {
    pick(turnsOf(lines), i)['entries'].push({ code: 'treaty.honoured', subject: 'sable', desk: 'north' });
    return lines;
  },
  'entry number': (lines, i) => {
    const moved = turnsOf(lines).flatMap((turn) =>
      turn['entries'].filter((e: Line) => e['params']?.to !== undefined),
    );
    pick(moved as Line[], i)['params'].to += 0.5;
    return lines;
  },
  order: (lines, i) => {
    const turns = turnsOf(lines);
    const a = i % (turns.length - 1);
    const [one, two] = [pick(turns, a), pick(turns, a + 1)];
    const decisions = one['decisions'];
    if (JSON.stringify(decisions) === JSON.stringify(two['decisions'])) two['entries'].reverse();
    one['decisions'] = two['decisions'];
    two['decisions'] = decisions;
    return lines;
  },
  'turn left out': (lines, i) => {
    const turn = pick(turnsOf(lines), i);
    return lines.filter((line) => line !== turn);
  },
  digest: (lines, i) => {
    pick(turnsOf(lines), i)['digest'] = hashText(String(i)).slice(0, 16);
    return lines;
  },
  'digests rebuilt for another seed': (lines, i) => {
    const header = pick(lines, 0);
    header['seed'] = `forged.${i}`;
    pick(turnsOf(lines), 0)['digest'] = digest(openGame(CROSSING, `forged.${i}`).game);
    return lines;
  },
  'digests rebuilt after another decision': (lines, i) => {
    const parsed = parseLog(`${lines.map((line) => JSON.stringify(line)).join('\n')}\n`);
    if (!parsed.ok) throw new Error('an honest log is read');
    const { log } = parsed;
    const turns = turnsOf(lines);
    const at = 1 + (i % turns.length);
    // The game that would have been, told with the entries and the score of the one that was.
    const { last } = playAgain({
      scenario: CROSSING,
      log,
      decide: ({ desk, turn, made, game }) => {
        const decided = made ?? waitOut({ desk, game });
        return turn === at ? { ...decided, steps: [], posture: otherPosture(decided.posture) } : decided;
      },
      watch: ({ turn, decisions, after }) => {
        const line = pick(turns, turn - 1);
        line['decisions'] = decisions;
        line['digest'] = digest(after);
      },
    });
    const close = lines.find(({ kind }) => kind === 'close');
    if (close) close['digest'] = digest(last);
    return lines;
  },
  'the other desk': (lines, i) => {
    const turn = pick(turnsOf(lines), i);
    const other = pick(
      Object.keys(turn['decisions']).filter((id) => id !== CROSSING.desk),
      0,
    );
    const postures = CROSSING.postures.filter(
      (p) => p.desk === other && p.id !== turn['decisions'][other].posture,
    );
    turn['decisions'][other].posture = pick(postures, i).id;
    return lines;
  },
};

const GAMES = count(1000);

test('honest logs are verified, every one', () => {
  for (let i = 0; i < GAMES; i++)
    expect(verifyText(makeLogText(honest(i)), shipped).verdict, `honest.${i}`).toBe('verified');
});

test('forged logs are flagged, every one, sealed again or not', () => {
  const names = Object.keys(FORGERIES);
  for (let i = 0; i < GAMES; i++) {
    const name = pick(names, i);
    const lines = makeLogText(honest(i))
      .trim()
      .split('\n')
      .map((row) => JSON.parse(row) as Line);
    const forged = FORGERIES[name]?.(lines, Math.floor(i / names.length)) ?? lines;
    const sealedAgain = Math.floor(i / names.length) % 2 === 0;
    const text = sealedAgain
      ? resealed(forged)
      : `${forged.map((line) => JSON.stringify(line)).join('\n')}\n`;
    expect(['altered', 'unreadable'], `${name}, honest.${i}`).toContain(verifyText(text, shipped).verdict);
  }
});
