import type { Condition, Fact, SubjectFact, Test } from '../scenario/condition.ts';
import type { DeskId } from '../scenario/ids.ts';
import { type Draft, deskIn, gunsSilent, otherDesk } from '../world/draft.ts';
import { readyBrokerOf } from './broker.ts';
import { rungOf } from './rung.ts';

type FactValue = number | string | boolean | null;

const passes = (value: FactValue, test: Test): boolean => {
  if (test.is !== undefined && value !== test.is) return false;
  if (
    test.above === undefined &&
    test.below === undefined &&
    test.from === undefined &&
    test.until === undefined
  )
    return true;
  const n = typeof value === 'number' ? value : value === true ? 1 : 0;
  if (test.above !== undefined && !(n > test.above)) return false;
  if (test.below !== undefined && !(n < test.below)) return false;
  if (test.from !== undefined && !(n >= test.from)) return false;
  if (test.until !== undefined && !(n <= test.until)) return false;
  return true;
};

function factOf(draft: Draft, desk: DeskId, fact: Fact): FactValue {
  const { world } = draft;
  const own = deskIn(world, desk);
  const other = deskIn(world, otherDesk(draft.scenario, desk));
  switch (fact) {
    case 'turn':
      return draft.turn;
    case 'hour':
      return draft.clock.start;
    case 'guns-silent':
      return gunsSilent(draft.charts);
    case 'fighting':
      return !gunsSilent(draft.charts);
    case 'effort':
      return world.front.effort;
    case 'rung':
      return rungOf(draft);
    case 'reported':
      return own.reported;
    case 'reported-other':
      return other.reported;
    case 'dead':
      return own.dead + own.civilians;
    case 'dead-other':
      return other.dead + other.civilians;
    case 'civilians':
      return own.civilians;
    case 'ground':
      return world.front.ground;
    case 'support':
      return own.support;
    case 'unrest':
      return own.unrest;
    case 'commitment':
      return own.commitment;
    case 'legitimacy':
      return own.legitimacy;
    case 'credibility':
      return own.credibility;
    case 'salience':
      return world.salience;
    case 'pressure':
      return world.pressure;
    case 'aims':
      return world.front.aims;
    case 'direct':
      return world.direct;
    case 'offer':
      return own.offer;
    case 'price-paid':
      return own.pricePaid;
    case 'monitors':
      return world.monitors;
    case 'breaks':
      return world.truce.breaks;
    case 'refused':
      return own.refused;
    case 'broker-ready':
      return readyBrokerOf(draft, desk) !== null;
    case 'broker':
      return world.truce.broker;
    case 'returned':
      return world.front.returned;
    case 'leaked':
      return own.leaked;
    case 'invoked':
      return own.invoked > 0;
    case 'abandoned':
      return own.abandoned;
    case 'line':
      return own.line;
    case 'shown':
      return own.shown;
    case 'kind':
      return world.front.kind;
  }
}

function subjectFactOf(draft: Draft, desk: DeskId, fact: SubjectFact, subject: string): FactValue {
  const { world } = draft;
  const own = deskIn(world, desk);
  switch (fact) {
    case 'level':
      return world.channels[desk]?.[subject]?.level ?? 0;
    case 'best':
      return world.channels[desk]?.[subject]?.best ?? 0;
    case 'engagement':
      return world.channels[desk]?.[subject]?.engagement ?? 0;
    case 'trust':
      return world.channels[desk]?.[subject]?.trust ?? 0;
    case 'used':
      return own.used[subject] ?? 0;
    case 'matter':
      return world.matters.answered[subject]?.option ?? null;
    case 'sector':
      return world.front.sectors[subject] ?? 0;
    case 'fired':
      return world.incidents[subject] ?? world.reports[subject] ?? 0;
    case 'term':
      return gunsSilent(draft.charts) && world.truce.terms.includes(subject);
    case 'chart': {
      const [name, of] = subject.split('.');
      if (name === 'truce') return draft.charts.truce;
      if (of === undefined) return null;
      if (name === 'treaty') return draft.charts.treaty[of] ?? null;
      if (name === 'venue') return draft.charts.venue[of] ?? null;
      if (name === 'mission') return draft.charts.mission[of] ?? null;
      if (name === 'government') return draft.charts.government[of] ?? null;
      return null;
    }
    case 'posture':
      return world.desks[subject]?.posture ?? null;
  }
}

/** Whether a scenario's condition holds, from the point of view of one desk. */
export function holds(draft: Draft, desk: DeskId, condition: Condition | undefined): boolean {
  if (!condition) return true;
  if ('all' in condition) {
    for (const part of condition.all) if (!holds(draft, desk, part)) return false;
    return true;
  }
  if ('any' in condition) {
    for (const part of condition.any) if (holds(draft, desk, part)) return true;
    return false;
  }
  if ('not' in condition) return !holds(draft, desk, condition.not);
  if ('subject' in condition)
    return passes(subjectFactOf(draft, desk, condition.fact, condition.subject), condition.test);
  return passes(factOf(draft, desk, condition.fact), condition.test);
}
