import { ln, logistic } from '../chance/arithmetic.ts';
import { roll } from '../chance/chance.ts';
import type { DeskId } from '../scenario/ids.ts';
import type { Decisions } from '../turn/decision.ts';
import { bookChannel, bookDesk, bookWorld, settleWorld } from '../world/book.ts';
import { channelToWrite, type Draft, deskIn, gunsSilent } from '../world/draft.ts';
import { DIRECT_TEXT, LULL, OWN_TEXT, type Text } from '../world/world.ts';
import { signal } from './consequence.ts';
import { coverOf } from './cover.ts';
import { ordersFire } from './order.ts';
import { haltOf } from './served.ts';
import {
  ageingOf,
  backgroundOf,
  hazardOf,
  kindOf,
  pullOf,
  qualityOf,
  type Willingness,
} from './willingness.ts';

/** A turn up to this long puts the hour of effect inside it; longer ones after a fixed delay (MODEL.md section 5). */
const SHORT_TURN = 12;
/** Hours until a fixed level of effort breaks a truce. */
const ORDERED_FIRE = 0.5;
/** An old truce ages by this share of the turn while its hazard is reckoned, for at most so many hours. */
const AGE_WITHIN = 0.3;
const AGE_WITHIN_LIMIT = 48;
/** Effort while the guns are silent. */
const QUIET_EFFORT = 0.03;

export interface TruceContext {
  readonly draft: Draft;
  readonly decisions: Decisions;
  /** W and W' before any text. */
  readonly willingness: Willingness;
  readonly mediated: boolean;
}

const brokerOf = (draft: Draft, text: Text): string =>
  text.broker === OWN_TEXT && draft.world.direct > draft.scenario.model.truce.directFrom
    ? DIRECT_TEXT
    : text.broker;

/** Terms of a text that may still enter: not burned, not in force, ground not returned twice. */
export function openTerms(draft: Draft, terms: readonly string[]): string[] {
  return terms.filter(
    (id) =>
      !((draft.world.burned[id] ?? 0) > draft.turn) &&
      !(draft.world.front.returned && draft.lookup.terms.get(id)?.groundTimes !== undefined) &&
      !draft.world.truce.terms.includes(id),
  );
}

/** Terms that failed may not be used again for two turns, and the name under them is worth less (P3). */
function burn(draft: Draft, desk: DeskId, broker: string, terms: readonly string[]): void {
  const t = draft.scenario.model.truce;
  if (terms.length > 0) {
    const until = draft.turn + 1 + t.burnTurns;
    draft.world.burned = { ...draft.world.burned, ...Object.fromEntries(terms.map((id) => [id, until])) };
  }
  if (draft.world.channels[desk]?.[broker]) {
    bookChannel(draft, desk, broker, 'channelCover', t.coverLoss, 'text-failed');
  } else if (broker !== LULL) bookDesk(draft, desk, 'coverLost', t.coverLoss, 'text-failed');
}

const loseTrust = (draft: Draft, desk: DeskId, broker: string): void => {
  if (draft.world.channels[desk]?.[broker])
    bookChannel(draft, desk, broker, 'trust', draft.scenario.model.truce.brokerTrust, 'text-failed');
};

const pause = (draft: Draft, desk: DeskId, broker: string): void => {
  if (draft.world.channels[desk]?.[broker])
    channelToWrite(draft, desk, broker).pauseUntil =
      draft.clock.start + draft.clock.hours + draft.scenario.model.truce.pauseHours;
};

/** R-14 (P3): the price of the terms at home, paid on announcement; ground goes back with a term that says so. */
function payTerms(draft: Draft, desk: DeskId, terms: readonly string[]): void {
  const own = deskIn(draft.world, desk);
  const line = own.line === null ? undefined : draft.lookup.lines.get(own.line);
  const times = (1 + draft.scenario.model.truce.priceCommit * own.commitment) * (line?.priceTimes ?? 1);
  for (const id of terms) {
    const term = draft.lookup.terms.get(id);
    if (!term) continue;
    bookDesk(draft, desk, 'support', -(term.price > 0 ? term.price * times : term.price), `price:${id}`);
    bookDesk(draft, desk, 'pricePaid', term.concession, `price:${id}`);
    if (term.groundTimes !== undefined && !draft.world.front.returned) {
      bookWorld(draft, 'ground', draft.world.front.ground * (term.groundTimes - 1), `term:${id}`);
      draft.world.front.returned = true;
    }
  }
}

/** a text that the desk with the initiative had tabled, and the other did not sign, costs what any refused text costs. */
function turnedDown(draft: Draft, text: Text, broker: string): void {
  const { desk, terms } = text;
  burn(draft, desk, broker, terms);
  loseTrust(draft, desk, broker);
  deskIn(draft.world, desk).refused += 1;
  bookDesk(draft, desk, 'support', draft.scenario.model.truce.refusedSupport, 'text-refused');
}

interface Candidate {
  readonly text: Text;
  readonly broker: string;
  readonly cover: number;
}

const NO_CANDIDATES: readonly Candidate[] = [];

