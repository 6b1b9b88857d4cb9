import type { TurnNumber } from '../../core/scenario/ids.ts';
import type { ScriptTurn } from '../../core/scenario/script.ts';
import type { ClassGame, ClassTurn } from './handedIn.ts';
import { putTogether } from './together.ts';

/** What a class can part on in a turn. */
export const PARTING_KINDS = ['matter', 'reply', 'posture', 'step'] as const;
export type PartingKind = (typeof PARTING_KINDS)[number];

/** Ways of a step, and of a matter that nobody answered. */
export const TAKEN = 'taken';
export const LEFT = 'left';
export const UNANSWERED = 'unanswered';

/** One way in which a question was decided, and the games that went it. */
export interface Branch {
  /** Posture, option of a matter, reply, `taken` or `left`; null where the question did not come up. */
  readonly option: string | null;
  /** Indices into the class's games. */
  readonly games: readonly number[];
}

/** One question of a turn, and how a class divided on it. */
export interface Parting {
  readonly turn: TurnNumber;
  readonly kind: PartingKind;
  /** Démarche, matter, broker of the text; empty for the posture. */
  readonly subject: string;
  /** The most frequent first; those to whom the question did not come stand last. */
  readonly branches: readonly Branch[];
  /** In bits, by the share of games to which the question came: 0 = all went one way, 1 = half and half. */
  readonly width: number;
  /** The way that the record names; null where it is silent. */
  readonly record: string | null;
}

export interface TurnPartings {
  readonly turn: TurnNumber;
  /** Games that came to this turn. */
  readonly reached: readonly number[];
  /** The widest first. */
  readonly partings: readonly Parting[];
}

interface Question {
  readonly kind: PartingKind;
  readonly subject: string;
}
const nameOf = ({ kind, subject }: Question): string => `${kind}/${subject}`;

/** How a turn decided each question that came up in it, steps apart. */
function decidedIn({ decision, unanswered, brokers }: ClassTurn): readonly (Question & { option: string })[] {
  return [
    { kind: 'posture', subject: '', option: decision.posture },
    ...Object.entries(decision.matters).map(
      ([subject, option]) => ({ kind: 'matter', subject, option }) as const,
    ),
    ...unanswered.map((subject) => ({ kind: 'matter', subject, option: UNANSWERED }) as const),
    ...Object.entries(decision.replies).map(
      ([text, option]) => ({ kind: 'reply', subject: brokers[text] ?? text, option }) as const,
    ),
  ];
}

/** Entropy of a division, in bits. */
function bitsOf(counts: readonly number[]): number {
  const all = counts.reduce((sum, n) => sum + n, 0);
  return counts.reduce((sum, n) => (n === 0 ? sum : sum - (n / all) * Math.log2(n / all)), 0);
}

function partingFrom(
  turn: TurnNumber,
  question: Question,
  ways: ReadonlyMap<string, readonly number[]>,
  reached: readonly number[],
  documented: ScriptTurn | undefined,
): Parting {
  const asked = new Set([...ways.values()].flat());
  const spared = reached.filter((game) => !asked.has(game));
  const branches = [...ways]
    .map(([option, games]): Branch => ({ option, games }))
    .sort((a, b) => b.games.length - a.games.length);
  return {
    turn,
    ...question,
    branches: spared.length === 0 ? branches : [...branches, { option: null, games: spared }],
    width: (bitsOf(branches.map(({ games }) => games.length)) * asked.size) / Math.max(1, reached.length),
    record: documented ? recordedIn(documented, question) : null,
  };
}

/** What the record itself says to a question. */
function recordedIn(
  { steps, posture, matters, reply }: ScriptTurn,
  { kind, subject }: Question,
): string | null {
  switch (kind) {
    case 'step':
      if (!steps) return null;
      return steps.some(({ demarche }) => demarche === subject) ? TAKEN : LEFT;
    case 'posture':
      return posture ?? null;
    case 'matter':
      return matters?.[subject] ?? null;
    case 'reply':
      return reply ?? null;
  }
}

function partingsIn(
  turn: TurnNumber,
  games: readonly ClassGame[],
  documented: ScriptTurn | undefined,
): TurnPartings {
  const reached: number[] = [];
  const questions = new Map<string, Question>();
  const ways = new Map<string, Map<string, number[]>>();
  const steps = new Map<string, Set<number>>();
  for (const [index, { turns }] of games.entries()) {
    const decided = turns[turn - 1];
    if (!decided) continue;
    reached.push(index);
    for (const { kind, subject, option } of decidedIn(decided)) {
      const name = nameOf({ kind, subject });
      questions.set(name, { kind, subject });
      const way = ways.get(name) ?? new Map<string, number[]>();
      ways.set(name, way);
      putTogether(way, option, index);
    }
    for (const { demarche } of decided.decision.steps) {
      const taken = steps.get(demarche) ?? new Set();
      steps.set(demarche, taken.add(index));
    }
  }
  const partings = [...questions].map(([name, question]) =>
    partingFrom(turn, question, ways.get(name) ?? new Map(), reached, documented),
  );
  for (const [subject, taken] of steps) {
    const left = reached.filter((game) => !taken.has(game));
    const way = new Map<string, readonly number[]>([[TAKEN, [...taken]]]);
    if (left.length > 0) way.set(LEFT, left);
    partings.push(partingFrom(turn, { kind: 'step', subject }, way, reached, documented));
  }
  return { turn, reached, partings: partings.sort(byWidth) };
}

/** The widest first; of equals the one that was put as a question, then that of a text, of the posture, of a step. */
const byWidth = (a: Parting, b: Parting): number =>
  b.width - a.width ||
  PARTING_KINDS.indexOf(a.kind) - PARTING_KINDS.indexOf(b.kind) ||
  (a.subject < b.subject ? -1 : 1);

/** Turn by turn, on what a class divided and how. */
export const partingsOf = (
  games: readonly ClassGame[],
  record: Readonly<Record<TurnNumber, ScriptTurn>> | null,
): readonly TurnPartings[] =>
  Array.from({ length: games.reduce((most, { turns }) => Math.max(most, turns.length), 0) }, (_, i) =>
    partingsIn(i + 1, games, record?.[i + 1]),
  );

/** A question counts so much less where an earlier turn was laid out by it already. */
const AGAIN = 0.5;

/** For each turn the question to lay it out by: the widest, and not the same one turn after turn. */
export function layoutOf(turns: readonly TurnPartings[]): readonly (Parting | null)[] {
  const shown = new Set<string>();
  return turns.map(({ partings }) => {
    const weight = (parting: Parting): number => parting.width * (shown.has(nameOf(parting)) ? AGAIN : 1);
    const best = partings.reduce<Parting | null>(
      (most, parting) => (most === null || weight(parting) > weight(most) ? parting : most),
      null,
    );
    if (best) shown.add(nameOf(best));
    return best;
  });
}
