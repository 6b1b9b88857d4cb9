import type { TargetedSubmitEvent } from 'preact';
import { useId, useState } from 'preact/hooks';
import { type ShelfCard, writeLink } from '../../../session/door.ts';
import { Button } from '../../parts/Button.tsx';
import { Icon } from '../../parts/Icon.tsx';
import { useRoom } from '../../room/Room.tsx';
import { copyText } from '../site/keepFile.ts';
import {
  chosenBy,
  EMPTY_FORM,
  faultyFields,
  MOST_CODE_NAME,
  START_FIELDS,
  type StartField,
} from './startForm.ts';

const LABELS: Readonly<Record<StartField, readonly [label: string, hint: string, fault: string]>> = {
  seed: ['home-seed', 'home-seed-hint', 'home-bad-seed'],
  codeName: ['home-code-name', 'home-code-name-hint', 'home-bad-code-name'],
  classCode: ['home-class', 'home-class-hint', 'home-bad-class'],
};

interface Card {
  readonly card: ShelfCard;
  /** The one a newcomer should begin with. */
  readonly first: boolean;
  /** Whether its content note stands on it; one that all share stands once on the page. */
  readonly noted: boolean;
  /** Whether its title stands on it; where it is alone, that of its crisis is the same. */
  readonly titled: boolean;
}

/** A scenario of the shelf, and the form that begins it. */
export function ScenarioCard({ card, first, noted, titled }: Card) {
  const { session, say, announce } = useRoom();
  const id = useId();
  const [form, write] = useState(EMPTY_FORM);
  const [faulty, find] = useState<readonly StartField[]>([]);
  const [open, unfold] = useState(false);
  const [link, copied] = useState('');
  const begin = (event: TargetedSubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const faults = faultyFields(form);
    find(faults);
    const [worst] = faults;
    if (worst === undefined) {
      session.send({ type: 'scenario.chosen', id: card.id, ...chosenBy(form) });
      return;
    }
    unfold(true);
    announce(say('home-form-faulty', { count: faults.length }));
    event.currentTarget.querySelector<HTMLInputElement>(`[name=${worst}]`)?.focus();
  };
  const copyLink = async (): Promise<void> => {
    const faults = faultyFields({ ...form, codeName: '' });
    find(faults);
    if (faults.length > 0) {
      announce(say('home-form-faulty', { count: faults.length }));
      return;
    }
    const { codeName: _, ...asked } = chosenBy(form);
    const address = new URL(writeLink({ scenario: card.id, ...asked }), location.href).href;
    const sentence = (await copyText(address)) ? say('end-copied-link') : address;
    copied(sentence);
    announce(sentence);
  };
  return (
    <article
      class={`home-card ${first ? 'home-card-first' : ''}`}
      data-scenario={card.id}
      aria-label={card.title}
    >
      <form onSubmit={begin} noValidate>
        <div class="home-card-head">
          <div>
            {titled && <h4 class="ser">{card.title}</h4>}
            <p>{card.summary}</p>
          </div>
          <Button
            type="submit"
            primary={first}
            icon="arrow-right"
            aria-label={say('home-begin-of', { title: card.title })}
          >
            {say('home-begin')}
          </Button>
        </div>
        <ul class="home-card-facts" aria-label={say('home-facts')}>
          <li>
            <Icon name="clock" />
            {say('home-turns', { turns: card.turns })}, {say('home-minutes', { minutes: card.minutes })}
          </li>
          {!titled && (
            <li>
              <Icon name="landmark" />
              {say('home-desks', { desks: card.desks.join(', ') })}
            </li>
          )}
          {!titled && (
            <li>
              <Icon name="users" />
              {say('home-desk', { desk: card.deskName })}
            </li>
          )}
        </ul>
        {noted && card.contentNote !== undefined && (
          <p class="home-card-note">
            <b>{say('home-content-note')}</b> {card.contentNote}
          </p>
        )}
        <details class="home-card-start" open={open} onToggle={(event) => unfold(event.currentTarget.open)}>
          <summary>{say('home-begin-details')}</summary>
          <div class="home-card-fields">
            {START_FIELDS.map((field) => {
              const [label, hint, fault] = LABELS[field];
              const bad = faulty.includes(field);
              return (
                <div key={field} class="site-field">
                  <label for={`${id}-${field}`}>{say(label)}</label>
                  <input
                    id={`${id}-${field}`}
                    name={field}
                    type="text"
                    autocomplete="off"
                    autocapitalize="off"
                    spellcheck={false}
                    value={form[field]}
                    aria-invalid={bad}
                    aria-describedby={`${id}-${field}-hint`}
                    onInput={({ currentTarget: { value } }) => write((old) => ({ ...old, [field]: value }))}
                  />
                  <p id={`${id}-${field}-hint`} class={bad ? 'site-fault' : 'site-hint'}>
                    {bad && <Icon name="alert" />}
                    {bad ? say(fault, { most: MOST_CODE_NAME }) : say(hint)}
                  </p>
                </div>
              );
            })}
          </div>
          <div class="home-card-link">
            <Button class="small" onClick={copyLink}>
              {say('home-link-copy')}
            </Button>
            <p class="site-hint">{link === '' ? say('home-link-note') : link}</p>
          </div>
        </details>
      </form>
    </article>
  );
}
