import { useGame, useRoom } from '../room/Room.tsx';

/** Rungs of the ladder of escalation. */
const RUNGS = [0, 1, 2, 3, 4, 5, 6] as const;

/** The seven rungs; the one that is reached carries its name. */
export function Ladder({ rung }: { readonly rung: number }) {
  const { say } = useRoom();
  const { words } = useGame();
  const name = words.rungName(rung);
  return (
    // biome-ignore lint/a11y/useSemanticElements: the rungs are drawn inside, which <meter> cannot hold
    <div
      class="ladder"
      role="meter"
      aria-label={say('top-escalation')}
      aria-valuemin={1}
      aria-valuemax={RUNGS.length}
      aria-valuenow={rung + 1}
      aria-valuetext={say('top-rung-of', { rung: rung + 1, rungs: RUNGS.length, name })}
    >
      <small aria-hidden="true">
        {say('top-escalation')} <span>{say('top-rung', { rung: rung + 1, rungs: RUNGS.length })}</span>
      </small>
      <ol aria-hidden="true">
        {RUNGS.map((r) => (
          <li key={r} class={r < rung ? `on on-${r + 1}` : r === rung ? 'now' : ''}>
            {r === rung ? name : ''}
          </li>
        ))}
      </ol>
    </div>
  );
}
