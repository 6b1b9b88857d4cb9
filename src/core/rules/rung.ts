import { gunsSilent } from '../world/draft.ts';
import type { Scored } from './score.ts';

/** Battle deaths above which a crisis counts as a war (Correlates of War threshold; MODEL.md 1.3). */
const WAR_DEATHS = 999;

/** rung of the escalation ladder, 0-6, from what anyone can see (MODEL.md 1.3). */
export function rungOf(scored: Scored): number {
  const { world, charts } = scored;
  let made = 0;
  for (const id in world.desks) made += world.desks[id]?.reported ?? 0;
  if (made > WAR_DEATHS) return 6;
  if (gunsSilent(charts)) {
    if (charts.truce === 'durable') return 0;
    return world.truce.age > 72 ? 1 : 2;
  }
  const x = world.front.effort;
  return x > 0.65 ? 5 : x > 0.3 ? 4 : x > 0.03 ? 3 : 2;
}
