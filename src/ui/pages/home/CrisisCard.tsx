import { useId } from 'preact/hooks';
import { Flag } from '../../parts/Flag.tsx';
import { Icon } from '../../parts/Icon.tsx';
import { useRoom } from '../../room/Room.tsx';
import { ScenarioCard } from './ScenarioCard.tsx';
import type { CrisisShelf } from './shelfGroups.ts';

interface CrisisCardProps {
  readonly crisis: CrisisShelf;
  /** The one that the shelf is led by; the others stand smaller below it. */
  readonly lead: boolean;
  /** Its content note stands elsewhere on the page already. */
  readonly noted: boolean;
}

/** A crisis, with the desks from which it can be played and how long each game takes. */
export function CrisisCard({ crisis, lead, noted }: CrisisCardProps) {
  const { say } = useRoom();
  const id = useId();
  const { title, invented, desks, note, facts, questions, languages } = crisis;
  const cards = desks.flatMap((desk) => desk.cards);
  const shortest = Math.min(...cards.map(({ minutes }) => minutes));
  const [only] = cards;
  const alone = cards.length === 1 && only?.title === title;
  return (
    <article class={`home-crisis ${lead ? 'lead' : ''}`} aria-labelledby={id}>
      <header>
        <h3 class="ser" id={id}>
          {title}
        </h3>
        {invented && <span class="chip t">{say('home-invented')}</span>}
        <ul class="home-crisis-facts" aria-label={say('home-crisis-facts')}>
          {questions > 0 && (
            <li>
              <Icon name="quote" />
              {say('home-questions', { count: questions })}
            </li>
          )}
          {facts > 0 && (
            <li>
              <Icon name="book" />
              {say('home-dated-facts', { count: facts })}
            </li>
          )}
          {languages.map((language) => (
            <li key={language}>
              <Icon name="globe" />
              {say(language === 'en' ? 'home-language-en' : 'home-language-other', { language })}
            </li>
          ))}
        </ul>
      </header>
      {alone && only ? (
        <ScenarioCard card={only} first={false} noted={false} titled={false} />
      ) : (
        <div class={`home-desks ${desks.length === 1 ? 'one' : ''}`}>
          {desks.map((desk) => (
            <section key={desk.name} class="home-desk" aria-label={say('home-desk-of', { desk: desk.name })}>
              <p class="home-desk-name" aria-hidden="true">
                <Flag code={desk.flag} short={desk.name.slice(0, 2)} />
                {say('home-desk-of', { desk: desk.name })}
              </p>
              {desk.cards.map((card) => (
                <ScenarioCard
                  key={card.id}
                  card={card}
                  first={lead && card.minutes === shortest}
                  noted={note === null}
                  titled
                />
              ))}
            </section>
          ))}
        </div>
      )}
      {!noted && note !== null && (
        <p class="home-crisis-note">
          <b>{say('home-content-note')}</b> {note}
        </p>
      )}
    </article>
  );
}
