import { Button } from '../../parts/Button.tsx';
import { PageTitle } from '../../parts/PageTitle.tsx';
import { useGame, useRoom } from '../../room/Room.tsx';

/** Read before the first turn. */
export function BriefingPage() {
  const { session, say } = useRoom();
  const { texts } = useGame();
  return (
    <main id="main" class="page" tabIndex={-1}>
      <PageTitle>{texts.title}</PageTitle>
      {texts.brief.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      <Button primary onClick={() => session.send({ type: 'briefing.read' })}>
        {say('briefing-begin')}
      </Button>
    </main>
  );
}
