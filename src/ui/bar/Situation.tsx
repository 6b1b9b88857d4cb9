import { standingWord } from '../parts/standingWord.ts';
import { useGame, useRoom } from '../room/Room.tsx';
import { useStore } from '../room/useStore.ts';

interface SituationProps {
  /** Hour that the clock shows. */
  readonly hour: number;
  readonly turn: number;
  readonly rung: number;
}

const RUNGS = 7;

/** The situation in a few sentences, for those who listen instead of looking over the desk. */
export function Situation({ hour, turn, rung }: SituationProps) {
  const { session, say } = useRoom();
  const { words, view, scenario, start } = useGame();
  const deciding = useStore(session.view, (s) => s.stage === 'deciding');
  const capacity = useStore(session.view, (s) => s.lawful?.capacity ?? 0);
  const before = useStore(session.view, (s) => s.before);
  const taken = useStore(session.desk, (s) => s.draft.steps.length);
  const open = useStore(session.desk, (s) => s.unanswered.length);
  const figures = useStore(session.settings, (s) => s.figures);
  const dead = (count: number): string => (count > 0 ? String(count) : say('dead-none'));
  const standing = Object.entries(view.standing) as [keyof typeof view.standing, number][]; // keys of a literal type
  return (
    <section class="sr" aria-labelledby="situation-title">
      <h2 id="situation-title">{say('situation-title')}</h2>
      <p>
        {`${say('situation-time', { turn, turns: view.turns, time: words.localTime(start, hour) })} ${say('top-rung-of', { rung: rung + 1, rungs: RUNGS, name: words.rungName(rung) })}.`}
      </p>
      <p>
        {say('situation-dead', {
          own: words.names.desk(view.desk),
          ownDead: dead(view.reported.own),
          other: words.names.desk(view.other),
          otherDead: dead(view.reported.other),
        })}
      </p>
      <ul>
        {standing.map(([dimension, value]) => (
          <li key={dimension}>
            {[
              `${words.dimensionName(dimension, view.desk)}: ${standingWord({ words, scenario, desk: view.desk }, dimension, value)}`,
              ...(figures ? [String(Math.round(value))] : []),
              words.directionWord(value - (before?.standing[dimension] ?? value)),
            ].join(', ')}
          </li>
        ))}
      </ul>
      {deciding && <p>{say('situation-desk', { open, taken, capacity })}</p>}
    </section>
  );
}
