import type { CodexArticle, Texts } from '../../../scenario/texts.ts';

/** A stretch of a text; with `term`, one that the glossary explains. */
export interface Stretch {
  readonly text: string;
  readonly term?: string;
}

/** What a term is recognised by: its forms, commas between them in the scenario's glossary. */
const formsOf = (term: string): readonly string[] =>
  term
    .split(',')
    .map((form) => form.trim().toLocaleLowerCase())
    .filter((form) => form !== '');

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

export interface Recogniser {
  readonly pattern: RegExp;
  readonly terms: ReadonlyMap<string, string>;
}

/** What finds the terms of a glossary; forms that also have an everyday sense are left alone. */
export function recogniserOf(glossary: Texts['glossary'], everyday: ReadonlySet<string>): Recogniser | null {
  const terms = new Map<string, string>();
  for (const [id, { term }] of Object.entries(glossary))
    for (const form of formsOf(term)) if (!everyday.has(form) && !terms.has(form)) terms.set(form, id);
  if (terms.size === 0) return null;
  // the longest first: "border commission" before "commission"
  const forms = [...terms.keys()].sort((a, b) => b.length - a.length).map(escaped);
  return {
    pattern: new RegExp(`(?<![\\p{L}\\p{N}-])(${forms.join('|')})(?:e?s)?(?![\\p{L}\\p{N}-])`, 'giu'),
    terms,
  };
}

/** A text in stretches, each term marked where it first stands and nowhere else. */
export function markTerms(text: string, { pattern, terms }: Recogniser): readonly Stretch[] {
  const stretches: Stretch[] = [];
  const seen = new Set<string>();
  let done = 0;
  for (const found of text.matchAll(pattern)) {
    const term = terms.get((found[1] ?? '').toLocaleLowerCase());
    if (term === undefined || seen.has(term)) continue;
    seen.add(term);
    if (found.index > done) stretches.push({ text: text.slice(done, found.index) });
    stretches.push({ text: found[0], term });
    done = found.index + found[0].length;
  }
  if (done < text.length) stretches.push({ text: text.slice(done) });
  return stretches;
}

/** The article of the codex that goes on where a term's explanation ends; null where there is none, or not yet. */
export function articleOf(
  { glossary, codex }: Pick<Texts, 'glossary' | 'codex'>,
  term: string,
  closed: boolean,
): string | null {
  const forms = formsOf(glossary[term]?.term ?? '');
  const is = ([id, { title }]: readonly [string, CodexArticle]): boolean =>
    id === term || id.endsWith(`-${term}`) || forms.includes(title.toLocaleLowerCase());
  const found = Object.entries(codex).find((entry) => is(entry) && (closed || !entry[1].untilEnd));
  return found?.[0] ?? null;
}

/** A text in which terms are looked for. */
export interface GlossedProps {
  readonly text: string;
}
