import type { IconName } from '../../../parts/Icon.tsx';

/** The parts of a debrief, in the order in which they stand on the page. */
export const DEBRIEF_PARTS = [
  'timeline',
  'why',
  'whatif',
  'worth',
  'forecasts',
  'record',
  'other',
  'points',
  'argue',
  'write',
] as const;
export type DebriefPart = (typeof DEBRIEF_PARTS)[number];

/** On a phone a group of parts is looked at at a time. */
export const DEBRIEF_GROUPS = ['course', 'reasons', 'forks', 'desks', 'words'] as const;
export type DebriefGroup = (typeof DEBRIEF_GROUPS)[number];

export const GROUP_ICONS: Readonly<Record<DebriefGroup, IconName>> = {
  course: 'waypoints',
  reasons: 'scale',
  forks: 'differ',
  desks: 'columns',
  words: 'pencil',
};

const GROUP_OF: Readonly<Record<DebriefPart, DebriefGroup>> = {
  timeline: 'course',
  why: 'reasons',
  worth: 'reasons',
  forecasts: 'reasons',
  whatif: 'forks',
  argue: 'forks',
  record: 'desks',
  other: 'desks',
  points: 'words',
  write: 'words',
};
export const groupOf = (part: DebriefPart): DebriefGroup => GROUP_OF[part];
export const firstOf = (group: DebriefGroup): DebriefPart =>
  DEBRIEF_PARTS.find((part) => GROUP_OF[part] === group) ?? 'timeline';

/** The number that a part carries in the index and over its title. */
export const numberOf = (part: DebriefPart): number => DEBRIEF_PARTS.indexOf(part) + 1;

/** `#/debrief?part=why`: where on the page somebody was sent. */
export const partAddress = (part: DebriefPart): string => `#/debrief?part=${part}`;
export function partIn(hash: string): DebriefPart | null {
  const asked = new URLSearchParams(hash.split('?', 2)[1] ?? '').get('part');
  return DEBRIEF_PARTS.find((part) => part === asked) ?? null;
}
export const headingOf = (part: DebriefPart): string => `part-${part}`;
