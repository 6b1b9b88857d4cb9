import type { PostureId, TurnNumber } from '../../core/scenario/ids.ts';
import { playAgain } from '../../log/door.ts';
import { type Course, dimensionsAt } from '../course.ts';
import type { Dimensions } from '../dimensions.ts';
import { type DecidedPart, idlePosture, type Kept, keeping, partsOf } from './part.ts';

/** Told after each game; a caller may show it, or throw to end the work. */
export type Progress = (done: number, all: number) => void;

/** Plays a game with any selection of its decided parts, on any night, and counts what it played. */
export class PartialGames {
  readonly parts: readonly DecidedPart[];
  readonly #course: Course;
  readonly #idle: PostureId;
  #played = 0;
  #dropped = 0;

  constructor(course: Course) {
    this.#course = course;
    this.parts = partsOf(course);
    this.#idle = idlePosture(course);
  }

  get played(): number {
    return this.#played;
  }
  /** Kept steps and answers that were not possible without the others, over all games. */
  get dropped(): number {
    return this.#dropped;
  }

  /** `keeps` holds indices into `parts`. */
  play(keeps: ReadonlySet<number>, seed: string): Dimensions {
    const { scenario, log, desk } = this.#course;
    const kept = this.#byTurn(keeps);
    const { last, dropped } = playAgain({
      scenario,
      log,
      seed,
      as: desk,
      decide: ({ desk: asked, turn, made }) =>
        made === null
          ? { steps: [], posture: this.#idle, replies: {}, matters: {} }
          : asked === desk
            ? keeping(made, kept.get(turn) ?? NOTHING, this.#idle)
            : made,
    });
    this.#played += 1;
    this.#dropped += dropped;
    return dimensionsAt(this.#course, last);
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
