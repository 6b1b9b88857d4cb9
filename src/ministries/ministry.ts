import type { Condition } from '../core/scenario/condition.ts';
import type { DeskId, TurnNumber } from '../core/scenario/ids.ts';
import type { Matter } from '../core/scenario/matter.ts';
import type { Scenario } from '../core/scenario/scenario.ts';
import type { Decision, Lawful, View } from '../core/turn/door.ts';
import type { Text } from '../core/world/world.ts';

/** What a ministry sits before: what its own desk may see, and nothing of the truth. */
export interface Seat {
  readonly scenario: Scenario;
  readonly desk: DeskId;
  readonly turn: TurnNumber;
  /** Whether the guns are silent: everybody hears that. */
  readonly gunsSilent: boolean;
  /** Texts on the table that this desk has to answer. */
  readonly texts: readonly Text[];
  /** Matters open before this desk. */
  readonly matters: readonly Matter[];
  /** All that a page of this desk may see; made on first use. */
  readonly view: View;
  /** Whether a condition of the scenario holds now, for this desk. */
  holds(condition: Condition): boolean;
  /** What may be done this turn; made on first use. */
  readonly lawful: Lawful;
  /** Uniform in [0, 1), keyed by seed, turn and purpose: asked again it answers the same. */
  chance(purpose: string, index?: number): number;
}

/** An automated desk: from what a desk sees to what it decides. */
export interface Ministry {
  readonly id: string;
  decide(seat: Seat): Decision;
}
