import { EFFECT_GAUGES, type Effect, type EffectGauge } from '../../core/scenario/effect.ts';
import {
  about,
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

const moves = () => ({
  add: about(optional(number()), 'Adds this; below 0 it takes away.', 1),
  times: about(optional(number(0, 100)), 'Multiplies by this.', 1.8),
  raise: about(optional(number()), 'Lifts to at least this.', 0.6),
});
const move: Shape<Move> = definition('move', () => record(moves(), { one: true }));

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
const deskMove: Shape<Move & Readonly<Record<string, number | Move>>> = definition('desk-move', () =>
  record(moves(), {
    one: true,
    rest: { to: 'desks', of: move },
  }),
);

function deskEffects(gauge: EffectGauge, written: Readonly<Record<string, number | Move>>): GaugeEffect[] {
  const effects: GaugeEffect[] = [];
  for (const [key, value] of Object.entries(written)) {
    if (typeof value !== 'number') effects.push(...movesOf(gauge, value, key));
    else if (isVerb(key)) effects.push({ verb: key, gauge, value });
  }
  return effects;
}

/** What each gauge is, and a move of it as one would write it. */
const GAUGE_TOLD: Readonly<Record<EffectGauge, readonly [words: string, example: unknown]>> = {
  support: ['Support at home, per cent.', { add: 1 }],
  unrest: ['Unrest at home, 0 to 1.', { add: 0.05 }],
  commitment: ['How much the own words bind.', { add: 0.1 }],
  legitimacy: ['Who is seen to be in the right, 0 to 1.', { add: 0.02 }],
  credibility: ['How far the desk is believed, 0 to 1.', { add: -0.04 }],
  evacuation: ['Share of civilians out of reach of the fire.', { raise: 0.6 }],
  salience: ['Media attention, 0 to 1.', { add: 0.02 }],
  direct: ['Warmth of the direct line.', { add: 0.15 }],
  quality: ['What makes a truce last, 0 to 1.', { add: 0.03 }],
  hazard: ['How likely a truce is to break this turn.', { times: 1.8 }],
  ground: ['Square kilometres that changed hands; scaled by the fighting.', { add: -1 }],
  dead: ['Own dead; scaled by the fighting.', { add: 2 }],
  civilians: ['Own civilian dead.', { add: 1 }],
  trust: ['Trust of a capital or venue, 0 to 1.', { vale: { add: -0.02 } }],
  pressure: ['Outside pressure, 0 to 1.', { add: 0.05 }],
};

const fields: Record<string, Shape<unknown>> = {};
for (const gauge of EFFECT_GAUGES) {
  const [words, example] = GAUGE_TOLD[gauge];
  fields[gauge] = about(optional(movingOf(gauge)), words, example);
}

function movingOf(gauge: EffectGauge): Shape<readonly Effect[]> {
  if (gauge === 'trust')
    return into(by('addressees', move), (moved) =>
      Object.entries(moved).flatMap(([id, one]) => movesOf(gauge, one, id)),
    );
  if (DESK_GAUGES.includes(gauge)) return into(deskMove, (written) => deskEffects(gauge, written));
  return into(move, (one) => movesOf(gauge, one));
}
fields.concede = about(
  optional(
    into(
      record({
        value: about(share(), 'Share of the whole in dispute.', 0.15),
        aloud: about(flag(), 'Said in public; left out, it is secret and may leak.', true),
      }),
      ({ value, aloud }): Effect[] => [{ verb: 'concede', value, secret: !aloud }],
    ),
  ),
  'A concession is offered.',
  { value: 0.15, aloud: true },
);
fields.table = about(
  optional(
    into(
      record({
        broker: about(
          reference('capitals', ['ready']),
          'Whose name is under it; `ready` = the mediator that stands ready.',
          'ready',
        ),
        terms: about(none(list(reference('terms'))), 'Its terms beside the halt.', ['bodies']),
      }),
      (table): Effect[] => [{ verb: 'table', ...table }],
    ),
  ),
  'A text is sent to the table.',
  { broker: 'ready', terms: ['bodies'] },
);
fields.term = about(
  optional(into(reference('terms'), (term): Effect[] => [{ verb: 'term', term }])),
  'A term comes into the paper of a truce that holds; without one nothing happens.',
  'bodies',
);
fields.line = about(
  optional(into(reference('lines'), (line): Effect[] => [{ verb: 'line', line }])),
  'A public line is taken, and binds.',
  'people',
);

const effect: Shape<readonly Effect[]> = definition('effect', () =>
  into(record(fields, { one: true }), (one) =>
    // Every field above is turned into a list of effects.
    Object.values(one).flatMap((effects) => effects as readonly Effect[]),
  ),
);

/** A list of one-key maps: `[{ support: { add: 1 } }, { line: stop }]`. */
export const effects: Shape<readonly Effect[]> = into(list(effect), (lists) => lists.flat());
