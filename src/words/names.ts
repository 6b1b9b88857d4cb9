import type { DeskId } from '../core/scenario/ids.ts';
import type { AddresseeTexts, Texts } from '../scenario/texts.ts';
import type { Say } from './bundle.ts';

/** Names of the things of one scenario, as its texts give them; an unknown id names itself. */
export interface Names {
  desk(id: DeskId | null | undefined): string;
  addressee(id: string | null | undefined): string;
  /** The same within a sentence: `the League`. */
  within(id: string | null | undefined): string;
  /** A mediator, a desk's own hand, the line between the desks, or nobody. */
  broker(id: string | null | undefined): string;
  demarche(id: string): string;
  posture(id: string): string;
  line(id: string): string;
  term(id: string): string;
  /** A text's terms as one phrase; a halt goes without saying unless it is all there is. */
  terms(ids: readonly string[]): string;
  matter(id: string): string;
  option(matter: string, option: string): string;
  sector(id: string, desk: DeskId): string;
  /** Anything that a refusal may be about. */
  subject(id: string): string | null;
}

export const addresseeTexts = (texts: Texts, id: string): AddresseeTexts | undefined =>
  texts.capitals[id] ?? texts.venues[id];

/** A label is a heading; within a sentence it begins small, unless it is an abbreviation. */
const inSentence = (label: string): string =>
  /^\p{Lu}\p{Lu}/u.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1);

export function namesOf(texts: Texts, say: Say): Names {
  const names: Names = {
    desk: (id) => (id ? (texts.desks[id]?.name ?? id) : ''),
    addressee: (id) => (id ? (addresseeTexts(texts, id)?.name ?? texts.desks[id]?.name ?? id) : ''),
    within: (id) => (id ? (addresseeTexts(texts, id)?.within ?? names.addressee(id)) : ''),
    broker: (id) => {
      switch (id) {
        case 'own':
          return say('broker-own');
        case 'direct':
          return say('broker-direct');
        case 'lull':
        case null:
        case undefined:
          return say('broker-lull');
        default:
          return names.addressee(id);
      }
    },
    demarche: (id) => texts.demarches[id]?.label ?? id,
    posture: (id) => texts.postures[id]?.label ?? id,
    line: (id) => texts.lines[id]?.label ?? id,
    term: (id) => (id === 'halt' ? say('term-halt') : (texts.terms[id]?.label ?? id)),
    terms: (ids) => {
      const named = ids.filter((id) => id !== 'halt').map((id) => inSentence(names.term(id)));
      const labels = [say('term-halt'), ...named];
      const last = labels.length - 1;
      return labels.reduce((first, second, i) =>
        say(i === last ? 'list-two' : 'list-more', { first, second }),
      );
    },
    matter: (id) => texts.matters[id]?.title ?? id,
    option: (matter, option) => texts.matters[matter]?.options[option]?.label ?? option,
    sector: (id, desk) => texts.sectors[id]?.names[desk] ?? texts.sectors[id]?.name ?? id,
    subject: (id) =>
      texts.demarches[id]?.label ??
      texts.postures[id]?.label ??
      texts.terms[id]?.label ??
      texts.lines[id]?.label ??
      texts.matters[id]?.title ??
      addresseeTexts(texts, id)?.name ??
      null,
  };
  return names;
}
