import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Entry } from '../../../core/turn/door.ts';
import { CodexButton, ThemeButton } from '../../bar/Tools.tsx';
import { Button } from '../../parts/Button.tsx';
import { Icon } from '../../parts/Icon.tsx';
import { useKeys, useRoom } from '../../room/Room.tsx';
import { Ledger } from './Ledger.tsx';
import { Opened } from './Opened.tsx';
import { reckoningOf } from './story.ts';
import { Told } from './Told.tsx';
import { Why } from './Why.tsx';

interface PhoneAnswersProps {
  readonly story: readonly Entry[];
  readonly entries: readonly Entry[];
  readonly onNext: () => void;
  readonly onward: string;
  readonly concept: string | undefined;
  readonly codex: ComponentChildren;
}

/** The same, one thing at a time: each answer, then the ledger, then the forecast and the concept. */
export function PhoneAnswers({ story, entries, onNext, onward, concept, codex }: PhoneAnswersProps) {
  const { say } = useRoom();
  const [at, setAt] = useState(0);
  const [why, setWhy] = useState(false);
  const pages = story.length + 2;
  const entry = story[at];
  const reckoning = entry ? reckoningOf(entry) : null;
  const go = (page: number): void => {
    setWhy(false);
    setAt(page);
    scrollTo(0, 0);
  };
  const last = at === pages - 1;
  const onwards = (): void => (last ? onNext() : go(at + 1));
  useKeys([
    { command: 'next', does: say('resolution-on'), run: onwards },
    { command: 'seal', does: say('resolution-on'), run: onwards },
  ]);
  return (
    <>
      <main id="main" class="answers-phone" tabIndex={-1}>
        <p class="answers-progress">
          <span class="sr">{say('resolution-page', { page: at + 1, pages })}</span>
          {Array.from({ length: pages }, (_, i) => (
            <i key={String(i)} aria-hidden="true" class={i < at ? 'done' : i === at ? 'now' : ''} />
          ))}
        </p>
        {entry && (
          <article class="told one">
            <Told entry={entry} />
          </article>
        )}
        {entry && reckoning && !why && (
          <Button icon="scale" aria-expanded={false} onClick={() => setWhy(true)}>
            {say('resolution-why')}
          </Button>
        )}
        {entry && reckoning && why && <Why entry={entry} reckoning={reckoning} />}
        {at === story.length && <Ledger entries={entries} />}
        {last && (
          <>
            <Opened />
            <p>
              {concept === undefined ? say('resolution-read') : say('resolution-named', { name: concept })}
            </p>
            {codex}
          </>
        )}
        <div class="answers-tools">
          <CodexButton class="btn" />
          <ThemeButton class="btn" />
        </div>
      </main>
      <footer class="phone-foot">
        <div class="phone-next">
          <span class="phone-back">
            {at > 0 && <Button onClick={() => go(at - 1)}>{say('resolution-back')}</Button>}
            {!last && <Button onClick={() => go(pages - 1)}>{say('resolution-skip')}</Button>}
          </span>
          <Button primary hotkey="next" onClick={onwards}>
            {last ? onward : say('resolution-on')} <Icon name="arrow-right" />
          </Button>
        </div>
      </footer>
    </>
  );
}
