import type { DeskId } from '../core/scenario/ids.ts';
import type { Scenario } from '../core/scenario/scenario.ts';
import { type Decision, type Game, prune } from '../core/turn/door.ts';
import type { Ministry } from './ministry.ts';
import { type BuiltInMinistry, isBuiltIn } from './names.ts';
import { orchestrator } from './orchestrator.ts';
import { cautious, concedeAll, hawk, talker } from './plans.ts';
import { random } from './random.ts';
import { scripted } from './scripted.ts';
import { seatOf } from './seat.ts';
import { passive, willingness } from './willingness.ts';

export type { Ministry, Seat } from './ministry.ts';
export { type BuiltInMinistry, MINISTRIES, ministriesFor } from './names.ts';
export { seatOf } from './seat.ts';

const BUILT_IN: Readonly<Record<BuiltInMinistry, Ministry>> = {
  willingness,
  passive,
  random,
  cautious,
  hawk,
  'concede-all': concedeAll,
  talker,
  orchestrator,
};
export interface DeskMinistry {
  readonly scenario: Scenario;
  readonly name: string;
  readonly desk: DeskId;
}

/** The ministry of this name for a desk: built in, or a script of the scenario; null when there is none. */
export function ministryFor(options: DeskMinistry): Ministry | null {
  const { scenario, name, desk } = options;
  if (isBuiltIn(name)) return BUILT_IN[name];
  const script = scenario.scripts.find((s) => s.id === name && s.desk === desk);
  return script ? scripted(script) : null;
}

/** As `ministryFor`, at whichever desk has such a script: the player's first. */
export function ministryOf(scenario: Scenario, name: string, desk: DeskId = scenario.desk): Ministry | null {
  const found = ministryFor({ scenario, name, desk });
  if (found) return found;
  const script = scenario.scripts.find((s) => s.id === name);
  return script ? scripted(script) : null;
}

export interface Deciding {
  readonly scenario: Scenario;
  readonly game: Game;
  readonly desk: DeskId;
  readonly ministry: Ministry;
}

/** What a ministry would do, lawful or not. */
export const draftFor = ({ scenario, game, desk, ministry }: Deciding): Decision =>
  ministry.decide(seatOf({ scenario, game, desk }));

/** What a ministry does: its draft without the steps that are not lawful. */
export function decideFor(deciding: Deciding): Decision {
  return prune(deciding.scenario, deciding.game, deciding.desk, draftFor(deciding)).decision;
}
