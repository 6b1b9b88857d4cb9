import type { TurnNumber } from '../../core/scenario/ids.ts';
import type { Decision } from '../../core/turn/door.ts';
import type { ClassGame } from './handedIn.ts';

/** What can be chosen one way or another in a turn. */
export const CHOICE_KINDS = ['step', 'posture', 'matter', 'reply'] as const;
export type ChoiceKind = (typeof CHOICE_KINDS)[number];

/** One choice in a turn, and the games that took it. */
export interface Choice {
  readonly kind: ChoiceKind;
  /** Démarche, posture, matter, or the broker whose text was answered. */
  readonly subject: string;
  /** Option of a matter, reply to a text. */
  readonly option?: string;
  /** Indices into the class's games. */
  readonly games: readonly number[];
}

export interface TurnChoices {
  readonly turn: TurnNumber;
  /** Games that came to this turn. */
  readonly reached: readonly number[];
  readonly choices: readonly Choice[];
}

interface Taken {
  readonly kind: ChoiceKind;
  readonly subject: string;
  readonly option?: string;
}

function takenIn(decision: Decision): readonly Taken[] {
  return [
    ...decision.steps.map(({ demarche }): Taken => ({ kind: 'step', subject: demarche })),
    { kind: 'posture', subject: decision.posture },
    ...Object.entries(decision.matters).map(
      ([subject, option]): Taken => ({ kind: 'matter', subject, option }),
    ),
    ...Object.entries(decision.replies).map(
      ([subject, option]): Taken => ({ kind: 'reply', subject, option }),
    ),
  ];
}

/** Turn by turn: who chose what. The most frequent first; equals in the order in which they were first taken. */
export function choicesOf(games: readonly ClassGame[]): readonly TurnChoices[] {
  const turns = Math.max(0, ...games.map(({ log }) => log.turns.length));
  return Array.from({ length: turns }, (_, i) => {
    const reached: number[] = [];
    const choices = new Map<string, Choice & { games: number[] }>();
    for (const [index, { log, desk }] of games.entries()) {
      const decision = log.turns[i]?.decisions[desk];
      if (!decision) continue;
      reached.push(index);
      for (const taken of takenIn(decision)) {
        const name = `${taken.kind}/${taken.subject}/${taken.option ?? ''}`;
        const choice = choices.get(name) ?? { ...taken, games: [] };
        if (choice.games.at(-1) !== index) choice.games.push(index);
        choices.set(name, choice);
      }
    }
    return {
      turn: i + 1,
      reached,
      choices: [...choices.values()].sort((a, b) => b.games.length - a.games.length),
    };
  });
}

/** A choice on which a class was divided. */
export interface Split {
  readonly turn: TurnNumber;
  readonly choice: Choice;
  readonly reached: number;
  /** 0 when all or none took it, 1 when half did. */
  readonly width: number;
}

/** Where a class parted, the widest first: one split a turn, and none that everybody took or left. */
export function splitsOf(turns: readonly TurnChoices[]): readonly Split[] {
  return turns
    .flatMap(({ turn, reached, choices }): readonly Split[] => {
      const widest = choices
        .map((choice) => ({
          turn,
          choice,
          reached: reached.length,
          width: 1 - Math.abs(1 - (2 * choice.games.length) / Math.max(1, reached.length)),
        }))
        .sort((a, b) => b.width - a.width)[0];
      return widest && widest.width > 0 ? [widest] : [];
    })
    .sort((a, b) => b.width - a.width || a.turn - b.turn);
}
