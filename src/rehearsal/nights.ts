import type { DeskId } from '../core/scenario/ids.ts';
import type { Scenario } from '../core/scenario/scenario.ts';
import type { Ministry } from '../ministries/door.ts';
import { type OpenPlan, type PlanJudge, planned } from './climb.ts';
import type { Seats } from './runGame.ts';
import { playTrail, type Trail } from './trail.ts';

export interface NightsOptions {
  readonly scenario: Scenario;
  readonly desk: DeskId;
  /** Everybody, with a given ministry at the desk. */
  readonly seatsWith: (ministry: Ministry) => Seats;
  readonly seeds: readonly string[];
  /** What a plan is worth by the games it made. */
  readonly worth: (trails: readonly Trail[]) => number;
}

/** The same nights for every plan of a search; a changed plan is played from its first change on. */
export function judgeOn({ scenario, desk, seatsWith, seeds, worth }: NightsOptions): PlanJudge {
  let kept: readonly Trail[] = [];
  let last: readonly Trail[] = [];
  return {
    worth: (plan: OpenPlan) => {
      const seats = seatsWith(planned(scenario, plan));
      last = seeds.map((seed, i) => playTrail({ scenario, desk, seats, seed }, kept[i]));
      return worth(last);
    },
    keep: () => {
      kept = last;
    },
  };
}