/** Texts that the guard desk takes: it accepts what it tabled itself; a mediator's or the other's needs its yes. */
function acceptedTexts(context: TruceContext): readonly Candidate[] {
  const { draft, decisions } = context;
  const { guard, initiative } = draft.lookup;
  if (draft.world.table.length === 0) return NO_CANDIDATES;
  const candidates: Candidate[] = [];
  for (const text of draft.world.table) {
    const own = text.broker === OWN_TEXT && text.desk === guard;
    const reply = decisions[guard]?.replies[text.id];
    const broker = brokerOf(draft, text);
    if (
      draft.world.channels[text.desk]?.[broker] &&
      (draft.world.channels[text.desk]?.[broker]?.pauseUntil ?? 0) > draft.clock.start
    ) {
      draft.entries?.push({
        code: 'text.withheld',
        subject: text.id,
        desk: text.desk,
        params: { broker, why: 'pause' },
      });
      continue;
    }
    if (!own && reply !== 'accept') {
      draft.entries?.push({
        code: 'text.withheld',
        subject: text.id,
        desk: guard,
        params: { broker, why: 'refused-by-us' },
      });
      loseTrust(draft, guard, broker);
      if (text.desk === initiative) turnedDown(draft, text, broker);
      continue;
    }
    if (
      text.desk === initiative &&
      text.broker !== OWN_TEXT &&
      decisions[initiative]?.replies[text.id] === 'refuse'
    )
      continue;
    candidates.push({
      text,
      broker,
      cover: coverOf(draft.scenario, draft.world, text.desk, broker, draft.turn),
    });
  }
  candidates.sort((a, b) => b.cover - a.cover || (a.text.id < b.text.id ? -1 : 1));
  return candidates;
}

/** E7: chance that the initiative desk announces, given its reply. */
function announceChance(context: TruceContext, candidate: Candidate, pull: number, several: boolean): number {
  const { draft, decisions, willingness } = context;
  const { initiative } = draft.lookup;
  const t = draft.scenario.model.truce;
  if (candidate.text.broker === OWN_TEXT && candidate.text.desk === initiative) return 1;
  const reply = decisions[initiative]?.replies[candidate.text.id] ?? 'refuse';
  if (reply === 'accept') return 1;
  if (reply === 'refuse') return 0;
  return logistic(
    t.gain *
      (willingness.w +
        draft.scenario.model.willingness.text +
        t.announceBonus +
        candidate.cover +
        (several ? t.coverTwo : 0) +
        pull),
  );
}

/** texts on the table, the life of a truce. Returns the hours fought in the turn. */
export function runTruce(context: TruceContext): number {
  const { draft } = context;
  const wasSilent = gunsSilent(draft.charts);
  const candidates = acceptedTexts(context);
  const best = candidates[0];
  if (draft.world.table.length > 0) draft.world.table = [];
  let fought = draft.clock.hours;
  if (best) {
    const terms = openTerms(draft, best.text.terms);
    const papered = wasSilent && draft.world.truce.broker !== LULL;
    if (!papered || terms.length > 0) {
      const began = table(context, best, terms, candidates.length > 1, wasSilent);
      if (began !== null) fought = began;
      if (!wasSilent && gunsSilent(draft.charts)) return fought;
    }
  }
  return wasSilent ? liveOn(context) : fought;
}

const TRUCE = { chart: 'truce' } as const;

function table(
  context: TruceContext,
  candidate: Candidate,
  terms: string[],
  several: boolean,
  wasSilent: boolean,
): number | null {
  const { draft, willingness } = context;
  const { scenario } = draft;
  const t = scenario.model.truce;
  const desk = draft.lookup.guard;
  const kind = kindOf(draft.lookup, draft.world);
  const pull = pullOf(scenario, kind, { terms, broker: candidate.broker }, willingness.bare);
  const chance = announceChance(context, candidate, pull, several);
  const accepted = roll(draft.seed, draft.turn, 'accept') < chance;
  const { text, broker } = candidate;
  const told = { of: text.id, desk, broker, tabledFor: text.desk, terms, params: { broker, terms } };
  const ownHand = broker === OWN_TEXT || broker === DIRECT_TEXT;
  if (!wasSilent) signal(draft, TRUCE, { type: 'tabled', by: ownHand ? 'desk' : 'capital' }, told);
  if (!accepted) {
    // A refused annex leaves the truce holding: the chart is not asked.
    if (wasSilent) {
      deskIn(draft.world, desk).refused += 1;
      draft.entries?.push({ code: 'text.refused', subject: text.id, desk, params: told.params });
    } else signal(draft, TRUCE, { type: 'refused', brokenBefore: draft.world.truce.breaks > 0 }, told);
    burn(draft, text.desk, broker, terms);
    loseTrust(draft, text.desk, broker);
    bookDesk(draft, desk, 'support', t.refusedSupport, 'text-refused');
    if (wasSilent)
      bookWorld(draft, 'hazard', draft.world.truce.hazard * (t.refusedHazard - 1), 'text-refused');
    return null;
  }
  if (wasSilent) {
    signal(draft, TRUCE, { type: 'annexed' }, told);
    payTerms(draft, desk, terms);
    return null;
  }
  return announce(context, candidate, terms, pull);
}

