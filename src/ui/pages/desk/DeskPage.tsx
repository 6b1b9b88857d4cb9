import { Button } from '../../parts/Button.tsx';
import { PageTitle } from '../../parts/PageTitle.tsx';
import { useGame, useRoom } from '../../room/Room.tsx';

/** The desk: a turn is decided here. */
export function DeskPage() {
  const { session, say } = useRoom();
  const { texts, view } = useGame();
  return (
    <main id="main" tabIndex={-1}>
      <PageTitle>{texts.desks[view.desk]?.ministry}</PageTitle>
      <Button primary onClick={() => session.send({ type: 'decision.committed' })}>
        {say('desk-commit')}
      </Button>
    </main>
  );
}
