import type { Demarche } from '../core/scenario/demarche.ts';
import type { EffectGauge } from '../core/scenario/effect.ts';
import type { AddresseeId, DeskId, LineId, PostureId } from '../core/scenario/ids.ts';
import type { EffortPosture, GuardPosture, Scenario } from '../core/scenario/scenario.ts';

/**
 * What a desk's démarches are good for, told from their properties alone: a ministry written against this
 * plays any crisis. Lists are sorted by the addressee's weight for the desk, heaviest first.
 */
export interface Repertoire {
  /** Private calls that ask for nothing else. */
  readonly calls: readonly Demarche[];
  /** Calls to capitals that are no ally by treaty: first those that can also mediate, then the rest. */
  readonly friends: readonly Demarche[];
  /** Heaviest friend that mediates nothing, else the second friend. */
  readonly follower: Demarche | null;
  /** Heaviest friend that is neither the first nor the follower. */
  readonly third: Demarche | null;
  /** Asks to table a text: of anybody, and of those that are no ally. */
  readonly brokers: readonly Demarche[];
  readonly friendlyBrokers: readonly Demarche[];
  readonly allyBroker: Demarche | null;
  readonly allyCall: Demarche | null;
  readonly consult: Demarche | null;
  readonly invoke: Demarche | null;
  /** Formal appeals to the alliance's body, and to other venues. */
  readonly appeal: Demarche | null;
  readonly letters: readonly Demarche[];
  readonly mission: Demarche | null;
  readonly calm: Demarche | null;
  readonly evidence: Demarche | null;
  readonly blame: Demarche | null;
  readonly address: Demarche | null;
  /** Returns the most words about the other desk. */
  readonly listen: Demarche | null;
  readonly warm: Demarche | null;
  readonly shelter: Demarche | null;
  readonly propose: Demarche | null;
  readonly concedeQuietly: Demarche | null;
  readonly concedeAloud: Demarche | null;
  /** Lines from the least binding to the most. */
  readonly lines: readonly LineId[];
  readonly postures: Postures;
}

export interface Postures {
  /** Taken when nothing else is said: the line is held, or the effort is as willing. */
  readonly usual: PostureId;
  readonly softest: PostureId;
  readonly hardest: PostureId;
}

const known = new WeakMap<Scenario, Map<DeskId, Repertoire>>();

/** The repertoire of a desk, made once per scenario. */
export function repertoireOf(scenario: Scenario, desk: DeskId): Repertoire {
  let byDesk = known.get(scenario);
  if (!byDesk) {
    byDesk = new Map();
    known.set(scenario, byDesk);
  }
  let made = byDesk.get(desk);
  if (!made) {
    made = makeRepertoire(scenario, desk);
    byDesk.set(desk, made);
  }
  return made;
}

