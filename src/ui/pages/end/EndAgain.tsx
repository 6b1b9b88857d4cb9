import { Button } from '../../parts/Button.tsx';
import { useRoom } from '../../room/Room.tsx';
import { hrefOf } from '../../room/route.ts';
import { useStore } from '../../room/useStore.ts';

/** The same night with other decisions, or another night. */
export function EndAgain() {
  const { session, say } = useRoom();
  const saved = useStore(session.view, (s) => s.saved);
  if (!saved) return null;
  const { scenario: id, seed, codeName, classCode, opponent } = saved;
  const begin = (again: { readonly seed?: string }): void =>
    session.send({
      type: 'scenario.chosen',
      id,
      ...again,
      ...(codeName === undefined ? {} : { codeName }),
      ...(classCode === undefined ? {} : { classCode }),
      ...(opponent === undefined ? {} : { opponent }),
    });
  return (
    <section class="end-again" aria-labelledby="end-again">
      <h2 id="end-again" class="ser">
        {say('end-again')}
      </h2>
      <div class="end-ways">
        <p>{say('end-again-same-note')}</p>
        <Button icon="undo" onClick={() => begin({ seed })}>
          {say('end-again-same')}
        </Button>
        <p>{say('end-again-other-note')}</p>
        <Button icon="arrow-right" onClick={() => begin({})}>
          {say('end-again-other')}
        </Button>
        <p>{say('end-home-note')}</p>
        <a class="btn" href={hrefOf('home')}>
          {say('end-home')}
        </a>
      </div>
    </section>
  );
}
