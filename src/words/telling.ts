import type { Entry } from '../core/turn/entry.ts';
import { learn } from './bundle.ts';
import { type CauseLabel, causesOf } from './cause.ts';
import { CAUSES } from './en/causes.ts';
import { ENTRIES } from './en/entries.ts';
import { type EntryContext, sayEntry } from './entry.ts';
import type { Words } from './words.ts';

// fetched with the first page that tells what happened
learn('en', ENTRIES);
learn('en', CAUSES);

/** What happened, and why, in sentences. */
export interface Telling {
  entrySentence(entry: Entry, context: EntryContext): string;
  readonly causeLabel: CauseLabel;
}

const tellings = new WeakMap<Words, Telling>();

/** The telling in these words; the same one each time. */
export function tellingOf(words: Words): Telling {
  const known = tellings.get(words);
  if (known) return known;
  const { texts, say, names } = words;
  const telling: Telling = {
    causeLabel: causesOf({ texts, say, names }),
    entrySentence: (entry, context) => {
      const localTime = (hour: number): string => words.localHour(context.scenario.clock.start, hour);
      return sayEntry({ texts, say, names, states: words, localTime }, entry, context);
    },
  };
  tellings.set(words, telling);
  return telling;
}
