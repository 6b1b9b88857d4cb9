import type { TargetedSubmitEvent } from 'preact';
import { useId, useState } from 'preact/hooks';
import { Button } from '../../parts/Button.tsx';
import { useGame, useRoom } from '../../room/Room.tsx';
import { useStore } from '../../room/useStore.ts';

/** Longest text that a save keeps whole. */
const MOST_TEXT = 4000;

/** What the person makes of it, in their own words; kept with the log. */
export function EndReflect() {
  const { session, say, announce } = useRoom();
  const { texts } = useGame();
  const storage = useStore(session.view, (s) => s.storage);
  const id = useId();
  const [text, write] = useState('');
  const [done, told] = useState('');
  const keep = (event: TargetedSubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const written = text.trim();
    if (written !== '') {
      // the debrief begins with the first sentence written
      if (session.view.getState().stage === 'closed') session.send({ type: 'debrief.opened' });
      session.send({ type: 'reflection.written', text: written });
      write('');
    } else event.currentTarget.querySelector('textarea')?.focus();
    const sentence = say(
      written === '' ? 'end-reflect-empty' : storage === 'kept' ? 'end-reflect-kept' : 'end-reflect-storage',
    );
    told(sentence);
    announce(sentence);
  };
  return (
    <section class="end-reflect" aria-labelledby="end-reflect">
      <h2 id="end-reflect" class="ser">
        {say('end-reflect')}
      </h2>
      <form class="site-field" onSubmit={keep} noValidate>
        <label for={id}>{say('end-reflect-label')}</label>
        <textarea
          id={id}
          rows={4}
          maxLength={MOST_TEXT}
          value={text}
          aria-describedby={`${id}-note`}
          onInput={({ currentTarget: { value } }) => write(value)}
        />
        <p id={`${id}-note`} class="site-hint">
          {say('end-reflect-note')}
        </p>
        <div class="end-buttons">
          <Button type="submit" icon="pencil">
            {say('end-reflect-keep')}
          </Button>
        </div>
        <p class="end-done">{done}</p>
      </form>
      {texts.debrief.questions.length > 0 && (
        <>
          <h3 class="cap">{say('end-questions')}</h3>
          <ol class="end-questions">
            {texts.debrief.questions.map((question) => (
              <li key={question}>{question}</li>
            ))}
          </ol>
        </>
      )}
    </section>
  );
}
