import { clamp, exp } from '../chance/arithmetic.ts';
import { poisson, roll } from '../chance/chance.ts';
import { type Pareto, paretoOf, paretoSize } from '../chance/pareto.ts';
import { bookDesk, bookWorld, settleWorld } from '../world/book.ts';
import { type Draft, gunsSilent } from '../world/draft.ts';
import { kindOf } from './willingness.ts';

/** Effort-hours below which nobody counts a fight. */
const NOTHING = 0.01;
const LEAST_REACH = 0.1;
const MOST_REACH = 1.2;
/** The spread of sector shares: keyed jitter of +-40 %. */
const SECTOR_JITTER = 0.8;

interface Toll {
  readonly drawn: number;
  readonly expected: number;
}

function tollOf(draft: Draft, purpose: string, mean: number, law: Pareto): Toll {
  const events = poisson(roll(draft.seed, draft.turn, 'events', purpose), mean);
  let drawn = 0;
  for (let i = 0; i < events; i++)
    drawn += paretoSize(law, roll(draft.seed, draft.turn, 'event', purpose, i));
  return { drawn, expected: mean * law.mean };
}

/** R-21 (E6, E9): losses of both, civilians, ground, and how far limited aims are met. */
export function fight(draft: Draft, hours: number): void {
  const { scenario, lookup, world } = draft;
  const c = scenario.model.combat;
  const bounded = gunsSilent(draft.charts) ? hours : Math.min(hours, c.sporadicHours);
  const intensity = world.front.effort * bounded;
  world.front.fought = bounded;
  spreadOverSectors(draft, intensity);
  if (intensity <= NOTHING) return;
  const posture = lookup.postures.get(world.desks[lookup.guard]?.posture ?? '');
  const y = posture && 'guard' in posture ? posture.guard : 0.5;
  const law = paretoOf(c.alpha, c.largest);
  const own = tollOf(draft, 'own', c.own * intensity * (c.ownBase + c.ownGuard * y), law);
  const other = tollOf(draft, 'other', c.other * intensity * (c.otherBase + c.otherGuard * y), law);
  bookDesk(draft, lookup.guard, 'dead', own.drawn, 'fighting');
  bookDesk(draft, lookup.guard, 'expectedDead', own.expected, 'fighting');
  bookDesk(draft, lookup.initiative, 'dead', other.drawn, 'fighting');
  bookDesk(draft, lookup.initiative, 'expectedDead', other.expected, 'fighting');
  const civilianMean = c.civilians * intensity * (1 - (world.desks[lookup.guard]?.evacuation ?? 0));
  bookDesk(
    draft,
    lookup.guard,
    'civilians',
    poisson(roll(draft.seed, draft.turn, 'events', 'civilians'), civilianMean),
    'fighting',
  );
  bookDesk(draft, lookup.guard, 'expectedCivilians', civilianMean, 'fighting');
  const z =
    roll(draft.seed, draft.turn, 'ground', '', 0) +
    roll(draft.seed, draft.turn, 'ground', '', 1) +
    roll(draft.seed, draft.turn, 'ground', '', 2) -
    1.5;
  const reach = clamp(c.groundReach - y, LEAST_REACH, MOST_REACH);
  bookWorld(draft, 'ground', c.ground * intensity * reach * exp(c.groundSd * z * 2), 'fighting');
  const kind = kindOf(lookup, world);
  const unmet = (1 - world.front.aims) * exp(-c.aimRate * kind.aimRate * intensity * (1 - c.aimGuard * y));
  settleWorld(draft, 'aims', 1 - unmet, 'fighting');
  draft.entries?.push({
    code: 'losses.true',
    params: { own: own.drawn, other: other.drawn, hours: bounded },
    secret: 'until-end',
  });
}

/** A sector's fighting: effort-hours times its share, with keyed jitter. Lights the map; no rule reads it. */
function spreadOverSectors(draft: Draft, intensity: number): void {
  const { scenario, world, clock } = draft;
  let sum = 0;
  const sectors: Record<string, number> = {};
  for (const { id, share } of scenario.sectors) {
    const here =
      intensity === 0
        ? 0
        : (share[clock.phase] ?? 0) *
          (1 + SECTOR_JITTER * (roll(draft.seed, draft.turn, 'sector', id) - 0.5));
    sectors[id] = here;
    sum += here;
  }
  for (const id in sectors) sectors[id] = sum > 0 ? (intensity * (sectors[id] ?? 0)) / sum : 0;
  world.front.sectors = sectors;
}
