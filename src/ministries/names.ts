import type { DeskId } from '../core/scenario/ids.ts';
import type { Scenario } from '../core/scenario/scenario.ts';

/** Built-in ministries; they name nothing of a crisis and play any desk of any scenario. */
export const MINISTRIES = [
  'willingness',
  'passive',
  'random',
  'cautious',
  'hawk',
  'concede-all',
  'talker',
  'orchestrator',
] as const;
export type BuiltInMinistry = (typeof MINISTRIES)[number];

export const isBuiltIn = (name: string): name is BuiltInMinistry =>
  MINISTRIES.some((known) => known === name);

/** Names of all ministries that can sit at a desk: its scripts in file order, then the built-in ones. */
export const ministriesFor = (scenario: Scenario, desk: DeskId): readonly string[] => [
  ...scenario.scripts.filter((s) => s.desk === desk && !isBuiltIn(s.id)).map((s) => s.id),
  ...MINISTRIES,
];
