import type { TargetedSubmitEvent } from 'preact';
import { useId, useState } from 'preact/hooks';
import { Button } from '../../parts/Button.tsx';
import { Icon } from '../../parts/Icon.tsx';
import { useGame, useRoom } from '../../room/Room.tsx';
import { useStore } from '../../room/useStore.ts';
import { faultyFields, MOST_CODE_NAME } from '../home/startForm.ts';

/** Whose game this is: who came by a link has not yet been asked for a code name. */
export function SeatForm() {
  const { session, say, announce } = useRoom();
  const { scenario } = useGame();
  const saved = useStore(session.view, (s) => s.saved);
  const id = useId();
  const [codeName, write] = useState('');
  const [bad, find] = useState(false);
  if (!saved) return null;
  const { seed, classCode, opponent } = saved;
  const seat = (event: TargetedSubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const name = codeName.trim();
    const faulty = name === '' || faultyFields({ seed: '', classCode: '', codeName: name }).length > 0;
    find(faulty);
    if (faulty) {
      announce(say('home-bad-code-name', { most: MOST_CODE_NAME }));
      event.currentTarget.querySelector('input')?.focus();
      return;
    }
    announce(say('briefing-seat-kept', { name }));
    session.send({
      type: 'scenario.chosen',
      id: scenario.id,
      seed,
      codeName: name,
      ...(classCode === undefined ? {} : { classCode }),
      ...(opponent === undefined ? {} : { opponent }),
    });
  };
  return (
    <section class="briefing-seat" aria-label={say('briefing-seat')}>
      <p>
        <span class="mut">{say('end-seed', { seed })}</span>
        {classCode !== undefined && <span class="mut">{say('end-class', { class: classCode })}</span>}
        {saved.codeName !== undefined && <span>{say('end-played-by', { name: saved.codeName })}</span>}
      </p>
      {saved.codeName === undefined && (
        <form class="site-field" onSubmit={seat} noValidate>
          <label for={id}>{say('home-code-name')}</label>
          <div class="briefing-seat-line">
            <input
              id={id}
              type="text"
              autocomplete="off"
              spellcheck={false}
              value={codeName}
              aria-invalid={bad}
              aria-describedby={`${id}-hint`}
              onInput={({ currentTarget: { value } }) => write(value)}
            />
            <Button type="submit">{say('briefing-seat-keep')}</Button>
          </div>
          <p id={`${id}-hint`} class={bad ? 'site-fault' : 'site-hint'}>
            {bad && <Icon name="alert" />}
            {bad ? say('home-bad-code-name', { most: MOST_CODE_NAME }) : say('home-code-name-hint')}
          </p>
        </form>
      )}
    </section>
  );
}
