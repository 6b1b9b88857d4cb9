import { useId, useState } from 'preact/hooks';
import type { DimensionId } from '../../../../core/scenario/dimension.ts';
import type { DecidedPart } from '../../../../debrief/door.ts';
import { WorthFigure } from '../../../../figures/debrief/door.ts';
import { signed } from '../../../../figures/door.ts';
import { useDebrief, usePlayed } from '../frame/Debrief.tsx';
import { Drawn } from '../frame/Drawn.tsx';
import { Part } from '../frame/Part.tsx';
import { Waiting } from './Waiting.tsx';

const MEAN = 'mean';

/** What each step and each turn's answers were worth, on the mean of some nights. */
export function WorthPart() {
  const { findings, words } = useDebrief();
  const { say } = words;
  const worth = usePlayed((s) => s.worth);
  const [of, choose] = useState<DimensionId | typeof MEAN>(MEAN);
  const id = useId();
  const called = (part: DecidedPart): string =>
    part.kind === 'step'
      ? say('debrief-worth-step', { turn: part.turn, step: words.names.demarche(part.demarche) })
      : say('debrief-worth-answers', { turn: part.turn });
  if (!worth)
    return (
      <Part part="worth" title={say('debrief-worth')}>
        <Waiting job="worth" />
      </Part>
    );
  const { shares, alone } = worth;
  const pointsOf = ({ mean, dimensions }: (typeof shares.worths)[number]): number =>
    of === MEAN ? mean : dimensions[of];
  const rows = shares.worths.map((one, i) => {
    const apart = alone.worths[i];
    return { name: called(one.part), share: pointsOf(one), alone: apart ? pointsOf(apart) : 0 };
  });
  // keys of a record over a closed list
  const ids = Object.keys(shares.whole) as DimensionId[];
  const whole =
    of === MEAN ? ids.reduce((sum, one) => sum + shares.whole[one], 0) / ids.length : shares.whole[of];
  const best = rows.reduce(
    (most, row) => (row.share > most.share ? row : most),
    rows[0] ?? { name: '', share: 0 },
  );
  const title =
    rows.length === 0
      ? say('debrief-worth-none')
      : say('debrief-worth-title', { name: best.name, share: signed(best.share) });
  return (
    <Part
      part="worth"
      title={title}
      lead={say('debrief-worth-lead', { whole: signed(whole), nights: worth.nights })}
    >
      <div class="site-field debrief-choose">
        <label for={id}>{say('debrief-worth-choose')}</label>
        <select
          id={id}
          value={of}
          onChange={({ currentTarget: { value } }) => choose(ids.find((one) => one === value) ?? MEAN)}
        >
          <option value={MEAN}>{say('debrief-worth-mean')}</option>
          {ids.map((one) => (
            <option key={one} value={one}>
              {words.dimensionName(one, findings.desk)}
            </option>
          ))}
        </select>
      </div>
      <Drawn name="worth" title={title}>
        {(width) => <WorthFigure id="debrief-worth-figure" {...{ words, title, rows, whole, width }} />}
      </Drawn>
      <p class="mut">{say('debrief-worth-caveat', { games: shares.games + alone.games })}</p>
      <p class="mut">{say('debrief-worth-dropped', { n: shares.dropped + alone.dropped })}</p>
    </Part>
  );
}
