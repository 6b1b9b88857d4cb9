import { Icon } from '../../../parts/Icon.tsx';
import { useGame, useRoom } from '../../../room/Room.tsx';
import { useStore } from '../../../room/useStore.ts';

/** As many postures stand beside their heading; more get rows of their own. */
const IN_A_ROW = 3;

/** How the line is held. */
export function Posture() {
  const { session, say } = useRoom();
  const { texts } = useGame();
  const lawful = useStore(session.view, (s) => s.lawful);
  const posture = useStore(session.desk, (s) => s.draft.posture);
  return (
    <section class="posture" data-tries="posture" aria-labelledby="posture-title">
      <h2 class="lab" id="posture-title" tabIndex={-1}>
        <Icon name="shield" />
        {say('posture-title')}
      </h2>
      <div
        class={`seg ${(lawful?.postures.length ?? 0) > IN_A_ROW ? 'many' : ''}`}
        role="radiogroup"
        aria-labelledby="posture-title"
        aria-describedby="posture-note"
      >
        {lawful?.postures.map(({ posture: id }) => (
          <label key={id}>
            <input
              type="radio"
              name="posture"
              checked={posture === id}
              onChange={() => session.actions.setPosture(id)}
            />
            {texts.postures[id]?.label ?? id}
          </label>
        ))}
      </div>
      <p class="note" id="posture-note">
        {texts.postures[posture]?.note}
      </p>
    </section>
  );
}
