import type { Words } from '../../words/door.ts';
import type { DrawnCourse } from './course.ts';

/** What stands in a column of the timeline beside its lines. */
export interface TurnWords {
  readonly turn: number;
  /** When it began, at the desk. */
  readonly time: string;
  readonly decided: readonly string[];
  readonly answered: readonly string[];
}

export interface TimelineProps {
  readonly id: string;
  readonly words: Words;
  readonly title: string;
  readonly course: DrawnCourse;
  /** The documented decisions on the same night. */
  readonly documented: DrawnCourse | null;
  /** Both desks, in the scenario's order: their shapes follow it. */
  readonly desks: readonly string[];
  readonly turns: readonly TurnWords[];
  /** The turn that is looked at. */
  readonly chosen: number;
  readonly onChoose?: (turn: number) => void;
  readonly width?: number;
}
