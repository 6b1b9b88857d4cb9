import { Icon } from '../../parts/Icon.tsx';
import { PageTitle } from '../../parts/PageTitle.tsx';
import { useRoom } from '../../room/Room.tsx';
import { useStore } from '../../room/useStore.ts';
import { SiteBar } from '../site/SiteBar.tsx';
import { LearnCard } from './LearnCard.tsx';
import { ResumeCode } from './ResumeCode.tsx';
import { SavedGame } from './SavedGame.tsx';
import { ScenarioCard } from './ScenarioCard.tsx';
import { TwoCables } from './TwoCables.tsx';
import './home.css';

/** What it is, that it takes no side, and where to begin. */
export function HomePage() {
  const { session, say } = useRoom();
  const shelf = useStore(session.view, (s) => s.shelf);
  // the shortest first: it is where a newcomer begins
  const cards = shelf.filter((card) => !card.coached).sort((a, b) => a.minutes - b.minutes);
  const lessons = shelf.filter((card) => card.coached);
  const [shared = '', ...others] = new Set(cards.map(({ contentNote }) => contentNote));
  const once = shared !== '' && others.length === 0;
  return (
    <>
      <SiteBar here="home" />
      <div class="home-ground">
        <main id="main" class="home" tabIndex={-1}>
          <section class="home-intro">
            <PageTitle class="home-title">{say('home-title')}</PageTitle>
            <p class="home-word">
              <i>{say('home-headword')}</i>, {say('home-word-class')}: {say('home-definition')}
            </p>
            <p class="home-sub">{say('home-sub')}</p>
            <SavedGame />
            <TwoCables />
            <p class="home-who">{say('home-who')}</p>
            {once && (
              <p class="home-note">
                <Icon name="alert" />
                <span>
                  <b>{say('home-content-note')}</b> {shared}
                </span>
              </p>
            )}
          </section>
          <section class="home-shelf" aria-labelledby="home-shelf">
            <h2 id="home-shelf" class="cap">
              {say('home-shelf')}
            </h2>
            {cards.length === 0 && <p>{say('home-shelf-empty')}</p>}
            {cards.map((card, i) => (
              <ScenarioCard key={card.id} card={card} first={i === 0} noted={!once} />
            ))}
            {lessons.map((card) => (
              <LearnCard key={card.id} card={card} />
            ))}
            <ResumeCode />
            <p class="home-class">
              <Icon name="users" />
              <span>
                <b>{say('home-classroom')}</b> {say('home-classroom-text')}
              </span>
            </p>
            <p class="home-map">{say('map-caption')}</p>
          </section>
        </main>
      </div>
    </>
  );
}
