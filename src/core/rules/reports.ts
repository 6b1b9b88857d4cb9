import { exp, lnPlusOne } from '../chance/arithmetic.ts';
import { roll } from '../chance/chance.ts';
import { bookDesk, bookWorld } from '../world/book.ts';
import { type Draft, deskIn, otherDesk } from '../world/draft.ts';

/** Part of the truth that is known at once, the rest by and by (E10). */
function knownAfter(
  known: number,
  truth: number,
  prompt: number,
  tau: number,
  hours: number,
  promptHours: number,
): number {
  const first = prompt * truth * (1 - exp(-hours / promptHours));
  const base = known > first ? known : first;
  return base + (truth - base) * (1 - exp(-hours / tau));
}

/** R-28 (E10, E12): what is made known of the dead, by each side of its own and claimed of the other's. */
export function makeKnown(draft: Draft): void {
  const { scenario, lookup, world, clock } = draft;
  const r = scenario.model.reports;
  const p = scenario.model.pressure;
  const guard = deskIn(world, lookup.guard);
  const initiative = deskIn(world, lookup.initiative);
  const before = guard.reported;
  const own = knownAfter(
    guard.reported,
    guard.dead + guard.civilians,
    r.prompt,
    r.tau,
    clock.hours,
    r.promptHours,
  );
  const other = knownAfter(
    initiative.reported,
    initiative.dead + initiative.civilians,
    r.otherPrompt,
    r.otherTau,
    clock.hours,
    r.promptHours,
  );
  bookDesk(draft, lookup.guard, 'reported', own - guard.reported, 'reports');
  bookDesk(draft, lookup.initiative, 'reported', other - initiative.reported, 'reports');
  for (const desk of scenario.desks) {
    const factor = r.claimLow + (r.claimHigh - r.claimLow) * roll(draft.seed, 'claim', 'factor', desk);
    const theirs = deskIn(world, otherDesk(scenario, desk));
    const claimed = Math.floor(theirs.dead * factor);
    const mine = deskIn(world, desk);
    if (claimed > mine.claimedOther)
      bookDesk(draft, desk, 'claimedOther', claimed - mine.claimedOther, 'reports');
  }
  bookWorld(
    draft,
    'salience',
    p.salienceReports * (lnPlusOne(guard.reported / p.salienceScale) - lnPlusOne(before / p.salienceScale)),
    'losses-known',
  );
  draft.entries?.push({
    code: 'losses.made-known',
    params: {
      [lookup.guard]: Math.round(guard.reported),
      [lookup.initiative]: Math.round(initiative.reported),
    },
  });
}
