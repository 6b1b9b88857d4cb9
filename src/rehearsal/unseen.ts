import type { Condition } from '../core/scenario/condition.ts';
import { joinBatches, type PlayedBatch } from './batch.ts';
import type { RehearsalPlan } from './plan.ts';

export const UNSEEN_CODES = [
  'ending-unreachable',
  'matter-never-opens',
  'option-never-taken',
  'incident-never-happens',
  'report-never-arrives',
  'demarche-never-open',
] as const;
export type UnseenCode = (typeof UNSEEN_CODES)[number];

/** Something of the scenario that no game met. */
export interface Unseen {
  readonly code: UnseenCode;
  readonly subject: string;
  /** What it waits for. */
  readonly when?: Condition;
  /** Judged on the finished game only. */
  readonly atEnd: boolean;
}

/** Openings of a matter after which a choice that nobody made is worth a word. */
const ENOUGH_OPENINGS = 40;

/** What the rehearsed file writes and no game met, in the order of the file. */
export function neverSeen(plan: RehearsalPlan, games: readonly PlayedBatch[]): readonly Unseen[] {
  const { scenario, desk } = plan;
  const { coverage } = joinBatches(games.map(({ result }) => result));
  const written = plan.written && new Set(plan.written);
  const worth = (section: string, id: string): boolean => !written || written.has(`${section}/${id}`);
  const waits = (when: Condition | undefined): Pick<Unseen, 'when'> => (when ? { when } : {});
  const unseen: Unseen[] = [];
  for (const { id, desk: of, at, when } of scenario.endings) {
    if (of !== desk || coverage.endings[id] || !worth('endings', id)) continue;
    unseen.push({ code: 'ending-unreachable', subject: id, atEnd: at === 'end', ...waits(when) });
  }
  for (const matter of scenario.matters) {
    if (matter.desk !== desk || !worth('matters', matter.id)) continue;
    const opened = coverage.matters[matter.id] ?? 0;
    if (opened === 0)
      unseen.push({ code: 'matter-never-opens', subject: matter.id, atEnd: false, ...waits(matter.when) });
    if (opened < ENOUGH_OPENINGS) continue;
    for (const { id } of matter.options)
      if (!coverage.options[`${matter.id}/${id}`])
        unseen.push({ code: 'option-never-taken', subject: `${matter.id}/${id}`, atEnd: false });
  }
  for (const { id, when } of scenario.incidents)
    if (!coverage.incidents[id] && worth('incidents', id))
      unseen.push({ code: 'incident-never-happens', subject: id, atEnd: false, ...waits(when) });
  for (const { id, desk: of, when } of scenario.reports)
    if (of === desk && !coverage.reports[id] && worth('reports', id))
      unseen.push({ code: 'report-never-arrives', subject: id, atEnd: false, ...waits(when) });
  for (const { id, desk: of, requires } of scenario.demarches)
    if (of === desk && !coverage.demarches[id] && worth('demarches', id))
      unseen.push({ code: 'demarche-never-open', subject: id, atEnd: false, ...waits(requires) });
  return unseen;
}