function makeRepertoire(scenario: Scenario, desk: DeskId): Repertoire {
  const addressees = new Map(scenario.addressees.map((a) => [a.id, a]));
  const weightOf = (d: Demarche): number =>
    d.to === undefined ? 0 : (addressees.get(d.to)?.weight[desk] ?? 0);
  const isAlly = (id: AddresseeId | undefined): boolean =>
    id !== undefined && addressees.get(id)?.instrument === 'ally';
  const own = scenario.demarches.filter((d) => d.desk === desk && !d.behindDoor);
  const heaviestFirst = (list: readonly Demarche[]): readonly Demarche[] =>
    [...list].sort((a, b) => weightOf(b) - weightOf(a));
  const first = (test: (d: Demarche) => boolean): Demarche | null =>
    heaviestFirst(own.filter(test))[0] ?? null;

  const isPlain = (d: Demarche): boolean =>
    !d.broker &&
    d.treaty === undefined &&
    !d.mission &&
    d.calms === undefined &&
    d.words === 0 &&
    !d.evidence;
  const calls = heaviestFirst(
    own.filter(
      (d) =>
        d.to !== undefined && d.form === 'private' && isPlain(d) && addressees.get(d.to)?.type === 'capital',
    ),
  );
  const brokers = heaviestFirst(own.filter((d) => d.broker));
  const mediates = (d: Demarche): boolean => brokers.some((b) => b.to === d.to);
  const strangers = calls.filter((d) => !isAlly(d.to));
  const friends = [...strangers.filter(mediates), ...strangers.filter((d) => !mediates(d))];
  const follower = friends.slice(1).find((d) => !mediates(d)) ?? friends[1] ?? null;
  const toVenue = (d: Demarche): boolean =>
    d.to !== undefined && d.form === 'formal' && addressees.get(d.to)?.type === 'venue';

  return {
    calls,
    friends,
    follower,
    third: friends.slice(1).find((d) => d !== follower) ?? null,
    brokers,
    friendlyBrokers: brokers.filter((d) => !isAlly(d.to)),
    allyBroker: brokers.find((d) => isAlly(d.to)) ?? null,
    allyCall: calls.find((d) => isAlly(d.to)) ?? null,
    consult: first((d) => d.treaty === 'consult'),
    invoke: first((d) => d.treaty === 'invoke'),
    appeal: first((d) => toVenue(d) && d.to !== undefined && addressees.get(d.to)?.instrument === 'alliance'),
    letters: heaviestFirst(
      own.filter((d) => toVenue(d) && d.to !== undefined && addressees.get(d.to)?.instrument === undefined),
    ),
    mission: first((d) => d.mission),
    calm: first((d) => d.calms !== undefined),
    evidence: first((d) => d.evidence),
    blame: first((d) => d.blames),
    address: [...own].filter((d) => d.binds > 0 && !d.blames).sort((a, b) => b.binds - a.binds)[0] ?? null,
    listen: [...own].filter((d) => d.words > 0).sort((a, b) => b.words - a.words)[0] ?? null,
    warm: own.find((d) => d.to === undefined && d.words === 0 && moves(d, 'direct')) ?? null,
    shelter: own.find((d) => moves(d, 'evacuation')) ?? null,
    propose: first((d) => d.proposes),
    concedeQuietly: first((d) => d.effects.some((e) => e.verb === 'concede' && e.secret)),
    concedeAloud: first((d) => d.effects.some((e) => e.verb === 'concede' && !e.secret)),
    lines: [...scenario.lines].sort((a, b) => a.commitment - b.commitment).map((line) => line.id),
    postures: posturesOf(scenario, desk),
  };
}

const moves = (d: Demarche, gauge: EffectGauge): boolean =>
  d.effects.some((e) => 'gauge' in e && e.gauge === gauge && e.value > 0);

const EFFORT_ORDER: readonly EffortPosture['effort'][] = ['halt', 'ease', 1, 'as-willing', 2, 3];

function posturesOf(scenario: Scenario, desk: DeskId): Postures {
  const own = scenario.postures.filter((p) => p.desk === desk);
  const guards = own.filter((p): p is GuardPosture => 'guard' in p).sort((a, b) => a.guard - b.guard);
  const efforts = own
    .filter((p): p is EffortPosture => 'effort' in p)
    .sort((a, b) => EFFORT_ORDER.indexOf(a.effort) - EFFORT_ORDER.indexOf(b.effort));
  const list: readonly { readonly id: PostureId }[] = guards.length > 0 ? guards : efforts;
  const usual =
    guards.filter((p) => !p.counters).at(-1)?.id ??
    efforts.find((p) => p.effort === 'as-willing')?.id ??
    list[0]?.id ??
    '';
  return { usual, softest: list[0]?.id ?? usual, hardest: list.at(-1)?.id ?? usual };
}

/** Ids of those that exist, at most as many as fit in a turn, none twice. */
export function stepsOf(
  capacity: number,
  wanted: readonly (Demarche | null | undefined)[],
): readonly Demarche[] {
  const taken: Demarche[] = [];
  for (const demarche of wanted)
    if (demarche && taken.length < capacity && !taken.includes(demarche)) taken.push(demarche);
  return taken;
}
