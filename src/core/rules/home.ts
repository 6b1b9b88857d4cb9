import { exp, lnPlusOne, power } from '../chance/arithmetic.ts';
import { roll } from '../chance/chance.ts';
import type { DeskId } from '../scenario/ids.ts';
import { bookChannel, bookDesk, bookWorld } from '../world/book.ts';
import { type Draft, deskIn, gunsSilent } from '../world/draft.ts';
import { signal } from './consequence.ts';
import { servedOf } from './served.ts';

/** What home remembers of the turn's beginning. */
export interface Before {
  readonly guardReported: number;
  readonly initiativeReported: number;
  readonly ground: number;
  /** */
  readonly served: number;
  readonly silent: boolean;
}

const HOURS_FOR_FADING = 48;
const ROSE = { type: 'rose' } as const;
const CALMED = { type: 'calmed' } as const;
const WORSENED = { type: 'worsened' } as const;
const EASED = { type: 'eased' } as const;

/** R-8 (E11): a secret offer may leak, by the hour. */
export function maybeLeak(draft: Draft, desk: DeskId): void {
  const home = draft.scenario.model.home;
  const own = deskIn(draft.world, desk);
  if (own.offer <= 0 || !own.secret || own.leaked) return;
  const hours = draft.clock.hours < home.leakHours ? draft.clock.hours : home.leakHours;
  if (roll(draft.seed, draft.turn, 'leak', desk) >= 1 - exp(-home.leakHazard * hours)) return;
  own.leaked = true;
  const commitment = own.commitment;
  bookDesk(draft, desk, 'support', -(home.leakSupport + home.leakCommit * commitment), 'leak');
  bookDesk(draft, desk, 'unrest', home.leakUnrest + home.aloudUnrestCommit * commitment, 'leak');
  draft.entries?.push({ code: 'concession.leaked', desk });
}

/** R-22 (E11): the home behind the desk that holds the line. */
export function weighGuardHome(draft: Draft, before: Before): void {
  const { scenario, lookup, world, turn } = draft;
  const home = scenario.model.home;
  const desk = lookup.guard;
  const own = deskIn(world, desk);
  bookDesk(draft, desk, 'support', home.rally[turn - 1] ?? 0, 'rally');
  const known = before.guardReported;
  bookDesk(
    draft,
    desk,
    'support',
    -home.losses * (lnPlusOne(own.reported / home.lossScale) - lnPlusOne(known / home.lossScale)),
    'losses-known',
  );
  const lost = world.front.ground - before.ground;
  if (lost > 0)
    bookDesk(
      draft,
      desk,
      'support',
      -home.ground * lost * (1 + home.groundCommit * own.commitment),
      'ground-lost',
    );
  const a = scenario.model.alliance;
  if (lookup.ally[desk] && !gunsSilent(draft.charts) && turn >= a.lateFrom && own.invoked === 0)
    bookDesk(draft, desk, 'support', a.late, 'treaty-late');
}

/** R-23 (P13): the home behind the desk with the initiative. */
export function weighInitiativeHome(draft: Draft, before: Before): void {
  const { scenario, lookup, world } = draft;
  const home = scenario.model.home;
  const desk = lookup.initiative;
  const own = deskIn(world, desk);
  const served = servedOf(scenario, world);
  bookDesk(draft, desk, 'support', home.aims * (served - before.served), 'aims-met');
  const known = before.initiativeReported;
  bookDesk(
    draft,
    desk,
    'support',
    -home.losses * (lnPlusOne(own.reported / home.lossScale) - lnPlusOne(known / home.lossScale)),
    'losses-known',
  );
  if (world.pressure > home.pressedFrom) bookDesk(draft, desk, 'support', home.pressed, 'pressure');
  if (!before.silent && gunsSilent(draft.charts) && served > home.quietAims)
    bookDesk(draft, desk, 'support', home.quietSupport, 'truce-began');
}

/** the street and the cabinet. Nothing irreversible happens before the scenario's turn for it. */
export function hearStreet(draft: Draft, desk: DeskId): void {
  const home = draft.scenario.model.home;
  const own = deskIn(draft.world, desk);
  const address = { chart: 'government', of: desk } as const;
  const context = { of: desk, desk };
  signal(draft, address, own.unrest > home.protestAt ? ROSE : CALMED, context);
  signal(draft, address, own.unrest > home.crisisAt ? WORSENED : EASED, context);
  const hours = Math.min(draft.clock.hours, HOURS_FOR_FADING) / draft.scenario.model.pressure.decayHours;
  bookDesk(draft, desk, 'unrest', own.unrest * (power(home.unrestDecay, hours) - 1), 'time');
  if (own.support < home.unrestLow) bookDesk(draft, desk, 'unrest', home.unrestRise, 'support-low');
  if (own.support >= home.fallBelow || draft.turn < draft.scenario.clock.irreversibleFrom) return;
  const chance = home.fallUnrest * own.unrest + home.fallSupport * (home.fallBelow - own.support);
  if (roll(draft.seed, draft.turn, 'government', desk) < chance)
    signal(draft, address, { type: 'fell' }, context);
}

/** E2, E12: engagement and attention fade. */
export function fade(draft: Draft): void {
  const p = draft.scenario.model.pressure;
  const hours = Math.min(draft.clock.hours, FADING_LIMIT) / p.decayHours;
  const left = power(p.decay, hours) - 1;
  for (const desk in draft.world.channels) {
    const row = draft.world.channels[desk];
    for (const id in row) {
      const channel = row[id];
      if (channel && channel.engagement > 0)
        bookChannel(draft, desk, id, 'engagement', channel.engagement * left, 'time');
    }
  }
  bookWorld(
    draft,
    'salience',
    (draft.world.salience - p.salienceFloor) * (power(p.salienceDecay, hours) - 1),
    'time',
  );
}

const FADING_LIMIT = 72;
