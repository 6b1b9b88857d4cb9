import { exp } from '../chance/arithmetic.ts';
import { holds } from '../rules/condition.ts';
import { coverOf } from '../rules/cover.ts';
import { answerValue, capOf } from '../rules/response.ts';
import { rungOf } from '../rules/rung.ts';
import { dimensionsOf } from '../rules/score.ts';
import { willingnessOf } from '../rules/willingness.ts';
import { FORMS, type Form } from '../scenario/addressee.ts';
import type { DimensionId } from '../scenario/dimension.ts';
import type { DeskId, KindId } from '../scenario/ids.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { type Draft, deskIn, gunsSilent, otherDesk, readingOf } from '../world/draft.ts';
import { DIRECT_TEXT, OWN_TEXT, toldOn, type UnderWay } from '../world/world.ts';
import type { Part } from './entry.ts';
import type { Game } from './game.ts';
import type { View } from './viewShape.ts';

/** Words heard within so many turns still say something about ripeness. */
const FRESH_WORDS = 2;

/**
 * Honest odds of the kinds of the desk with the initiative: that desk knows what it wants, the other reckons from
 * the words heard, by Bayes with equal priors (P6).
 */
function oddsOf(draft: Draft, desk: DeskId): Record<KindId, number> {
  if (desk === draft.lookup.initiative) {
    const { kind: own } = draft.world.front;
    return Object.fromEntries(draft.scenario.kinds.map(({ id }) => [id, id === own ? 1 : 0]));
  }
  const { words } = deskIn(draft.world, desk);
  const made: Record<KindId, number> = {};
  const { noise } = draft.scenario.model.words;
  let mean = 0;
  for (const word of words) mean += word.reading / words.length;
  let sum = 0;
  for (const kind of draft.scenario.kinds) {
    const off = mean - kind.mark;
    const weight = words.length === 0 ? 1 : exp((-off * off * words.length) / (2 * noise * noise));
    made[kind.id] = weight;
    sum += weight;
  }
  for (const kind of draft.scenario.kinds) made[kind.id] = (made[kind.id] ?? 0) / sum;
  return made;
}

function turnOf(scenario: Scenario, hour: number): number {
  const at = scenario.clock.turns.findIndex((t) => t.start >= hour);
  return at < 0 ? scenario.clock.turns.length + 1 : at + 1;
}

const underWayOf = (scenario: Scenario, sent: UnderWay): View['underWay'][number] => {
  const turn = turnOf(scenario, sent.arrives);
  switch (sent.what) {
    case 'request':
      return {
        what: 'request',
        addressee: sent.addressee,
        demarches: sent.demarches,
        arrives: sent.arrives,
        turn,
      };
    case 'text':
      return { what: 'text', addressee: sent.addressee, terms: sent.terms, arrives: sent.arrives, turn };
    case 'mission':
      return { what: 'mission', addressee: sent.addressee, arrives: sent.arrives, turn };
  }
};

/**
 * The game as this desk can reckon it: the dead are those made known, and how far the other's aims are met is
 * guessed from the ground it has taken. Nothing that is hidden enters a forecast.
 */
function knownTo(draft: Draft, desk: DeskId): Draft {
  const { scenario, world, lookup } = draft;
  const other = otherDesk(scenario, desk);
  const c = scenario.model.combat;
  const intensity = world.front.ground / (c.ground * (c.groundReach - HOLDING_GUARD));
  const guessed = 1 - exp(-c.aimRate * (1 - c.aimGuard * HOLDING_GUARD) * intensity);
  return {
    ...draft,
    world: {
      ...world,
      front: desk === lookup.initiative ? world.front : { ...world.front, aims: guessed },
      desks: {
        ...world.desks,
        [desk]: asMadeKnown(world.desks[desk]),
        [other]: asMadeKnown(world.desks[other]),
      },
    },
  };
}

/** Posture that the guess supposes: the line was held. */
const HOLDING_GUARD = 0.5;

