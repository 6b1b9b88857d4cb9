import { PageTitle } from '../../parts/PageTitle.tsx';
import { useGame, useRoom } from '../../room/Room.tsx';
import { hrefOf } from '../../room/route.ts';
import { useStore } from '../../room/useStore.ts';

/** The ending, once the truth is open. */
export function EndPage() {
  const { session, say } = useRoom();
  const { texts } = useGame();
  const ending = useStore(session.view, (s) => texts.endings[s.closing?.ending ?? '']);
  return (
    <main id="main" class="page" tabIndex={-1}>
      <PageTitle>{ending?.title ?? say('end-title')}</PageTitle>
      {ending && <p>{ending.text}</p>}
      <p>
        <a class="btn pri" href={hrefOf('home')}>
          {say('failed-home')}
        </a>
      </p>
    </main>
  );
}
