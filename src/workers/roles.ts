/** What a worker of the page does: it is told by its name. */
export const ROLES = ['class', 'debrief', 'scenario'] as const;
export type Role = (typeof ROLES)[number];
