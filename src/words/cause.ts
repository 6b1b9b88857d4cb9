import type { DeskId } from '../core/scenario/ids.ts';
import type { Texts } from '../scenario/texts.ts';
import type { Say } from './bundle.ts';
import { addresseeTexts, type Names } from './names.ts';

/** Whose reason it is: an addressee explains itself from its own point of view. */
export interface CauseContext {
  readonly addressee?: string;
  readonly desk?: DeskId;
}

/** Causes without a subject, each with a message `cause-...` of its own. */
export const CAUSES = [
  'base',
  'severity',
  'salience',
  'legitimacy',
  'form',
  'obligation',
  'distraction',
  'ties',
  'trust',
  'asks',
  'follow',
  'follow-invoked',
  'sponsor',
  'sponsor-invoked',
  'abandoned',
  'ground',
  'season',
  'calendar',
  'silent',
  'counter',
  'entrapment',
  'door',
  'truce',
  'losses-known',
  'ground-lost',
  'rally',
  'treaty-late',
  'formal-request',
  'unanswered',
  'truce-began',
  'truce-broken',
  'text-refused',
  'text-failed',
  'leak',
  'time',
  'limit',
  'reports',
  'evidence',
  'evidence-contradicted',
  'promise-broken',
  'concession',
  'resolve',
  'aims',
  'pressure',
  'risk',
  'losses',
  'window',
  'denial',
  'provoke',
  'image',
  'fatigue',
  'direct',
  'backing',
  'offer',
  'text',
  'fighting',
  'aims-met',
  'aims-unmet',
  'pressed-on',
  'support-low',
  'capitals',
  'doubt',
  'willingness',
  'guns-silent',
] as const;
type Cause = (typeof CAUSES)[number];
const isCause = (cause: string): cause is Cause => CAUSES.some((c) => c === cause);

/** Causes that name what they are about: `rival:washington`, `price:transport`. */
export const SUBJECT_CAUSES = [
  'rival',
  'calm',
  'answer',
  'statement',
  'mission',
  'demarche',
  'matter',
  'line',
  'posture',
  'price',
  'term',
  'incident',
] as const;
type SubjectCause = (typeof SUBJECT_CAUSES)[number];
const isSubjectCause = (cause: string): cause is SubjectCause => SUBJECT_CAUSES.some((c) => c === cause);

export type CauseLabel = (cause: string, context?: CauseContext) => string;

/** Names the causes of a change: in the addressee's own terms where the scenario gives them. */
export function causesOf(options: {
  readonly texts: Texts;
  readonly say: Say;
  readonly names: Names;
}): CauseLabel {
  const { texts, say, names } = options;
  const about = (cause: SubjectCause, id: string): string => {
    switch (cause) {
      case 'rival':
      case 'calm':
      case 'answer':
      case 'statement':
      case 'mission':
        return say(`cause-${cause}`, { name: names.within(id) });
      case 'demarche':
        return say('cause-demarche', { name: names.demarche(id) });
      case 'matter': {
        const [matter = id, option] = id.split('/');
        return say('cause-matter', {
          name: option ? `${names.matter(matter)}: ${names.option(matter, option)}` : names.matter(matter),
        });
      }
      case 'line':
        return say('cause-line', { name: names.line(id) });
      case 'posture':
        return say('cause-posture', { name: names.posture(id) });
      case 'price':
        return say('cause-price', { name: names.term(id) });
      case 'term':
        return say('cause-term', { name: names.term(id) });
      case 'incident': {
        const headline = texts.incidents[id]?.headline;
        return headline ? say('cause-incident', { name: headline }) : say('cause-incident-plain');
      }
    }
  };
  return (cause, context = {}) => {
    const own =
      context.addressee && context.desk
        ? addresseeTexts(texts, context.addressee)?.reasons[context.desk]
        : undefined;
    const [name = cause, ...rest] = cause.split(':');
    const reason = own?.[cause] ?? own?.[cause.replace(':', '-')];
    if (reason) return reason;
    if (rest.length > 0 && isSubjectCause(name)) return about(name, rest.join(':'));
    return say(isCause(name) ? `cause-${name}` : 'cause-other');
  };
}
