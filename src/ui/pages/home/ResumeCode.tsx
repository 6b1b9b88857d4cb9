import type { TargetedSubmitEvent } from 'preact';
import { useId, useState } from 'preact/hooks';
import { Button } from '../../parts/Button.tsx';
import { Icon } from '../../parts/Icon.tsx';
import { useRoom } from '../../room/Room.tsx';

/** The way in for a game that was copied from another device. */
export function ResumeCode() {
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
