import type { DimensionId } from '../../../../core/scenario/dimension.ts';
import { NightsFigure, SixFigure } from '../../../../figures/debrief/door.ts';
import { Button } from '../../../parts/Button.tsx';
import { useDebrief, usePlayed } from '../frame/Debrief.tsx';
import { Drawn } from '../frame/Drawn.tsx';
import { SideDead } from './SideDead.tsx';

const NIGHTS = 64;

/** Mean of the six: to lay nights beside each other, never shown as a mark. */
const meanOf = (dimensions: Readonly<Record<DimensionId, number>>): number => {
  const all = Object.values(dimensions);
  return all.reduce((sum, value) => sum + value, 0) / Math.max(1, all.length);
};

/** The six dimensions beside the documented course and the other nights; what was chosen, and what was drawn. */
export function Outcome() {
  const { findings, words, texts, debriefing } = useDebrief();
  const { say } = words;
  const { line, desk } = findings;
  const luck = usePlayed((s) => s.nights);
  const work = usePlayed((s) => s.work);
  const stopped = usePlayed((s) => s.stopped);
  const title = say('debrief-six');
  const ending = findings.ending === null ? undefined : texts.endings[findings.ending];
  const last = line.turns.at(-1);
  const place = (percentile: number): number => Math.round((percentile / 100) * NIGHTS);
  const below = luck ? Math.round((luck.night / 100) * luck.nights.length) : 0;
  const chosen = luck?.decisions
    ? say('debrief-chosen', { from: place(luck.decisions.from), to: place(luck.decisions.to), of: NIGHTS })
    : null;
  const drawn = luck ? say('debrief-drawn', { below, of: luck.nights.length }) : '';
  return (
    <section class="panel debrief-outcome" aria-labelledby="debrief-outcome">
      <div class="debrief-outcome-told">
        <h2 id="debrief-outcome" class="cap">
          {say('debrief-how')}
        </h2>
        {ending && <p class="debrief-ending ser">{ending.title}</p>}
        {ending && <p class="debrief-ending-text">{ending.text}</p>}
        {!ending && <p class="debrief-ending-text">{say('debrief-no-ending')}</p>}
        {last && <SideDead line={line} label={say('debrief-dead')} />}
      </div>
      <div class="debrief-outcome-luck">
        <h3 class="cap">{say('debrief-luck')}</h3>
        {luck ? (
          <>
            {chosen && <p>{chosen}</p>}
            <p>{drawn}</p>
            <Drawn name="nights" title={say('debrief-luck')}>
              {(width) => (
                <NightsFigure
                  id="debrief-nights"
                  {...{ words, luck, width }}
                  title={drawn}
                  own={meanOf(line.dimensions)}
                  endingName={(id) => texts.endings[id]?.title ?? id}
                />
              )}
            </Drawn>
            {luck.dropped > 0 && <p class="mut">{say('debrief-dropped-nights', { n: luck.dropped })}</p>}
          </>
        ) : (
          <p class="mut">
            {stopped
              ? say('debrief-not-played')
              : say('debrief-nights-playing', {
                  done: work?.job === 'nights' ? work.done : 0,
                  all: work?.job === 'nights' && work.all > 1 ? work.all : 2 * NIGHTS,
                })}
          </p>
        )}
        {!luck && stopped && (
          <Button class="small" onClick={() => debriefing.goOn()}>
            {say('debrief-go-on')}
          </Button>
        )}
      </div>
      <div class="debrief-outcome-six">
        <h3 class="cap">{title}</h3>
        <Drawn name="six" title={title}>
          {(width) => (
            <SixFigure
              id="debrief-six"
              {...{ words, title, desk, luck, width }}
              dimensions={line.dimensions}
            />
          )}
        </Drawn>
      </div>
    </section>
  );
}
