import type { Effect, EffectGauge } from '../core/scenario/effect.ts';
import type { MatterId, OptionId } from '../core/scenario/ids.ts';
import type { Matter, Option } from '../core/scenario/matter.ts';
import type { Seat } from './ministry.ts';

/** What a ministry cares for when a matter is put to it: worth of one unit of each gauge. */
export interface Temper {
  readonly worth: Readonly<Partial<Record<EffectGauge, number>>>;
  /** Worth of conceding the whole, of bringing a text to the table, and of one unit of a line's binding. */
  readonly concede: number;
  readonly table: number;
  readonly bind: number;
}

/** Wants quiet: small agreements, a warm line, few dead, no words that bind. */
export const QUIET: Temper = {
  worth: {
    support: 0.3,
    unrest: -6,
    commitment: -8,
    legitimacy: 15,
    credibility: 15,
    evacuation: 2,
    salience: 2,
    direct: 4,
    quality: 40,
    hazard: -6,
    ground: -0.02,
    dead: -0.03,
    civilians: -0.6,
    trust: 30,
    pressure: 5,
  },
  concede: -6,
  table: -1,
  bind: -3,
};

/** Wants the street behind it and the ground held. */
export const PROUD: Temper = {
  worth: {
    support: 1,
    unrest: -2,
    commitment: 4,
    legitimacy: 4,
    ground: -0.12,
    dead: 0.02,
    hazard: 0.2,
    quality: -10,
  },
  concede: -20,
  table: -3,
  bind: 4,
};

/** Wants it over at any price. */
export const YIELDING: Temper = { ...QUIET, concede: 6, table: 3 };

/** Worth of an option: its effects, and the mean of what may turn out to have been true. */
function worthOf(temper: Temper, matter: Matter, option: Option, seat: Seat): number {
  let sum = worthOfEffects(temper, option.effects, seat);
  for (const [truth, odds] of Object.entries(matter.drawn)) {
    sum += odds * worthOfEffects(temper, option.truth[truth] ?? [], seat);
  }
  return sum;
}

function worthOfEffects(temper: Temper, effects: readonly Effect[], seat: Seat): number {
  let sum = 0;
  for (const effect of effects) {
    switch (effect.verb) {
      case 'add':
      case 'raise':
        sum += (temper.worth[effect.gauge] ?? 0) * effect.value;
        break;
      case 'times':
        sum += (temper.worth[effect.gauge] ?? 0) * (effect.value - 1);
        break;
      case 'concede':
        sum += temper.concede * effect.value;
        break;
      case 'table':
        sum += temper.table;
        break;
      case 'term':
        sum -= seat.scenario.terms.find((term) => term.id === effect.term)?.concession ?? 0;
        break;
      case 'line':
        sum += temper.bind * (seat.scenario.lines.find((line) => line.id === effect.line)?.commitment ?? 0);
        break;
      default:
        sum += effect satisfies never;
    }
  }
  return sum;
}

/** Answers every open matter as this temper would. */
export function answersOf(seat: Seat, temper: Temper): Record<MatterId, OptionId> {
  const answers: Record<MatterId, OptionId> = {};
  for (const matter of seat.matters) {
    let best: OptionId | undefined;
    let most = Number.NEGATIVE_INFINITY;
    for (const option of matter.options) {
      const worth = worthOf(temper, matter, option, seat);
      if (worth > most) {
        most = worth;
        best = option.id;
      }
    }
    if (best !== undefined) answers[matter.id] = best;
  }
  return answers;
}
