import type { Demarche } from '../core/scenario/demarche.ts';
import { DIMENSIONS, type DimensionId, type MeasureId } from '../core/scenario/dimension.ts';
import type { Effect, EffectGauge } from '../core/scenario/effect.ts';
import type { AddresseeId, DemarcheId, DeskId } from '../core/scenario/ids.ts';
import type { Scenario } from '../core/scenario/scenario.ts';

/** Which way a démarche may move a dimension; `either` hangs on how it is answered or received. */
export const WAYS = ['up', 'down', 'either'] as const;
export type Way = (typeof WAYS)[number];

/** What a démarche may move: channels in the order of answering, dimensions in their own. */
export interface Reach {
  readonly channels: readonly AddresseeId[];
  /** The line between the two desks. */
  readonly direct: boolean;
  readonly dimensions: readonly { readonly id: DimensionId; readonly way: Way }[];
}

type Moved = readonly [measure: MeasureId, sign: 1 | -1 | 0];

/** Measures that a rising gauge moves, and which way; 0 = it hangs on what comes of it. */
function measuresOf(gauge: EffectGauge): readonly Moved[] {
  switch (gauge) {
    case 'support':
      return [['support', 1]];
    case 'unrest':
      return [['support', -1]];
    // a bound desk pays more at home for what it signs
    case 'commitment':
      return [['support', -1]];
    case 'legitimacy':
    case 'credibility':
      return [['standing', 1]];
    case 'evacuation':
      return [['dead-of-both', 1]];
    case 'dead':
    case 'civilians':
      return [['dead-of-both', -1]];
    case 'ground':
      return [
        ['ground-and-price', -1],
        ['aims', 1],
      ];
    case 'trust':
      return [['partners', 1]];
    case 'direct':
    case 'quality':
    case 'pressure':
      return [['survival', 1]];
    case 'hazard':
      return [['survival', -1]];
    // attention alone moves nothing: it makes others readier to answer
    case 'salience':
      return [];
  }
}

const signOf = (effect: Effect): 1 | -1 | 0 => {
  if (!('value' in effect)) return 0;
  switch (effect.verb) {
    case 'times':
      return effect.value > 1 ? 1 : effect.value < 1 ? -1 : 0;
    case 'add':
    case 'raise':
    case 'concede':
      return effect.value > 0 ? 1 : effect.value < 0 ? -1 : 0;
  }
};

const turned = (a: 1 | -1 | 0, b: 1 | -1 | 0): 1 | -1 | 0 => (a === 0 || b === 0 ? 0 : a === b ? 1 : -1);

/** Measures of one desk that a written effect moves. */
function measuresOfEffect(effect: Effect, desk: DeskId, desks: readonly DeskId[]): readonly Moved[] {
  switch (effect.verb) {
    case 'concede':
      return effect.secret
        ? [['ground-and-price', -1]]
        : [
            ['ground-and-price', -1],
            ['support', -1],
          ];
    case 'table':
      return [
        ['survival', 0],
        ['dead-of-both', 1],
      ];
    case 'term':
      return [['survival', 1]];
    case 'line':
      return [['support', 0]];
    case 'add':
    case 'times':
    case 'raise': {
      const sign = signOf(effect);
      const moved = measuresOf(effect.gauge).map(([measure, way]): Moved => [measure, turned(way, sign)]);
      const others =
        effect.subject !== undefined && effect.subject !== desk && desks.includes(effect.subject);
      if (!others) return moved;
      // one desk's legitimacy is what the other's is not; the rest of the other's home is its own
      return effect.gauge === 'legitimacy' ? moved.map(([m, way]): Moved => [m, turned(way, -1)]) : [];
    }
  }
}

/** Measures that the kind of step moves, beside its written effects. */
function measuresOfStep(scenario: Scenario, demarche: Demarche): readonly Moved[] {
  const { desk } = demarche;
  const addressee = scenario.addressees.find((a) => a.id === demarche.to);
  return [
    ...((addressee?.weight[desk] ?? 0) > 0 ? ([['partners', 0]] as const) : []),
    ...(demarche.broker || demarche.proposes
      ? ([
          ['dead-of-both', 1],
          ['survival', 0],
        ] as const)
      : []),
    ...(demarche.mission ? ([['survival', 1]] as const) : []),
    ...(demarche.evidence ? ([['standing', 0]] as const) : []),
    ...(demarche.binds > 0 ? ([['support', 0]] as const) : []),
    // asking aloud is heard at home, and what comes of it weighs on whoever would go on
    ...(demarche.treaty === 'invoke' ? ([['support', 1]] as const) : []),
    ...(demarche.treaty === undefined ? [] : ([['survival', 0]] as const)),
  ];
}

/** Channels that answer otherwise because this step was taken. */
function channelsOf(scenario: Scenario, demarche: Demarche): readonly AddresseeId[] {
  const { desk, to, calms } = demarche;
  const invoked = demarche.treaty === 'invoke';
  const trusted = demarche.effects.flatMap((e) => ('subject' in e && e.subject ? [e.subject] : []));
  const tables = demarche.effects.flatMap((e) =>
    e.verb === 'table' && e.broker !== 'ready' ? [e.broker] : [],
  );
  return scenario.addressees
    .filter(({ id, towards }) => {
      if ([to, calms, ...trusted, ...tables].includes(id)) return true;
      const ladder = towards[desk];
      if (!ladder || to === undefined) return false;
      const { follow, sponsor, rivals, abandoned } = ladder;
      return (
        follow?.addressee === to ||
        sponsor?.addressee === to ||
        (rivals[to] ?? 0) > 0 ||
        (invoked && ((follow?.invoked ?? 0) > 0 || (sponsor?.invoked ?? 0) > 0 || abandoned > 0))
      );
    })
    .map(({ id }) => id);
}

/**
 * What a démarche may move, read from the scenario alone: whom it is addressed to and who answers by that
 * answer, and the dimensions that its effects and its kind touch.
 */
export function reachOf(scenario: Scenario, id: DemarcheId): Reach | null {
  const demarche = scenario.demarches.find((d) => d.id === id);
  if (!demarche) return null;
  const { desk } = demarche;
  const moved = [
    ...demarche.effects.flatMap((effect) => measuresOfEffect(effect, desk, scenario.desks)),
    ...measuresOfStep(scenario, demarche),
  ];
  const dimensions = DIMENSIONS.flatMap((dimension) => {
    const measure = scenario.score[desk]?.dimensions.find((d) => d.id === dimension)?.of;
    const signs = new Set(moved.filter(([m]) => m === measure).map(([, sign]) => sign));
    if (signs.size === 0) return [];
    const [only] = signs;
    const way: Way = signs.size > 1 || only === 0 ? 'either' : only === 1 ? 'up' : 'down';
    return [{ id: dimension, way }];
  });
  return {
    channels: channelsOf(scenario, demarche),
    direct:
      demarche.words > 0 || demarche.effects.some((effect) => 'gauge' in effect && effect.gauge === 'direct'),
    dimensions,
  };
}