/** The six dimensions as this desk can reckon them: what it does not know is supposed by the honest odds. */
function standingOf(
  known: Draft,
  desk: DeskId,
  odds: Readonly<Record<KindId, number>>,
): Record<DimensionId, number> {
  const { scenario } = known;
  const sums: Partial<Record<DimensionId, number>> = {};
  for (const kind of scenario.kinds) {
    const weight = odds[kind.id] ?? 0;
    const dimensions = dimensionsOf(scenario, known, desk, { kind });
    for (const dimension of scenario.score[desk]?.dimensions ?? [])
      sums[dimension.id] = (sums[dimension.id] ?? 0) + weight * dimensions[dimension.id];
  }
  return { lives: 0, sovereignty: 0, partners: 0, legitimacy: 0, domestic: 0, durability: 0, ...sums };
}

/** A desk whose dead are those made known. */
function asMadeKnown(desk: Game['world']['desks'][string] | undefined): Game['world']['desks'][string] {
  if (!desk) throw new Error('two desks always');
  return { ...desk, dead: desk.reported, expectedDead: desk.reported, civilians: 0, expectedCivilians: 0 };
}

function reckoningOf(draft: Draft, desk: DeskId): View['reckoning'] {
  const made: Record<string, Record<Form, { v: number; because: readonly Part[]; cap: number }>> = {};
  for (const answerer of draft.lookup.answerers[desk] ?? []) {
    const { addressee, ladder } = answerer;
    const cap = capOf(ladder, gunsSilent(draft.charts), draft.clock.season);
    const at = (form: Form): { v: number; because: readonly Part[]; cap: number } => {
      const because: Part[] = [];
      const v = answerValue(
        {
          scenario: draft.scenario,
          scored: draft,
          desk,
          answerer,
          form,
          season: draft.clock.season,
        },
        because,
      );
      return { v, because, cap };
    };
    made[addressee.id] = { private: at(FORMS[0]), public: at(FORMS[1]), formal: at(FORMS[2]) };
  }
  return made;
}

function remarksOf(draft: Draft, desk: DeskId): View['remarks'] {
  const best = new Map<string, { id: string; priority: number }>();
  for (const remark of draft.scenario.remarks) {
    if (remark.desk !== desk) continue;
    const known = best.get(remark.adviser);
    if (known && known.priority >= remark.priority) continue;
    if (holds(draft, desk, remark.when))
      best.set(remark.adviser, { id: remark.id, priority: remark.priority });
  }
  return [...best].map(([adviser, { id }]) => ({ adviser, id }));
}

function coversOf(draft: Draft, desk: DeskId): Record<string, number> {
  const made: Record<string, number> = {};
  for (const broker of [OWN_TEXT, DIRECT_TEXT])
    made[broker] = coverOf(draft.scenario, draft.world, desk, broker, draft.turn);
  for (const { addressee, ladder } of draft.lookup.answerers[desk] ?? [])
    if (ladder.broker)
      made[addressee.id] = coverOf(draft.scenario, draft.world, desk, addressee.id, draft.turn);
  return made;
}

