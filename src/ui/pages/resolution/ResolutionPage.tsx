import { Button } from '../../parts/Button.tsx';
import { PageTitle } from '../../parts/PageTitle.tsx';
import { useGame, useRoom } from '../../room/Room.tsx';
import { useStore } from '../../room/useStore.ts';

/** What came of a turn. */
export function ResolutionPage() {
  const { session, say } = useRoom();
  const { scenario, view, words } = useGame();
  const entries = useStore(session.view, (s) => s.entries);
  return (
    <main id="main" tabIndex={-1}>
      <PageTitle>{say('resolution-title')}</PageTitle>
      <ul>
        {entries.map((entry, i) => (
          <li key={String(i)}>{words.entrySentence(entry, { scenario, desk: view.desk })}</li>
        ))}
      </ul>
      <Button primary onClick={() => session.send({ type: 'answers.read' })}>
        {say('resolution-next')}
      </Button>
    </main>
  );
}