/** A text both took: announced, in force at its hour, and perhaps broken the same day. */
function announce(context: TruceContext, candidate: Candidate, terms: string[], pull: number): number {
  const { draft, willingness } = context;
  const { scenario, clock, world } = draft;
  const t = scenario.model.truce;
  const desk = draft.lookup.guard;
  const { text, broker } = candidate;
  const at =
    clock.hours <= SHORT_TURN
      ? clock.hours * t.effectiveAt * (0.55 + 0.45 * logistic(-willingness.w))
      : t.effectiveLong;
  const told = {
    of: text.id,
    desk,
    broker,
    tabledFor: text.desk,
    terms,
    hour: clock.start + at,
    params: { broker, terms },
  };
  signal(draft, TRUCE, { type: 'accepted' }, told);
  const w = willingness.w + scenario.model.willingness.text + t.termWeight * pull + haltOf(scenario, world);
  const quality = qualityOf(scenario, world, world.truce, true);
  const life =
    -ln(roll(draft.seed, draft.turn, 'truce')) /
    (hazardOf(scenario, w, quality) + backgroundOf(scenario, w, quality));
  payTerms(draft, desk, terms);
  signal(draft, TRUCE, { type: 'began' }, told);
  if (life < clock.hours - at) {
    bookWorld(draft, 'salience', t.brokeSalience, 'truce-broken');
    bookDesk(draft, desk, 'support', t.brokeSupport, 'truce-broken');
    loseTrust(draft, text.desk, broker);
    breakTruce(draft, clock.start + at + life, life, text.desk);
    return clock.hours - life;
  }
  world.truce.age = clock.hours - at;
  bookDesk(draft, desk, 'support', t.beganSupport, 'truce-began');
  draft.entries?.push({
    code: 'truce.began',
    subject: text.id,
    hour: clock.start + at,
    params: { broker, terms },
  });
  return at;
}

/** E8 for a truce that was already holding: it lives on or breaks in this turn. */
function liveOn(context: TruceContext): number {
  const { draft, decisions, willingness, mediated } = context;
  const { scenario, clock, world } = draft;
  const t = scenario.model.truce;
  const desk = draft.lookup.guard;
  const kind = kindOf(draft.lookup, world);
  const ordered = ordersFire(draft.lookup.postures.get(decisions[draft.lookup.initiative]?.posture ?? ''));
  const pull = pullOf(scenario, kind, world.truce, willingness.bare);
  const w = willingness.w + t.termWeight * pull + haltOf(scenario, world);
  const quality = qualityOf(scenario, world, world.truce, mediated);
  const age =
    world.truce.age + (clock.hours < AGE_WITHIN_LIMIT ? clock.hours : AGE_WITHIN_LIMIT) * AGE_WITHIN;
  const life = ordered
    ? ORDERED_FIRE
    : -ln(roll(draft.seed, draft.turn, 'truce')) /
      (hazardOf(scenario, w, quality) * world.truce.hazard * ageingOf(scenario, age) +
        backgroundOf(scenario, w, quality));
  if (life < clock.hours) {
    const lived = world.truce.age + life;
    bookDesk(draft, desk, 'support', t.violatedSupport, 'truce-broken');
    const tabledFor = world.truce.tabledFor ?? desk;
    if (world.truce.broker !== null) loseTrust(draft, tabledFor, world.truce.broker);
    breakTruce(draft, clock.start + life, lived, tabledFor);
    return clock.hours - life;
  }
  world.truce.age += clock.hours;
  settleWorld(draft, 'effort', QUIET_EFFORT, 'guns-silent');
  draft.entries?.push({ code: 'truce.held', params: { broker: world.truce.broker, age: world.truce.age } });
  return 0;
}

function breakTruce(draft: Draft, hour: number, lived: number, desk: DeskId): void {
  const { world } = draft;
  const broker = world.truce.broker ?? LULL;
  burn(draft, desk, broker, world.truce.terms);
  pause(draft, desk, broker);
  const { firstTruce, firstBroke } = world.milestones;
  // A silence that got its paper late lives as a truce from the paper on.
  if (firstBroke === null && broker !== LULL)
    world.milestones.firstBroke = firstTruce === null ? lived : Math.min(lived, hour - firstTruce);
  signal(draft, TRUCE, { type: 'fire' }, { of: broker, desk, hour, params: { broker, lived } });
}

/** Hours of fire before a lull is noticed. */
const LULL_HOURS = 1.5;

/** the guns fall silent without a text. Returns the hours fought. */
export function fallSilent(draft: Draft, fought: number): number {
  const silent = signal(
    draft,
    TRUCE,
    { type: 'lull' },
    { of: LULL, desk: draft.lookup.initiative, hour: draft.clock.start },
  );
  return silent && fought > LULL_HOURS ? LULL_HOURS : fought;
}
