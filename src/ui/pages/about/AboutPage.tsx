import { PageTitle } from '../../parts/PageTitle.tsx';
import { useRoom } from '../../room/Room.tsx';
import { hrefOf } from '../../room/route.ts';

/** The model, its sources, privacy, keys. */
export function AboutPage() {
  const { say } = useRoom();
  return (
    <main id="main" class="page" tabIndex={-1}>
      <PageTitle>{say('about-title')}</PageTitle>
      <p>
        <a href={hrefOf('home')}>{say('failed-home')}</a>
      </p>
    </main>
  );
}
