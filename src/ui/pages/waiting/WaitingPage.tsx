import { PageTitle } from '../../parts/PageTitle.tsx';
import { useRoom } from '../../room/Room.tsx';
import { hrefOf } from '../../room/route.ts';
import { useStore } from '../../room/useStore.ts';

/** Shown while a scenario is fetched. */
export function LoadingPage() {
  const { say } = useRoom();
  return (
    <main id="main" class="page waiting" tabIndex={-1}>
      <PageTitle>{say('loading-title')}</PageTitle>
      <p>{say('loading-text')}</p>
    </main>
  );
}

/** Says why a game could not be put on the table, and leads back. */
export function FailedPage() {
  const { session, say } = useRoom();
  const failure = useStore(session.view, (s) => s.failure);
  return (
    <main id="main" class="page waiting" tabIndex={-1}>
      <PageTitle>{say('failed-title')}</PageTitle>
      <p role="alert">{say(`failed-${failure ?? 'fault'}`)}</p>
      <p>
        <a class="btn pri" href={hrefOf('home')}>
          {say('failed-home')}
        </a>
      </p>
    </main>
  );
}
