import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { later } from '../../room/later.tsx';
import { useGame, useKeys, useRoom } from '../../room/Room.tsx';
import { Button } from '../Button.tsx';
import { articleOf } from './marks.ts';

const CodexDialog = later(
  () => import('../../pages/resolution/CodexDialog.tsx').then((m) => m.CodexDialog),
  () => null,
);

/** Air between a term, its meaning and the rim of the window, pixels. */
const AIR = 6;

interface TermPopupProps {
  readonly term: string;
  readonly anchor: HTMLElement;
  readonly onClose: () => void;
}

/** What a term means, beside it: closed by Escape, by its button and by a tap elsewhere; the focus goes back. */
export function TermPopup({ term, anchor, onClose }: TermPopupProps) {
  const { say } = useRoom();
  const { texts, view } = useGame();
  const [article, setArticle] = useState<string | null>(null);
  const popup = useRef<HTMLDialogElement>(null);
  const latest = useRef(onClose);
  latest.current = onClose;
  useKeys([], true);
  useLayoutEffect(() => {
    const shown = popup.current;
    if (!shown) return;
    shown.showModal();
    const place = anchor.getBoundingClientRect();
    const { offsetWidth: width, offsetHeight: height } = shown;
    const below = place.bottom + AIR + height <= innerHeight - AIR;
    const left = Math.max(AIR, Math.min(place.left, innerWidth - width - AIR));
    const top = below ? place.bottom + AIR : Math.max(AIR, place.top - AIR - height);
    shown.style.left = `${left}px`;
    shown.style.top = `${top}px`;
    shown.querySelector<HTMLElement>('[data-first]')?.focus();
    return () => {
      shown.close();
      if (anchor.isConnected) anchor.focus();
    };
  }, [anchor]);
  const meaning = texts.glossary[term];
  const more = articleOf(texts, term, view.closed);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a click beside it closes it; the key for that is Escape
    <dialog
      ref={popup}
      class="gloss-popup"
      aria-label={meaning?.term}
      onCancel={(event) => {
        event.preventDefault();
        latest.current();
      }}
      onClick={(event) => {
        // what holds the term must not take this for a click of its own
        event.stopPropagation();
        if (event.target === popup.current) latest.current();
      }}
    >
      <div lang={texts.language}>
        <b class="ser" tabIndex={-1} data-first>
          {meaning?.term}
        </b>
        <span class="gloss-text">{meaning?.text}</span>
      </div>
      <span class="gloss-foot">
        {more !== null && (
          <Button icon="book" onClick={() => setArticle(more)}>
            {say('glossary-more', { title: texts.codex[more]?.title ?? more })}
          </Button>
        )}
        <Button icon="x" hotkey="escape" onClick={onClose}>
          {say('part-close')}
        </Button>
      </span>
      {article !== null && <CodexDialog article={article} onClose={() => setArticle(null)} />}
    </dialog>
  );
}
