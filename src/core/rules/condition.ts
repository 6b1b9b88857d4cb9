import type { Condition, Fact, SubjectFact, Test } from '../scenario/condition.ts';
import type { DeskId } from '../scenario/ids.ts';
import { type Draft, deskIn, gunsSilent, otherDesk } from '../world/draft.ts';
import { toldOn } from '../world/world.ts';
import { readyBrokerOf } from './broker.ts';
import { rungOf } from './rung.ts';

type FactValue = number | string | boolean | null;
type Reader = (draft: Draft, desk: DeskId) => FactValue;
/** A condition made ready to be asked: whether it holds from the point of view of one desk. */
export type Check = (draft: Draft, desk: DeskId) => boolean;

const ownOf = (draft: Draft, desk: DeskId) => deskIn(draft.world, desk);
const otherOf = (draft: Draft, desk: DeskId) => deskIn(draft.world, otherDesk(draft.scenario, desk));

const FACT_READERS: Readonly<Record<Fact, Reader>> = {
  turn: (draft) => draft.turn,
  hour: (draft) => draft.clock.start,
  'guns-silent': (draft) => gunsSilent(draft.charts),
  fighting: (draft) => !gunsSilent(draft.charts),
  effort: (draft) => draft.world.front.effort,
  rung: (draft) => rungOf(draft),
  reported: (draft, desk) => ownOf(draft, desk).reported,
  'reported-other': (draft, desk) => otherOf(draft, desk).reported,
  dead: (draft, desk) => {
    const of = ownOf(draft, desk);
    return of.dead + of.civilians;
  },
  'dead-other': (draft, desk) => {
    const of = otherOf(draft, desk);
    return of.dead + of.civilians;
  },
  civilians: (draft, desk) => ownOf(draft, desk).civilians,
  ground: (draft) => draft.world.front.ground,
  support: (draft, desk) => ownOf(draft, desk).support,
  unrest: (draft, desk) => ownOf(draft, desk).unrest,
  commitment: (draft, desk) => ownOf(draft, desk).commitment,
  legitimacy: (draft, desk) => ownOf(draft, desk).legitimacy,
  credibility: (draft, desk) => ownOf(draft, desk).credibility,
  salience: (draft) => draft.world.salience,
  pressure: (draft) => draft.world.pressure,
  aims: (draft) => draft.world.front.aims,
  direct: (draft) => draft.world.direct,
  offer: (draft, desk) => ownOf(draft, desk).offer,
  'price-paid': (draft, desk) => ownOf(draft, desk).pricePaid,
  monitors: (draft) => draft.world.monitors,
  breaks: (draft) => draft.world.truce.breaks,
  refused: (draft, desk) => ownOf(draft, desk).refused,
  'broker-ready': (draft, desk) => readyBrokerOf(draft, desk) !== null,
  broker: (draft) => draft.world.truce.broker,
  returned: (draft) => draft.world.front.returned,
  leaked: (draft, desk) => ownOf(draft, desk).leaked,
  invoked: (draft, desk) => ownOf(draft, desk).invoked > 0,
  abandoned: (draft, desk) => ownOf(draft, desk).abandoned,
  line: (draft, desk) => ownOf(draft, desk).line,
  shown: (draft, desk) => ownOf(draft, desk).shown,
  kind: (draft) => draft.world.front.kind,
};

function subjectReaderOf(fact: SubjectFact, subject: string): Reader {
  switch (fact) {
    case 'level':
    case 'best':
    case 'engagement':
    case 'trust':
      return (draft, desk) => draft.world.channels[desk]?.[subject]?.[fact] ?? 0;
    case 'used':
      return (draft, desk) => ownOf(draft, desk).used[subject] ?? 0;
    case 'matter':
      return (draft) => draft.world.matters.answered[subject]?.option ?? null;
    case 'sector':
      return (draft) => draft.world.front.sectors[subject] ?? 0;
    case 'fired':
      return (draft) => draft.world.incidents[subject] || toldOn(draft.world.reports, subject);
    case 'term':
      return (draft) => gunsSilent(draft.charts) && draft.world.truce.terms.includes(subject);
    case 'chart':
      return chartReaderOf(subject);
    case 'posture':
      return (draft) => draft.world.desks[subject]?.posture ?? null;
  }
}

/** `truce`, or a chart and whose it is: `treaty.ally`. */
function chartReaderOf(subject: string): Reader {
  const [name, of] = subject.split('.');
  if (name === 'truce') return (draft) => draft.charts.truce;
  if (of === undefined) return () => null;
  if (name === 'treaty') return (draft) => draft.charts.treaty[of] ?? null;
  if (name === 'venue') return (draft) => draft.charts.venue[of] ?? null;
  if (name === 'mission') return (draft) => draft.charts.mission[of] ?? null;
  if (name === 'government') return (draft) => draft.charts.government[of] ?? null;
  return () => null;
}

function testOf(read: Reader, test: Test): Check {
  const { is, above, below, from, until } = test;
  if (above === undefined && below === undefined && from === undefined && until === undefined)
    return is === undefined ? () => true : (draft, desk) => read(draft, desk) === is;
  return (draft, desk) => {
    const value = read(draft, desk);
    if (is !== undefined && value !== is) return false;
    const n = typeof value === 'number' ? value : value === true ? 1 : 0;
    if (above !== undefined && !(n > above)) return false;
    if (below !== undefined && !(n < below)) return false;
    if (from !== undefined && !(n >= from)) return false;
    return until === undefined || n <= until;
  };
}

function makeCheck(condition: Condition): Check {
  if ('all' in condition) {
    const parts = condition.all.map(checkOf);
    return (draft, desk) => {
      for (const part of parts) if (!part(draft, desk)) return false;
      return true;
    };
  }
  if ('any' in condition) {
    const parts = condition.any.map(checkOf);
    return (draft, desk) => {
      for (const part of parts) if (part(draft, desk)) return true;
      return false;
    };
  }
  if ('not' in condition) {
    const part = checkOf(condition.not);
    return (draft, desk) => !part(draft, desk);
  }
  const read =
    'subject' in condition
      ? subjectReaderOf(condition.fact, condition.subject)
      : FACT_READERS[condition.fact];
  return testOf(read, condition.test);
}

/** What a condition without parts asks for. */
export type Leaf = Extract<Condition, { readonly fact: unknown }>;

/** The value that a leaf is tested against, for whoever explains why it never held. */
export const factOf = (draft: Draft, desk: DeskId, leaf: Leaf): FactValue =>
  ('subject' in leaf ? subjectReaderOf(leaf.fact, leaf.subject) : FACT_READERS[leaf.fact])(draft, desk);

const ALWAYS: Check = () => true;
const known = new WeakMap<Condition, Check>();

/** The check of a scenario's condition, made once: sweeps ask the same ones every turn of every game. */
export function checkOf(condition: Condition | undefined): Check {
  if (!condition) return ALWAYS;
  let check = known.get(condition);
  if (!check) {
    check = makeCheck(condition);
    known.set(condition, check);
  }
  return check;
}

/** Whether a scenario's condition holds, from the point of view of one desk. */
export const holds = (draft: Draft, desk: DeskId, condition: Condition | undefined): boolean =>
  checkOf(condition)(draft, desk);
