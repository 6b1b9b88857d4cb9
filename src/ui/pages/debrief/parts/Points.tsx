import type { TurningPoint } from '../../../../debrief/door.ts';
import { decimal } from '../../../../figures/door.ts';
import { useDebrief, usePlayed } from '../frame/Debrief.tsx';
import { Part } from '../frame/Part.tsx';
import { decidedWords } from '../told.ts';
import { Waiting } from './Waiting.tsx';
import { Writing } from './Writing.tsx';

/** Three to five turns worth talking about, each with a question. */
export function Points() {
  const { words } = useDebrief();
  const { say } = words;
  const points = usePlayed((s) => s.points);
  if (!points)
    return (
      <Part part="points" title={say('debrief-points')} wide>
        <Waiting job="points" />
      </Part>
    );
  return (
    <Part
      part="points"
      title={say('debrief-points-n', { n: points.length })}
      lead={say('debrief-points-lead')}
      wide
    >
      <ol class="debrief-cards">
        {points.map((point, i) => (
          <Point
            key={`${point.kind} ${point.turn}`}
            point={point}
            nth={points.slice(0, i).filter(({ kind }) => kind === point.kind).length}
            rank={
              points.filter(
                ({ kind, value }) => kind === point.kind && Math.abs(value) > Math.abs(point.value),
              ).length
            }
          />
        ))}
      </ol>
    </Part>
  );
}

interface PointProps {
  readonly point: TurningPoint;
  /** Which of its kind it is in the game's order: what comes twice is not asked twice alike. */
  readonly nth: number;
  /** How many of its kind weigh more. */
  readonly rank: number;
}

function Point({ point, nth, rank }: PointProps) {
  const { findings, texts, words, lookAt } = useDebrief();
  const { say, names } = words;
  const { timeline, desk, forecasts } = findings;
  const { kind, turn, value, subject } = point;
  const now = timeline.turns[turn - 1];
  const decided = decidedWords(words, now?.decisions[desk], timeline.turns[turn - 2]?.decisions[desk]);
  const forecast = kind === 'forecast' ? forecasts.find((one) => one.turn === turn) : undefined;
  const options = forecast ? texts.forecasts[forecast.question]?.options : undefined;
  const name = subject === undefined ? '' : names.addressee(subject);
  const about = say(`debrief-point-${kind}`, {
    turn,
    name,
    points: decimal(Math.abs(value)),
    way: value < 0 ? 'lower' : 'higher',
    said: forecast ? (options?.[forecast.option] ?? '') : '',
    came: forecast?.came === null || forecast === undefined ? '' : (options?.[forecast.came] ?? ''),
    confidence: Math.round(value),
  });
  return (
    <li class="debrief-card">
      <p class="cap">
        {say('debrief-point-cap', { what: say(`debrief-point-name-${kind}`, { rank }), turn })}
      </p>
      <h3>{decided.length > 0 ? decided.join('; ') : say('debrief-nothing-decided')}</h3>
      <p class="mut">{about}</p>
      <p class="ser debrief-question">{say(`debrief-point-question-${kind}`, { turn, name, nth })}</p>
      <Writing about={`turning-point-${turn}`} label={say('debrief-point-write')} rows={2} />
      <button
        type="button"
        class="link"
        onClick={() => {
          lookAt(turn);
          document.getElementById('part-timeline')?.focus();
        }}
      >
        {say('debrief-point-show', { turn })}
      </button>
    </li>
  );
}
