import type { DeskId } from '../core/scenario/ids.ts';
import type { Scenario } from '../core/scenario/scenario.ts';
import { type Ministry, ministryFor } from '../ministries/door.ts';
import { type OpenPlan, planned } from './climb.ts';
import type { Seats } from './runGame.ts';

/** Who plays whom: plain data, so that it can go to a worker. */
export interface Seating {
  readonly desk: DeskId;
  /** A ministry by name, or whatever name the plan goes by. */
  readonly ministry: string;
  /** Decisions found by a search, instead of a ministry that has a name. */
  readonly plan?: OpenPlan;
  readonly otherMinistry: string;
}

const seated = (scenario: Scenario, name: string, desk: DeskId): Ministry => {
  const ministry = ministryFor({ scenario, name, desk });
  if (!ministry) throw new Error(`no ministry ${name} for ${desk}`);
  return ministry;
};

/** A seating in a scenario. */
export type SeatingIn = Seating & { readonly scenario: Scenario };

/** The ministry that a seating names. */
export const ministryOfSeating = ({ scenario, desk, ministry, plan }: SeatingIn): Ministry =>
  plan ? planned(scenario, plan, ministry) : seated(scenario, ministry, desk);

/** Both seats; a name that sits nowhere is the caller's mistake and is told before. */
export const seatsFor = (seating: SeatingIn): Seats => seatsAround(seating, ministryOfSeating(seating));

/** The same seats with another ministry at the desk that is rehearsed. */
export function seatsAround(
  { scenario, desk, otherMinistry }: Omit<SeatingIn, 'ministry' | 'plan'>,
  ministry: Ministry,
): Seats {
  const seats: Record<DeskId, Ministry> = {};
  for (const id of scenario.desks) seats[id] = id === desk ? ministry : seated(scenario, otherMinistry, id);
  return seats;
}

/** Game i of a rehearsal; `play --seed SEED.i` repeats it. */
export const seedOfGame = (seed: string, index: number): string => `${seed}.${index}`;

/** Nights used to fit a plan; none of them judges it. */
export const fitSeed = (seed: string): string => `${seed}.fit`;
export const seedOfFit = (seed: string, index: number): string => seedOfGame(fitSeed(seed), index);
