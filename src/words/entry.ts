import type { DimensionId } from '../core/scenario/dimension.ts';
import type { DeskId } from '../core/scenario/ids.ts';
import type { Scenario } from '../core/scenario/scenario.ts';
import type { Entry } from '../core/turn/entry.ts';
import type { Texts } from '../scenario/texts.ts';
import type { Say } from './bundle.ts';
import { addresseeTexts, type Names } from './names.ts';
import type { StateWords } from './states.ts';
import { inItsTurn } from './turns.ts';

/** What a sentence needs beside the entry: the scenario's lists, and whose page it stands on. */
export interface EntryContext {
  readonly scenario: Scenario;
  readonly desk: DeskId;
}

interface Speaker {
  readonly texts: Texts;
  readonly say: Say;
  readonly names: Names;
  readonly states: StateWords;
  readonly localTime: (hour: number) => string;
}

/** Readings beyond this mark of a word are called limited or wider; ripeness beyond this, ripe. */
const MARK = 0.3;
const RIPE = 0.5;
/** One desk listens for the other's aims; the desk with the initiative for the other's home. */
const WORDS_HEARD = {
  aims: { high: 'entry-word-limited', middle: 'entry-word-mixed', low: 'entry-word-wider' },
  home: { high: 'entry-word-home-firm', middle: 'entry-word-home-mixed', low: 'entry-word-home-weak' },
} as const;
const SMALLEST_MOVE = 1e-9;

/** Reads an entry's params with the types a sentence needs; what is missing has a neutral value. */
class Params {
  constructor(private readonly entry: Entry) {}
  text(key: string): string | null {
    const value = this.entry.params?.[key];
    return typeof value === 'string' ? value : null;
  }
  number(key: string): number | null {
    const value = this.entry.params?.[key];
    return typeof value === 'number' ? value : null;
  }
  is(key: string): boolean {
    return this.entry.params?.[key] === true;
  }
  list(key: string): readonly string[] {
    const value = this.entry.params?.[key];
    return Array.isArray(value) ? value.filter((v) => typeof v === 'string') : [];
  }
}

/** A name within a sentence may begin small; a sentence does not. */
const asSentence = (said: string): string => said.charAt(0).toUpperCase() + said.slice(1);

/** One sentence for one thing that happened; answers are the scenario's own words. */
export const sayEntry = (speaker: Speaker, entry: Entry, context: EntryContext): string =>
  asSentence(sentenceOf(speaker, entry, context));

