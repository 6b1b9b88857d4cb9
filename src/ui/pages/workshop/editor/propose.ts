import {
  type CompletionContext,
  type CompletionResult,
  type CompletionSource,
  snippetCompletion,
} from '@codemirror/autocomplete';
import {
  type Completion,
  completionsAt,
  type KnownIds,
  type Schema,
  writingPlace,
} from '../../../../session/workshop/door.ts';

const WORD = /^[\w.-]*$/;
const SHORT = 60;

const firstSentence = (text: string): string => {
  const sentence = /^[^.;]*/.exec(text)?.[0] ?? '';
  return sentence.length > SHORT ? `${sentence.slice(0, SHORT - 1)}…` : sentence;
};

const TYPES: Readonly<Record<Completion['kind'], string>> = {
  key: 'property',
  value: 'enum',
  id: 'variable',
};

/** Proposes what the format and the text's own names allow where the cursor stands. */
export function proposing(schema: () => Promise<Schema>, known: () => KnownIds): CompletionSource {
  return async (context: CompletionContext): Promise<CompletionResult | null> => {
    const place = writingPlace(context.state.doc.toString(), context.pos);
    if (!place || (place.word === '' && !context.explicit)) return null;
    const found = completionsAt(await schema(), place, known());
    if (context.aborted || found.length === 0) return null;
    return {
      from: place.from,
      validFor: WORD,
      options: found.map(({ label, kind, about, snippet }) =>
        snippetCompletion(snippet, {
          label,
          type: TYPES[kind],
          detail: firstSentence(about),
          ...(about.length > SHORT ? { info: about } : {}),
        }),
      ),
    };
  };
}
