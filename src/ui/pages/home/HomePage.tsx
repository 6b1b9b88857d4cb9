import { Icon } from '../../parts/Icon.tsx';
import { PageTitle } from '../../parts/PageTitle.tsx';
import { useRoom } from '../../room/Room.tsx';
import { hrefOf } from '../../room/route.ts';
import { useStore } from '../../room/useStore.ts';
import { SiteBar } from '../site/SiteBar.tsx';
import { CrisisCard } from './CrisisCard.tsx';
import { Edition } from './Edition.tsx';
import { LearnCard } from './LearnCard.tsx';
import { ResumeCode } from './ResumeCode.tsx';
import { SavedGame } from './SavedGame.tsx';
import { groupShelf } from './shelfGroups.ts';
import { TwoCables } from './TwoCables.tsx';
import './home.css';
import '../../../words/home.ts';

/** What it is, that it takes no side, and where to begin. */
export function HomePage() {
  const { session, say } = useRoom();
  const shelf = useStore(session.view, (s) => s.shelf);
  const [lead, ...others] = groupShelf(shelf);
  const lessons = shelf.filter((card) => card.coached);
  const instead = others.find(({ invented }) => invented);
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
            {lead?.note && (
              <p class="home-note">
                <Icon name="alert" />
                <span>
                  <b>{say('home-content-note')}</b> {lead.note}{' '}
                  {instead && !lead.invented && say('home-instead', { title: instead.title })}
                </span>
              </p>
            )}
          </section>
          <section class="home-shelf" aria-labelledby="home-shelf">
            <h2 id="home-shelf" class="cap">
              {say('home-shelf')}
            </h2>
            {!lead && <p>{say('home-shelf-empty')}</p>}
            {lead && <CrisisCard crisis={lead} lead noted />}
            {others.length > 0 && (
              <div class="home-others">
                {others.map((crisis) => (
                  <CrisisCard key={crisis.title} crisis={crisis} lead={false} noted={false} />
                ))}
              </div>
            )}
            {lessons.map((card) => (
              <LearnCard key={card.id} card={card} />
            ))}
            <p class="home-class">
              <Icon name="pencil" />
              <span>
                <a href={hrefOf('workshop')}>{say('home-write')}</a> {say('home-write-note')}
              </span>
            </p>
            <ResumeCode />
            <Edition />
            <p class="home-class">
              <Icon name="file" />
              <span>
                <a href={hrefOf('debrief')}>{say('home-log')}</a> {say('home-log-note')}
              </span>
            </p>
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