/** All that a page of one desk may see. */
export function view(scenario: Scenario, game: Game, desk: DeskId): View {
  const draft = readingOf(scenario, game);
  const { world, clock, lookup, charts } = draft;
  const own = deskIn(world, desk);
  const other = otherDesk(scenario, desk);
  const theirs = deskIn(world, other);
  const odds = oddsOf(draft, desk);
  const known = knownTo(draft, desk);
  const fresh = own.words.filter((w) => game.turn - w.turn <= FRESH_WORDS);
  const hasInitiative = desk === lookup.initiative;
  const because: Part[] = [];
  const textReckoning: Record<KindId, { w: number; bare: number }> = {};
  for (const kind of scenario.kinds)
    textReckoning[kind.id] = willingnessOf(scenario, known.world, clock.start, {
      text: true,
      kind,
      resolve: kind.base,
    });
  const question = scenario.forecasts.find((f) => f.desk === desk && f.turn === game.turn);
  return {
    scenario: scenario.id,
    desk,
    other,
    turn: game.turn,
    turns: scenario.clock.turns.length,
    hour: clock.start,
    hours: clock.hours,
    phase: clock.phase,
    closed: game.ending !== undefined,
    rung: rungOf(draft),
    gunsSilent: gunsSilent(charts),
    truce: {
      stage: charts.truce,
      broker: world.truce.broker,
      terms: world.truce.terms,
      age: world.truce.age,
      breaks: world.truce.breaks,
    },
    home: {
      posture: own.posture,
      support: own.support,
      unrest: own.unrest,
      commitment: own.commitment,
      legitimacy: own.legitimacy,
      credibility: own.credibility,
      offer: own.offer,
      secret: own.secret,
      leaked: own.leaked,
      pricePaid: own.pricePaid,
      evacuation: own.evacuation,
      line: own.line,
      lines: own.lines,
      shown: own.shown,
      discredited: own.discredited,
      invoked: own.invoked,
      abandoned: own.abandoned,
      used: own.used,
      doors: Object.fromEntries(Object.entries(own.doors).map(([id, door]) => [id, door.until])),
    },
    reported: {
      own: Math.round(own.reported),
      other: Math.round(theirs.reported),
      claimOther: Math.round(own.claimedOther),
      otherClaims: Math.round(theirs.claimedOther),
    },
    ground: world.front.ground,
    salience: world.salience,
    direct: world.direct,
    pressure: world.pressure,
    doubt: world.doubt,
    monitors: world.monitors,
    guarantee: world.guarantee,
    effortKnown: world.front.effort,
    standing: standingOf(known, desk, odds),
    channels: (lookup.answerers[desk] ?? []).map(({ addressee, ladder }) => {
      const channel = world.channels[desk]?.[addressee.id];
      if (!channel) throw new Error(`no channel to ${addressee.id}`);
      return {
        id: addressee.id,
        type: addressee.type,
        engagement: channel.engagement,
        level: channel.level,
        levelId: ladder.levels[channel.level]?.id ?? '',
        best: channel.best,
        trust: channel.trust,
        asks: channel.asks,
        asked: channel.asked,
        answered: channel.answered,
        pausesUntil: channel.pauseUntil > clock.start ? channel.pauseUntil : null,
      };
    }),
    charts,
    underWay: world.underWay.filter((u) => u.desk === desk).map((u) => underWayOf(scenario, u)),
    table: world.table.map((t) => ({ id: t.id, broker: t.broker, desk: t.desk, terms: t.terms })),
    burned: Object.fromEntries(Object.entries(world.burned).filter(([, turn]) => turn > game.turn)),
    matters: world.matters.open
      .filter((m) => m.desk === desk)
      .map((m) => ({
        id: m.id,
        until: m.until,
        broker: m.broker,
        options: lookup.matters.get(m.id)?.options.map((o) => o.id) ?? [],
      })),
    answered: Object.fromEntries(
      Object.entries(world.matters.answered).flatMap(([id, settled]) =>
        settled && lookup.matters.get(id)?.desk === desk ? [[id, settled.option]] : [],
      ),
    ),
    reports: scenario.reports
      .filter((r) => r.desk === desk && toldOn(world.reports, r.id) > 0)
      .map((r) => ({ id: r.id, turn: toldOn(world.reports, r.id) })),
    comparisons: scenario.comparisons
      .filter((c) => c.desk === desk && holds(draft, desk, c.when))
      .map((c) => c.id),
    remarks: remarksOf(draft, desk),
    words: own.words,
    odds,
    ripeness: fresh.length === 0 ? null : fresh.reduce((sum, w) => sum + w.ripeness, 0) / fresh.length,
    sectors: world.front.sectors,
    reckoning: reckoningOf(draft, desk),
    textReckoning: hasInitiative ? null : textReckoning,
    covers: coversOf(draft, desk),
    ...(hasInitiative
      ? { willingness: { w: willingnessOf(scenario, world, clock.start, { because }).w, because } }
      : {}),
    forecastQuestion: question?.id ?? null,
    rationaleAsked: scenario.rationales[desk]?.includes(game.turn) ?? false,
  };
}
