import { FluentBundle, FluentNumber, FluentResource, type FluentVariable, type Scope } from '@fluent/bundle';
import { BRIEFING } from './en/briefing.ts';
import { DESK } from './en/desk.ts';
import { PARTS } from './en/parts.ts';
import { SITE } from './en/site.ts';
import { STATES } from './en/states.ts';

/** Languages that have a folder here; others fall back to the first. */
export const LANGUAGES = ['en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Messages by language, in Fluent syntax. */
export const MESSAGES: Readonly<Record<Language, readonly string[]>> = {
  en: [STATES, PARTS, DESK, SITE, BRIEFING],
};

export type Say = (id: string, args?: Readonly<Record<string, FluentVariable>>) => string;

const isLanguage = (tag: string): tag is Language => LANGUAGES.some((l) => l === tag);

const bundles = new Map<Language, FluentBundle>();
function bundleOf(language: Language): FluentBundle {
  const known = bundles.get(language);
  if (known) return known;
  // isolation marks would show up in copied text and in files
  const bundle = new FluentBundle(language, { useIsolating: false });
  for (const text of MESSAGES[language]) bundle.addResource(new FluentResource(text));
  bundles.set(language, bundle);
  return bundle;
}

/** Adds messages that only a part fetched later says; a part asks for them by importing their file. */
export function learn(language: Language, text: string): void {
  bundleOf(language).addResource(new FluentResource(text));
}

/** True when the language has a message of this id. */
export const hasMessage = (language: Language, id: string): boolean => bundleOf(language).hasMessage(id);

/** Up to here a whole number is written alike in all languages of this folder: no group of digits, no minus. */
const PLAIN = 1000;

/** A number that asks the browser how it is written only where that could differ: the first answer takes 30 ms. */
class WrittenNumber extends FluentNumber {
  override toString(scope?: Scope): string {
    const { value } = this;
    return Number.isInteger(value) && value >= 0 && value < PLAIN ? String(value) : super.toString(scope);
  }
}

function written(args: Readonly<Record<string, FluentVariable>>): Record<string, FluentVariable> {
  const said: Record<string, FluentVariable> = {};
  for (const name in args) {
    const value = args[name];
    if (value !== undefined) said[name] = typeof value === 'number' ? new WrittenNumber(value) : value;
  }
  return said;
}

/** Whoever says sentences in a language: the nearest one there is (`en-GB` is said in `en`). */
export function sayIn(tag: string): Say {
  const short = tag.split('-')[0] ?? '';
  const language: Language = isLanguage(short) ? short : LANGUAGES[0];
  const bundle = bundleOf(language);
  return (id, args) => {
    const pattern = bundle.getMessage(id)?.value;
    if (!pattern) return id;
    // an absent variable prints its name in braces: better than no sentence
    const errors: Error[] = [];
    return bundle.formatPattern(pattern, args ? written(args) : null, errors);
  };
}