function sentenceOf(speaker: Speaker, entry: Entry, context: EntryContext): string {
  const { texts, say, names } = speaker;
  const p = new Params(entry);
  const subject = entry.subject ?? '';
  const desk = names.desk(entry.desk ?? context.desk);
  const to = names.within(subject);
  const broker = names.broker(p.text('broker') ?? (p.text('by') || subject));
  const terms = names.terms(p.list('terms'));
  switch (entry.code) {
    case 'incident.happened': {
      const headline = texts.incidents[subject]?.headline;
      if (headline) return headline;
      const sector = p.text('sector') ?? context.scenario.incidents.find((i) => i.id === subject)?.sector;
      return sector
        ? say('entry-incident-at', { sector: names.sector(sector, context.desk) })
        : say('entry-incident');
    }
    case 'report.arrived':
      return say('entry-report', { sender: texts.reports[subject]?.sender ?? subject });
    case 'matter.opened':
      return say('entry-matter-opened', { title: names.matter(subject) });
    case 'matter.answered':
      return say('entry-matter-answered', {
        title: names.matter(subject),
        option: names.option(subject, p.text('option') ?? ''),
      });
    case 'matter.unanswered': {
      const option = p.text('option');
      return option
        ? say('entry-matter-silence', { title: names.matter(subject), option: names.option(subject, option) })
        : say('entry-matter-unanswered', { title: names.matter(subject) });
    }
    case 'step.taken':
      return p.list('terms').length > 0
        ? say('entry-step-terms', { desk, step: names.demarche(subject), terms })
        : say('entry-step', { desk, step: names.demarche(subject) });
    case 'posture.taken':
      return say('entry-posture', { desk, posture: names.posture(subject) });
    case 'line.taken':
      return say('entry-line', { desk, line: names.line(subject) });
    case 'evidence.shown':
      return say(
        (p.text('mode') ?? p.text('claim')) === 'verified'
          ? 'entry-evidence-checking'
          : 'entry-evidence-shown',
        { desk },
      );
    case 'evidence.verified':
      return say('entry-evidence-verified', { desk });
    case 'evidence.contradicted':
      return say('entry-evidence-contradicted', { desk });
    case 'concession.made':
      return say(p.is('secret') ? 'entry-concession-secret' : 'entry-concession-aloud', { desk });
    case 'concession.leaked':
      return say('entry-concession-leaked', { desk });
    case 'request.sent': {
      const arrives = p.number('arrives');
      return arrives === null
        ? say('entry-request-plain', { desk, to })
        : say('entry-request', { desk, to, when: say('clock-when', { time: speaker.localTime(arrives) }) });
    }
    case 'answer.given':
      return say('entry-answer', { to, answer: answerOf(texts, entry, context) });
    case 'statement.made':
      return say('entry-statement', { to });
    case 'promise.given':
      return say('entry-promise-given', { to });
    case 'promise.broken':
      return say('entry-promise-broken', { desk, to });
    case 'treaty.consulted':
      return say('entry-treaty-consulted', { desk, to });
    case 'treaty.invoked':
      return say('entry-treaty-invoked', { desk, to });
    case 'treaty.honoured':
      return say('entry-treaty-honoured', { to });
    case 'treaty.unanswered':
      return say('entry-treaty-unanswered', { to });
    case 'venue.requested':
      return say('entry-venue-requested', { desk, to });
    case 'venue.convened':
      return say('entry-venue-convened', { to });
    case 'venue.decided':
      return say('entry-venue-decided', { to });
    case 'venue.blocked':
      return say('entry-venue-blocked', { to });
    case 'door.opened':
      return say('entry-door', { step: names.demarche(subject) });
    case 'mission.asked':
      return say('entry-mission-asked', { to });
    case 'mission.prepared':
      return say('entry-mission-prepared', { to });
    case 'mission.deployed':
      return say('entry-mission-deployed', { to });
    case 'mission.withdrawn':
      return say('entry-mission-withdrawn', { to });
    case 'word.heard': {
      const reading = p.number('reading') ?? 0;
      const ripeness = p.number('ripeness');
      const side = reading > MARK ? 'high' : reading < -MARK ? 'low' : 'middle';
      const word = say(WORDS_HEARD[entry.desk === context.scenario.initiative ? 'home' : 'aims'][side]);
      return ripeness === null
        ? word
        : `${word} ${say(ripeness > RIPE ? 'entry-word-ripe' : 'entry-word-unripe')}`;
    }
    case 'text.sent':
      return say('entry-text-sent', { broker: names.broker(subject), terms });
    case 'text.tabled':
      return say('entry-text-tabled', { broker, terms });
    case 'text.refused':
      return say('entry-text-refused', { broker });
    case 'text.withheld':
      return say(p.text('why') === 'refused-by-us' ? 'entry-text-refused-by' : 'entry-text-withheld', {
        desk,
        broker,
      });
    case 'truce.announced':
      return say('entry-truce-announced', { broker, terms });
    case 'truce.annexed':
      return p.is('papered')
        ? say('entry-truce-papered', { broker, terms })
        : say('entry-truce-annexed', { terms });
    case 'truce.began':
      return say('entry-truce-began');
    case 'truce.broken': {
      const lived = p.number('lived') ?? p.number('age');
      return lived === null
        ? say('entry-truce-broken')
        : say('entry-truce-broken-after', { hours: Math.floor(lived) });
    }
    case 'truce.held':
      return say(p.text('broker') === 'lull' ? 'entry-lull-held' : 'entry-truce-held');
    case 'truce.durable':
      return say('entry-truce-durable');
    case 'lull.began':
      return say('entry-lull');
    case 'effort.ordered': {
      const effort = p.text('effort') ?? p.text('order');
      if (effort === 'halt') return say('entry-effort-halt', { desk });
      if (effort === 'ease') return say('entry-effort-ease', { desk });
      return say('entry-effort-level', { desk, level: String(p.number('level') ?? 0) });
    }
    case 'fighting.ended':
      return say('entry-fighting-ended');
    case 'ground.changed': {
      const change = p.number('change') ?? (p.number('to') ?? 0) - (p.number('from') ?? 0);
      return say(change < 0 || p.is('returned') ? 'entry-ground-back' : 'entry-ground-lost', {
        desk: names.desk(context.scenario.desks.find((d) => d !== context.scenario.initiative)),
      });
    }
    case 'losses.made-known':
    case 'losses.true':
      return lossesOf(speaker, p, entry, context);
    case 'street.protests':
      return say('entry-street-protests', { desk });
    case 'street.calm':
      return say('entry-street-calm', { desk });
    case 'government.crisis':
      return say('entry-government-crisis', { desk });
    case 'government.fell':
      return say('entry-government-fell', { desk });
    case 'willingness':
      return say('entry-willingness', { desk });
    case 'signal.refused':
      return say('entry-signal-refused');
    case 'gauge.moved': {
      const gauge = speaker.states.gaugeName(subject, p.text('of') ?? undefined);
      return say(`entry-gauge-${moveOf(p)}`, { gauge });
    }
    case 'dimension.moved': {
      // the core books only dimensions under this code
      const dimension = speaker.states.dimensionName(subject as DimensionId, context.desk);
      return say(`entry-dimension-${moveOf(p)}`, { dimension });
    }
    case 'ending.reached':
      return say('entry-ending', { title: texts.endings[subject]?.title ?? subject });
    default:
      return unsaid(entry.code);
  }
}

