import { EFFECT_GAUGES, type Effect, type EffectGauge } from '../../core/scenario/effect.ts';
import {
  by,
  definition,
  flag,
  into,
  list,
  none,
  number,
  optional,
  record,
  reference,
  type Shape,
  share,
} from './shape.ts';

const VERBS = ['add', 'times', 'raise'] as const;
type Verb = (typeof VERBS)[number];
type Move = Readonly<Partial<Record<Verb, number>>>;

const move: Shape<Move> = record(
  { add: optional(number()), times: optional(number(0, 100)), raise: optional(number()) },
  { one: true },
);

/** Gauges of one desk may name the other; those of the world have no subject; trust always has one. */
const DESK_GAUGES: readonly EffectGauge[] = [
  'support',
  'unrest',
  'commitment',
  'legitimacy',
  'credibility',
  'evacuation',
  'dead',
  'civilians',
];

const isVerb = (key: string): key is Verb => VERBS.some((verb) => verb === key);

type GaugeEffect = Extract<Effect, { readonly gauge: EffectGauge }>;

function movesOf(gauge: EffectGauge, written: Move, subject?: string): GaugeEffect[] {
  const effects: GaugeEffect[] = [];
  for (const verb of VERBS) {
    const value = written[verb];
    if (value !== undefined) effects.push({ verb, gauge, value, ...(subject !== undefined && { subject }) });
  }
  return effects;
}

/** `{ add: 1 }`, or `{ baku: { add: 1 } }` for the other desk. */
const deskMove: Shape<Move & Readonly<Record<string, number | Move>>> = record(
  { add: optional(number()), times: optional(number(0, 100)), raise: optional(number()) },
  { one: true, rest: { to: 'desks', of: move } },
);

function deskEffects(gauge: EffectGauge, written: Readonly<Record<string, number | Move>>): GaugeEffect[] {
  const effects: GaugeEffect[] = [];
  for (const [key, value] of Object.entries(written)) {
    if (typeof value !== 'number') effects.push(...movesOf(gauge, value, key));
    else if (isVerb(key)) effects.push({ verb: key, gauge, value });
  }
  return effects;
}

const fields: Record<string, Shape<unknown>> = {};
for (const gauge of EFFECT_GAUGES) {
  if (gauge === 'trust')
    fields[gauge] = optional(
      into(by('addressees', move), (moves) =>
        Object.entries(moves).flatMap(([id, one]) => movesOf(gauge, one, id)),
      ),
    );
  else if (DESK_GAUGES.includes(gauge))
    fields[gauge] = optional(into(deskMove, (written) => deskEffects(gauge, written)));
  else fields[gauge] = optional(into(move, (one) => movesOf(gauge, one)));
}
fields.concede = optional(
  into(record({ value: share(), aloud: flag() }), ({ value, aloud }): Effect[] => [
    { verb: 'concede', value, secret: !aloud },
  ]),
);
fields.table = optional(
  into(
    record({ broker: reference('capitals', ['ready']), terms: none(list(reference('terms'))) }),
    (table): Effect[] => [{ verb: 'table', ...table }],
  ),
);
fields.line = optional(into(reference('lines'), (line): Effect[] => [{ verb: 'line', line }]));

const effect: Shape<readonly Effect[]> = definition('effect', () =>
  into(record(fields, { one: true }), (one) =>
    // Every field above is turned into a list of effects.
    Object.values(one).flatMap((effects) => effects as readonly Effect[]),
  ),
);

/** A list of one-key maps: `[{ support: { add: 1 } }, { line: stop }]`. */
export const effects: Shape<readonly Effect[]> = into(list(effect), (lists) => lists.flat());
