import { Button } from '../../parts/Button.tsx';
import { useRoom } from '../../room/Room.tsx';
import { useStore } from '../../room/useStore.ts';

/** The game kept on this device. */
export function SavedGame() {
  const { session, say } = useRoom();
  const saved = useStore(session.view, (s) => s.saved);
  const card = useStore(session.view, (s) => s.shelf.find(({ id }) => id === saved?.scenario));
  if (!saved || !card) return null;
  return (
    <div class="home-saved-game">
      <div>
        <h2>{say(saved.ended ? 'home-resume-end' : 'home-resume-title', { title: card.title })}</h2>
        <p>
          {say(saved.ended ? 'home-resume-ended' : 'home-resume-turn', {
            desk: card.deskName,
            turn: saved.turn,
            turns: saved.turns,
            seed: saved.seed,
          })}
        </p>
        {!saved.ended && <p>{say('home-resume-replaces')}</p>}
      </div>
      <Button primary icon="undo" onClick={() => session.send({ type: 'game.resumed' })}>
        {say(saved.ended ? 'home-open' : 'home-resume')}
      </Button>
    </div>
  );
}
