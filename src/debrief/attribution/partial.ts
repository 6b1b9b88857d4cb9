import type { PostureId, TurnNumber } from '../../core/scenario/ids.ts';
import { playAgain } from '../../log/door.ts';
import { type Course, type Dimensions, dimensionsAt } from '../course.ts';
import { type DecidedPart, idlePosture, type Kept, keeping, partsOf } from './part.ts';

export interface PartialGame {
  readonly dimensions: Dimensions;
  /** Kept steps and answers that were not possible without the others. */
  readonly dropped: number;
}

/** Plays a game with any selection of its decided parts, on any night. */
export class PartialGames {
  readonly parts: readonly DecidedPart[];
  readonly #course: Course;
  readonly #idle: PostureId;

  constructor(course: Course) {
    this.#course = course;
    this.parts = partsOf(course);
    this.#idle = idlePosture(course);
  }

  /** `keeps` holds indices into `parts`. */
  play(keeps: ReadonlySet<number>, seed: string): PartialGame {
    const { scenario, log, desk } = this.#course;
    const kept = this.#byTurn(keeps);
    const { last, dropped } = playAgain({
      scenario,
      log,
      seed,
      decide: ({ desk: asked, turn, made }) =>
        made === null
          ? { steps: [], posture: this.#idle, replies: {}, matters: {} }
          : asked === desk
            ? keeping(made, kept.get(turn) ?? NOTHING, this.#idle)
            : made,
    });
    return { dimensions: dimensionsAt(this.#course, last), dropped };
  }

  #byTurn(keeps: ReadonlySet<number>): ReadonlyMap<TurnNumber, Kept> {
    const kept = new Map<TurnNumber, { steps: Set<number>; answers: boolean }>();
    for (const index of keeps) {
      const part = this.parts[index];
      if (!part) continue;
      let turn = kept.get(part.turn);
      if (!turn) {
        turn = { steps: new Set(), answers: false };
        kept.set(part.turn, turn);
      }
      if (part.kind === 'step') turn.steps.add(part.index);
      else turn.answers = true;
    }
    return kept;
  }
}

const NOTHING: Kept = { steps: new Set(), answers: false };
