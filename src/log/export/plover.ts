import type { DeskId } from '../../core/scenario/ids.ts';
import type { Entry, EntryCode } from '../../core/turn/door.ts';
import { DIRECT_TEXT, LULL, OWN_TEXT } from '../../core/world/world.ts';
import type { Log } from '../format/line.ts';
import { codeOfStep, type KnownStep, knownStep } from './code.ts';
import { dayOf } from './day.ts';
import { type Exported, nameOfLog, textOf } from './exported.ts';
import { goldsteinOf, PLOVER_QUADS, type PloverEvent, ploverEventOf, ploverModeOf } from './ontology.ts';
import { uuidOf } from './uuid.ts';

/** Whoever acted: the field names are PLOVER's, the names are the scenario's own ids. */
interface PloverActor {
  readonly identifier_text: string;
  readonly sector: 'GOV' | 'IGO';
}

/** Who gave a record its code: the scenario, a rule for steps without one, or the kind of thing that happened. */
export type PloverCoder = 'scenario' | 'fallback' | 'outcome';

/**
 * One event in the JSON of PLOVER's codebook, with two fields more: the CAMEO code and who coded it. `event` is empty
 * and `has_event` false for statements and appeals, which PLOVER does not count.
 */
export interface PloverRecord {
  readonly id: string;
  /** Day of the story; null where the scenario is not to be had. */
  readonly date: string | null;
  readonly source: readonly PloverActor[];
  readonly recipient: readonly PloverActor[];
  readonly has_event: boolean;
  readonly event: readonly PloverEvent[];
  readonly mode: readonly string[];
  readonly quad_code: number | null;
  readonly event_scale: number | null;
  readonly dead?: number;
  readonly cameo: string;
  readonly coded_by: PloverCoder;
  readonly text_info: { readonly sequence: number };
  readonly cite_info: {
    readonly corpus: 'demarche-simulation';
    readonly citation: string;
    readonly title: string;
    readonly codebook: 'plover-0.7';
  };
}

interface Coded {
  readonly cameo: string;
  readonly goldstein: number | null;
  readonly plover: PloverEvent | null;
  readonly by: PloverCoder;
}
interface Happened {
  readonly code: Coded;
  readonly source: readonly string[];
  readonly recipient: readonly string[];
  readonly dead?: number;
}

const byOutcome = (cameo: string): Coded => ({
  cameo,
  goldstein: goldsteinOf(cameo),
  plover: ploverEventOf(cameo),
  by: 'outcome',
});

type Who = 'addressee' | 'broker' | 'desk' | 'both' | 'nobody';
interface Outcome {
  readonly cameo: string;
  readonly source: Who;
  readonly recipient: Who;
}
/**
 * What happened, as an event: its code, who did it, and to whom. A truce is announced by both and broken by both: who
 * fired first is not decided.
 */
const OUTCOMES: Partial<Readonly<Record<EntryCode, Outcome>>> = {
  'statement.made': { cameo: '010', source: 'addressee', recipient: 'desk' },
  'text.tabled': { cameo: '045', source: 'broker', recipient: 'both' },
  'truce.announced': { cameo: '0871', source: 'both', recipient: 'nobody' },
  'truce.broken': { cameo: '196', source: 'both', recipient: 'nobody' },
  'mission.deployed': { cameo: '074', source: 'addressee', recipient: 'desk' },
  'venue.blocked': { cameo: '129', source: 'addressee', recipient: 'desk' },
};
const FIGHTING = '190';
/** Texts that no mediator tabled. */
const OWN_HAND: readonly string[] = [OWN_TEXT, DIRECT_TEXT, LULL];

