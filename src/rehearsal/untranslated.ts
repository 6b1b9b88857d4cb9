import type { Game } from '../core/turn/door.ts';
import type { RehearsalPlan, Untranslated } from './plan.ts';
import { runGame } from './runGame.ts';
import { type Seating, seatsFor, seedOfGame } from './seating.ts';

/** Games that are looked through for one in which a missing text is read. */
const LOOKED_THROUGH = 40;
/** Things that are named; the rest is counted. */
const MOST_NAMED = 3;

/** What a translation lacks, and a game whose player would read it in the language of the scenario. */
export interface UntranslatedShown {
  readonly language: string;
  readonly texts: number;
  readonly named: string;
  readonly more: number;
  readonly seating: Seating;
  readonly seed: string;
}

/** One row for each translation that lacks texts. */
export function untranslatedOf(plan: RehearsalPlan): readonly UntranslatedShown[] {
  const { desk, otherMinistry, untranslated = [] } = plan;
  const seating: Seating = { desk, otherMinistry, ministry: plan.ministries[0] ?? 'random' };
  return untranslated
    .filter(({ gaps }) => gaps.length > 0)
    .map(({ language, gaps }) => ({
      language,
      texts: gaps.reduce((sum, { missing }) => sum + missing.length, 0),
      named: gaps
        .slice(0, MOST_NAMED)
        .map(({ at, missing }) => `\`${(at.length > 0 ? at : missing.slice(0, 1)).join('.')}\``)
        .join(', '),
      more: Math.max(0, gaps.length - MOST_NAMED),
      seating,
      seed: seedThatShows(plan, seating, gaps),
    }));
}

/** The first game in which a cable or matter without words comes; texts that always stand there any game shows. */
function seedThatShows(plan: RehearsalPlan, seating: Seating, gaps: Untranslated['gaps']): string {
  const { scenario, seed, games } = plan;
  const idsIn = (section: string): ReadonlySet<string> =>
    new Set(gaps.flatMap(({ at }) => (at[0] === section && at[1] !== undefined ? [at[1]] : [])));
  const reports = idsIn('reports');
  const matters = idsIn('matters');
  const shows = ({ world }: Game): boolean =>
    world.reports.some(({ id }) => reports.has(id)) ||
    world.matters.open.some(({ id }) => matters.has(id)) ||
    [...matters].some((id) => world.matters.answered[id]);
  const seats = seatsFor({ ...seating, scenario });
  for (let i = 1; i <= Math.min(LOOKED_THROUGH, games) && reports.size + matters.size > 0; i++) {
    const night = seedOfGame(seed, i);
    if (shows(runGame({ scenario, seed: night, seats }))) return night;
  }
  return seedOfGame(seed, 1);
}
