import { useMemo, useRef, useState } from 'preact/hooks';
import type { Texts } from '../../../scenario/texts.ts';
import { useGame, useRoom } from '../../room/Room.tsx';
import { type GlossedProps, markTerms, type Recogniser, recogniserOf } from './marks.ts';
import { TermPopup } from './TermPopup.tsx';
import './glossary.css';

/** One recogniser for each glossary, however many texts it is asked about. */
const known = new WeakMap<Texts['glossary'], Recogniser | null>();

/** A text with its terms as buttons; one of them at a time has its meaning beside it. */
export function Marked({ text }: GlossedProps) {
  const { say } = useRoom();
  const { glossary } = useGame().texts;
  const [open, setOpen] = useState<string | null>(null);
  const anchor = useRef<HTMLButtonElement | null>(null);
  const stretches = useMemo(() => {
    let recogniser = known.get(glossary);
    if (recogniser === undefined) {
      recogniser = recogniserOf(glossary, new Set(say('glossary-everyday').split(' ')));
      known.set(glossary, recogniser);
    }
    return recogniser ? markTerms(text, recogniser) : [{ text }];
  }, [glossary, say, text]);
  return (
    <>
      {stretches.map(({ text: words, term }) =>
        term === undefined ? (
          words
        ) : (
          <button
            key={term}
            type="button"
            class="gloss"
            aria-haspopup="dialog"
            aria-expanded={open === term}
            aria-label={say('glossary-term', { term: words })}
            onClick={(event) => {
              anchor.current = event.currentTarget;
              setOpen(term);
            }}
          >
            {words}
          </button>
        ),
      )}
      {open !== null && anchor.current && (
        <TermPopup key={open} term={open} anchor={anchor.current} onClose={() => setOpen(null)} />
      )}
    </>
  );
}