/** Events of a log in the order in which they are told: steps, and what came of them. */
export function ploverOf(exported: Exported): readonly PloverRecord[] {
  const { log } = exported;
  const actor = actorsOf(exported);
  const citation = nameOfLog(log);
  const told = log.turns.flatMap(({ turn, entries }) => {
    const happened = entries.flatMap((entry) => {
      const one = happenedIn(exported, entry);
      return one ? [{ ...one, date: dayOf(exported.scenario, turn, entry.hour) }] : [];
    });
    const dead = log.close ? deadIn(entries) : 0;
    if (dead === 0) return happened;
    return [...happened, { ...foughtBy(log), dead, date: dayOf(exported.scenario, turn) }];
  });
  return told.map(({ code, date, source, recipient, dead }, sequence): PloverRecord => {
    const { cameo, goldstein, plover, by } = code;
    return {
      id: uuidOf(citation, `plover/${sequence}`),
      date,
      source: source.map(actor),
      recipient: recipient.map(actor),
      has_event: plover !== null,
      event: plover === null ? [] : [plover],
      mode: modesOf(cameo, plover),
      quad_code: plover === null ? null : PLOVER_QUADS[plover],
      event_scale: goldstein,
      ...(dead === undefined ? {} : { dead }),
      cameo,
      coded_by: by,
      text_info: { sequence },
      cite_info: {
        corpus: 'demarche-simulation',
        citation,
        title: log.header.scenario.id,
        codebook: 'plover-0.7',
      },
    };
  });
}

/** The mode of a code, where the category is the one that the code stands for. */
function modesOf(cameo: string, plover: PloverEvent | null): readonly string[] {
  const mode = ploverModeOf(cameo);
  return plover === null || mode === null || plover !== ploverEventOf(cameo) ? [] : [mode];
}

function actorsOf({ scenario }: Exported): (id: string) => PloverActor {
  const venues = new Set(scenario?.addressees.filter(({ type }) => type === 'venue').map(({ id }) => id));
  return (id) => ({ identifier_text: id, sector: venues.has(id) ? 'IGO' : 'GOV' });
}

function happenedIn(exported: Exported, entry: Entry): Happened | null {
  const { log } = exported;
  if (entry.code === 'step.taken') return stepIn(exported, entry);
  const desks = Object.keys(log.header.seats);
  const outcome = OUTCOMES[entry.code];
  if (!outcome) return null;
  return {
    code: byOutcome(outcome.cameo),
    source: whoIs(outcome.source, entry, desks),
    recipient: whoIs(outcome.recipient, entry, desks),
  };
}

function stepIn({ log, scenario }: Exported, entry: Entry): Happened | null {
  const subject = textOf(entry.subject);
  const desk = textOf(entry.desk);
  if (subject === null || desk === null) return null;
  const step = knownStep(subject, scenario, entry);
  const { coded, ...code } = codeOfStep(step);
  const others = Object.keys(log.header.seats).filter((id) => id !== desk);
  return {
    code: { ...code, by: coded },
    source: [desk],
    recipient: step.addressee === null ? (isAcross(step) ? others : []) : [step.addressee],
  };
}

/** Words without an addressee go across the line, or are for those at home. */
const isAcross = ({ demarche, form }: KnownStep): boolean =>
  form === 'private' || demarche?.proposes === true || demarche?.blames === true;

const oneOrNone = (id: string | null): readonly string[] => (id === null ? [] : [id]);

function whoIs(who: Who, entry: Entry, desks: readonly DeskId[]): readonly string[] {
  switch (who) {
    case 'addressee':
      return oneOrNone(textOf(entry.subject));
    case 'broker': {
      const broker = entry.params?.['broker'];
      return typeof broker === 'string' && !OWN_HAND.includes(broker)
        ? [broker]
        : whoIs('desk', entry, desks);
    }
    case 'desk':
      return oneOrNone(textOf(entry.desk));
    case 'both':
      return desks;
    case 'nobody':
      return [];
  }
}

const foughtBy = ({ header }: Log): Happened => ({
  code: byOutcome(FIGHTING),
  source: Object.keys(header.seats),
  recipient: [],
});

/** Soldiers and civilians of both in one number. It is the truth, and waits for the end. */
const deadIn = (entries: readonly Entry[]): number =>
  entries.reduce((sum, { code, subject, params }) => {
    if (code !== 'gauge.moved' || (subject !== 'dead' && subject !== 'civilians')) return sum;
    const { from, to } = params ?? {};
    return typeof from === 'number' && typeof to === 'number' ? sum + Math.max(0, to - from) : sum;
  }, 0);
