import type { TargetedSubmitEvent } from 'preact';
import { useId, useState } from 'preact/hooks';
import { Button } from '../../parts/Button.tsx';
import { Icon } from '../../parts/Icon.tsx';
import { useRoom } from '../../room/Room.tsx';
import { useStore } from '../../room/useStore.ts';

/** The game kept on this device, and the way in for one that was copied from another. */
export function SavedGames() {
  const { session, say } = useRoom();
  const saved = useStore(session.view, (s) => s.saved);
  const card = useStore(session.view, (s) => s.shelf.find(({ id }) => id === saved?.scenario));
  return (
    <div class="home-saved">
      {saved && card && (
        <div class="home-saved-game">
          <div>
            <h2>{say(saved.ended ? 'home-resume-end' : 'home-resume-title', { title: card.title })}</h2>
            <p>
              {say(saved.ended ? 'home-resume-ended' : 'home-resume-turn', {
                desk: card.deskName,
                turn: saved.turn,
                turns: saved.turns,
                seed: saved.seed,
              })}
            </p>
            {!saved.ended && <p>{say('home-resume-replaces')}</p>}
          </div>
          <Button primary icon="undo" onClick={() => session.send({ type: 'game.resumed' })}>
            {say(saved.ended ? 'home-open' : 'home-resume')}
          </Button>
        </div>
      )}
      <ResumeCode />
    </div>
  );
}

function ResumeCode() {
  const { session, say, announce } = useRoom();
  const id = useId();
  const [code, write] = useState('');
  const [fault, find] = useState<string | null>(null);
  const open = (event: TargetedSubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const whole = code.replace(/\s/g, '');
    if (whole !== '') {
      session.send({ type: 'code.resumed', code: whole });
      return;
    }
    const empty = say('home-code-empty');
    find(empty);
    announce(empty);
    event.currentTarget.querySelector('input')?.focus();
  };
  return (
    <details class="home-saved-code">
      <summary>{say('home-code')}</summary>
      <form class="site-field" onSubmit={open} noValidate>
        <label for={id}>{say('home-code-label')}</label>
        <div class="home-saved-line">
          <input
            id={id}
            type="text"
            autocomplete="off"
            autocapitalize="off"
            spellcheck={false}
            value={code}
            aria-invalid={fault !== null}
            aria-describedby={`${id}-hint`}
            onInput={({ currentTarget: { value } }) => write(value)}
          />
          <Button type="submit">{say('home-code-open')}</Button>
        </div>
        <p id={`${id}-hint`} class={fault === null ? 'site-hint' : 'site-fault'}>
          {fault !== null && <Icon name="alert" />}
          {fault ?? say('home-code-hint')}
        </p>
      </form>
    </details>
  );
}
