import type { Closing } from '../../../session/door.ts';
import { useGame, useRoom } from '../../room/Room.tsx';
import { spanText } from './endClock.ts';

/** When the guns were silent, and the ground: in numbers of this game, said and not scored. */
export function EndMarks({ closing }: { readonly closing: Closing }) {
  const { say } = useRoom();
  const { scenario, texts, words, start } = useGame();
  const { firstTruce, firstBroke, fightingEnded, ground } = closing;
  const losing = scenario.desks.find((desk) => desk !== scenario.initiative) ?? scenario.desk;
  const at = (hour: number): string => words.localTime(start, hour);
  const marks = [
    {
      name: say('end-mark-truce'),
      value: firstTruce === null ? say('end-mark-never-truce') : at(firstTruce),
      note: firstTruce === null ? '' : spanText(say, 'end-mark-hours', firstTruce),
    },
    {
      name: say('end-mark-broke'),
      value:
        firstTruce === null
          ? say('end-mark-never-truce-broke')
          : firstBroke === null
            ? say('end-mark-never-broke')
            : spanText(say, 'end-mark-lasted', firstBroke),
      note: '',
    },
    {
      name: say('end-mark-ended'),
      value: fightingEnded === null ? say('end-mark-not-ended') : at(fightingEnded),
      note: fightingEnded === null ? '' : spanText(say, 'end-mark-hours', fightingEnded),
    },
    {
      name: say('end-mark-ground'),
      value: say('end-mark-ground-value', { km: String(Math.round(ground)) }),
      note: say('end-mark-ground-note', { desk: texts.desks[losing]?.name ?? losing }),
    },
  ];
  return (
    <dl class="end-marks">
      {marks.map(({ name, value, note }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            {value}
            {note !== '' && <span class="mut"> {note}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
