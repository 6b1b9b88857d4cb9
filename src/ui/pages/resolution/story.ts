import type { DeskId } from '../../../core/scenario/ids.ts';
import type { Entry, EntryCode, Part } from '../../../core/turn/door.ts';
import type { Texts } from '../../../scenario/texts.ts';
import { inItsTurn } from '../../../words/door.ts';

/** What a resolution tells one after the other; own steps, new cables and gauges have their places elsewhere. */
const TOLD: ReadonlySet<EntryCode> = new Set<EntryCode>([
  'incident.happened',
  'matter.unanswered',
  'evidence.shown',
  'evidence.verified',
  'evidence.contradicted',
  'concession.made',
  'concession.leaked',
  'answer.given',
  'statement.made',
  'promise.given',
  'promise.broken',
  'treaty.consulted',
  'treaty.honoured',
  'treaty.unanswered',
  'venue.convened',
  'venue.decided',
  'venue.blocked',
  'request.sent',
  'door.opened',
  'mission.asked',
  'mission.prepared',
  'mission.deployed',
  'mission.withdrawn',
  'word.heard',
  'text.sent',
  'text.tabled',
  'text.refused',
  'text.withheld',
  'truce.announced',
  'truce.annexed',
  'truce.began',
  'truce.broken',
  'truce.held',
  'truce.durable',
  'lull.began',
  'fighting.ended',
  'street.protests',
  'street.calm',
  'government.crisis',
  'government.fell',
  'signal.refused',
  'ending.reached',
]);
/** Of the other desk, also what it did in public. */
const TOLD_OF_OTHERS: ReadonlySet<EntryCode> = new Set<EntryCode>(['step.taken', 'line.taken']);

/** What happened, in order, as a page tells it. */
export const storyOf = (entries: readonly Entry[], desk: DeskId): readonly Entry[] =>
  entries.filter(
    (entry) =>
      TOLD.has(entry.code) ||
      (TOLD_OF_OTHERS.has(entry.code) && entry.desk !== undefined && entry.desk !== desk),
  );

/** What an answer was made of. */
export interface Reckoning {
  readonly because: readonly Part[];
  readonly v: number;
  readonly roll: number;
  readonly odds: readonly number[];
  readonly level: number;
}

/** The reckoning of an answer; null for what has none. */
export function reckoningOf(entry: Entry): Reckoning | null {
  const { v, roll, odds, level } = entry.params ?? {};
  if (entry.code !== 'answer.given' || !entry.because) return null;
  if (typeof v !== 'number' || typeof roll !== 'number' || typeof level !== 'number' || !Array.isArray(odds))
    return null;
  return {
    because: entry.because,
    v,
    roll,
    level,
    odds: odds.filter((share) => typeof share === 'number'),
  };
}

/** Parts smaller than this are not told. */
const SMALLEST = 0.005;
export const tellable = (parts: readonly Part[]): readonly Part[] =>
  parts.filter((part) => Math.abs(part.value) >= SMALLEST && part.cause !== 'limit');

/** What weighed most in an answer, for or against. */
export const strongestOf = (parts: readonly Part[]): Part | null =>
  parts.reduce<Part | null>(
    (best, part) => (best === null || Math.abs(part.value) > Math.abs(best.value) ? part : best),
    null,
  );

/** Gauges that have a line of their own in the ledger, after the six dimensions. */
const LEDGER_GAUGES = [
  'trust',
  'credibility',
  'commitment',
  'unrest',
  'direct',
  'salience',
  'monitors',
  'guarantee',
  'effort',
  'ground',
] as const;

/** Lines of one gauge as one line: it moved from where it first stood to where it last stood. */
function together(lines: readonly Entry[]): readonly Entry[] {
  const made = new Map<string, Entry>();
  for (const line of lines) {
    const key = `${line.subject} ${textOf(line, 'of')}`;
    const known = made.get(key);
    made.set(
      key,
      known
        ? {
            ...known,
            params: { ...known.params, to: numberOf(line, 'to') },
            because: [...(known.because ?? []), ...(line.because ?? [])],
          }
        : line,
    );
  }
  return [...made.values()];
}

/** What moved and because of what: the six dimensions first, then the gauges a reader can name. */
export function ledgerOf(entries: readonly Entry[], desk: DeskId): readonly Entry[] {
  const own = (entry: Entry): boolean => entry.desk === undefined || entry.desk === desk;
  const moved = (entry: Entry): boolean => tellable(entry.because ?? []).length > 0;
  const dimensions = entries.filter((e) => e.code === 'dimension.moved' && own(e) && moved(e));
  const gauges = LEDGER_GAUGES.flatMap((gauge) =>
    entries.filter((e) => e.code === 'gauge.moved' && e.subject === gauge && own(e) && moved(e)),
  ).filter((e) => (e.because ?? []).some((part) => part.cause !== 'time'));
  return [...together(dimensions), ...together(gauges)];
}

/** A param of an entry that is a number, or zero. */
export const numberOf = (entry: Entry, key: string): number => {
  const value = entry.params?.[key];
  return typeof value === 'number' ? value : 0;
};
/** A param of an entry that is a text, or null. */
export const textOf = (entry: Entry, key: string): string | null => {
  const value = entry.params?.[key];
  return typeof value === 'string' ? value : null;
};
/** What whoever answers says, in the scenario's words; undefined for what is no answer. */
export function answerOf(entry: Entry, texts: Texts, desk: DeskId): string | undefined {
  const named = texts.capitals[entry.subject ?? ''] ?? texts.venues[entry.subject ?? ''];
  if (entry.code !== 'answer.given') return undefined;
  return inItsTurn(named?.levels[desk]?.[textOf(entry, 'id') ?? '']?.answer, numberOf(entry, 'turn'));
}