/** No code is left without a sentence: the compiler stops here when one is. */
const unsaid = (code: never): string => code;

const moveOf = (p: Params): 'up' | 'down' | 'same' => {
  const move = (p.number('to') ?? 0) - (p.number('from') ?? 0);
  return move > SMALLEST_MOVE ? 'up' : move < -SMALLEST_MOVE ? 'down' : 'same';
};

/** An answer as reported in a cable: the scenario's text of the level reached. */
function answerOf(texts: Texts, entry: Entry, context: EntryContext): string {
  const p = new Params(entry);
  const desk = entry.desk ?? context.desk;
  const ladder = context.scenario.addressees.find((a) => a.id === entry.subject)?.towards[desk];
  const level = p.text('id') ?? ladder?.levels[p.number('level') ?? 0]?.id ?? '';
  const said = addresseeTexts(texts, entry.subject ?? '')?.levels[desk]?.[level];
  return inItsTurn(said?.answer, p.number('turn') ?? 0) ?? said?.label ?? level;
}

/** Both sides' dead stand together always, the reader's own desk first. */
function lossesOf({ say, names }: Speaker, p: Params, entry: Entry, context: EntryContext): string {
  const { scenario, desk } = context;
  const other = scenario.desks.find((d) => d !== desk) ?? '';
  // the true figures are told as own (the desk without the initiative) and other
  const dead = (of: DeskId): string =>
    String(Math.round(p.number(of) ?? p.number(of === scenario.initiative ? 'other' : 'own') ?? 0));
  return say(entry.code === 'losses.true' ? 'entry-losses-true' : 'entry-losses-known', {
    desk: names.desk(desk),
    other: names.desk(other),
    own: dead(desk),
    theirs: dead(other),
  });
}
