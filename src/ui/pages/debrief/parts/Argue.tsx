import { useId } from 'preact/hooks';
import type { AssumptionId } from '../../../../debrief/door.ts';
import { AssumedFigure } from '../../../../figures/debrief/door.ts';
import { Button } from '../../../parts/Button.tsx';
import { biggestChanges } from '../changes.ts';
import { useDebrief, usePlayed } from '../frame/Debrief.tsx';
import { Drawn } from '../frame/Drawn.tsx';
import { Part } from '../frame/Part.tsx';
import { hoursWords } from '../told.ts';
import { SideDead } from './SideDead.tsx';

const SMALL = 1e-9;

/** What a setting of a slider means: as written, or to which side of it. */
const settingOf = (value: number): 'written' | 'less' | 'more' =>
  Math.abs(value) < SMALL ? 'written' : value < 0 ? 'less' : 'more';

/** Beliefs of the model that a class may doubt: the same decisions are played again under others. */
export function Argue() {
  const { debriefing, findings, words } = useDebrief();
  const { say } = words;
  const { desk, ranges, line } = findings;
  const assumptions = usePlayed((s) => s.assumptions);
  const assumed = usePlayed((s) => s.assumed);
  // keys of a record over a closed list
  const ids = Object.keys(ranges) as AssumptionId[];
  const changed = ids.some((id) => assumptions[id] !== 0);
  const list = assumed ? biggestChanges(words, desk, assumed.before, assumed.after) : null;
  const title = !changed
    ? say('debrief-argue')
    : !assumed
      ? say('debrief-argue-playing')
      : list === null
        ? say('debrief-argue-nothing')
        : say('debrief-argue-title', { list });
  const ended = (hour: number | null): string =>
    hour === null
      ? say('debrief-argue-open')
      : say('debrief-argue-ended', { after: hoursWords(words, hour) });
  return (
    <Part part="argue" title={title} lead={say('debrief-argue-lead')} wide>
      <div class="debrief-columns">
        <div class="debrief-column">
          <div class="debrief-sliders">
            {ids.map((id) => (
              <Slider key={id} id={id} />
            ))}
          </div>
          <p class="debrief-row">
            <Button
              class="small"
              icon="undo"
              disabled={!changed}
              onClick={() => debriefing.assume(zero(ids))}
            >
              {say('debrief-argue-back')}
            </Button>
          </p>
        </div>
        {changed && assumed ? (
          <div class="debrief-column">
            <Drawn name="assumed" title={title}>
              {(width) => (
                <AssumedFigure
                  id="debrief-assumed"
                  {...{ words, title, desk, width }}
                  own={assumed.before}
                  second={assumed.after}
                  ownName={say('debrief-as-written', { nights: assumed.nights })}
                  secondName={say('debrief-as-assumed')}
                />
              )}
            </Drawn>
            <p>
              {say('debrief-argue-night', {
                before: ended(line.fightingEnded),
                after: ended(assumed.line.fightingEnded),
              })}
            </p>
            <div class="debrief-two-dead">
              <SideDead line={line} label={say('debrief-dead-written')} />
              <SideDead line={assumed.line} label={say('debrief-dead-assumed')} />
            </div>
            <p class="mut">{say('debrief-dropped-assumed', { n: assumed.dropped })}</p>
          </div>
        ) : (
          <p class="debrief-empty">{say(changed ? 'debrief-argue-playing' : 'debrief-argue-empty')}</p>
        )}
      </div>
    </Part>
  );
}

const zero = (ids: readonly AssumptionId[]) =>
  // one entry for each id of the closed list
  Object.fromEntries(ids.map((id) => [id, 0])) as Readonly<Record<AssumptionId, number>>;

function Slider({ id }: { readonly id: AssumptionId }) {
  const { debriefing, findings, words } = useDebrief();
  const { say } = words;
  const { min, max, step } = findings.ranges[id];
  const assumptions = usePlayed((s) => s.assumptions);
  const field = useId();
  const value = assumptions[id];
  const setting = say(`debrief-argue-${id}-${settingOf(value)}`);
  return (
    <div class="debrief-slider">
      <label for={field}>{say(`debrief-argue-${id}`)}</label>
      <input
        id={field}
        type="range"
        {...{ min, max, step, value }}
        aria-valuetext={setting}
        aria-describedby={`${field}-cited`}
        onChange={({ currentTarget }) =>
          debriefing.assume({ ...assumptions, [id]: Number(currentTarget.value) })
        }
      />
      <output for={field}>{setting}</output>
      <p id={`${field}-cited`}>{say(`debrief-argue-${id}-cited`)}</p>
    </div>
  );
}
