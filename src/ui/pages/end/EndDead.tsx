import type { Closing } from '../../../session/door.ts';
import { useGame, useRoom } from '../../room/Room.tsx';

/** The dead of both sides, always together and alike; soldiers and civilians, as they truly were. */
export function EndDead({ dead }: { readonly dead: Closing['dead'] }) {
  const { say } = useRoom();
  const { texts, view } = useGame();
  const sides = [
    { desk: view.desk, killed: dead.own, civilians: Math.round(dead.ownCivilians), shape: 'square' },
    { desk: view.other, killed: dead.other, civilians: Math.round(dead.otherCivilians), shape: 'diamond' },
  ] as const;
  return (
    <section class="end-dead" aria-labelledby="end-dead">
      <h2 id="end-dead">{say('end-dead')}</h2>
      <dl>
        {sides.map(({ desk, killed, civilians, shape }) => (
          <div key={desk}>
            <dt>
              <i class={`end-${shape}`} aria-hidden="true" />
              {say('end-dead-side', { adjective: texts.desks[desk]?.adjective ?? desk })}
            </dt>
            <dd>
              <b>{Math.round(killed) + civilians}</b>
              <span>{say('end-dead-civilians', { civilians })}</span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
