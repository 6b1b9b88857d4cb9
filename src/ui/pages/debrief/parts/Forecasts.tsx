import { ForecastFigure } from '../../../../figures/debrief/door.ts';
import type { Findings } from '../../../../session/debrief/door.ts';
import type { Words } from '../../../../words/door.ts';
import { useDebrief } from '../frame/Debrief.tsx';
import { Drawn } from '../frame/Drawn.tsx';
import { Part } from '../frame/Part.tsx';

/** How sure on the mean, how often right, and the surest miss. */
function forecastFinding({ say }: Words, { forecasts }: Findings): string {
  const opened = forecasts.filter(({ came }) => came !== null);
  if (opened.length === 0) return say('debrief-forecasts-none');
  const right = opened.filter(({ came, option }) => came === option).length;
  const sure = Math.round(opened.reduce((sum, { confidence }) => sum + confidence, 0) / opened.length);
  return say('debrief-forecasts-title', { sure, right, of: opened.length });
}

/** What was expected, how surely, and what came. */
export function Forecasts() {
  const { findings, texts, words } = useDebrief();
  const { say } = words;
  const { forecasts, brier } = findings;
  const title = forecastFinding(words, findings);
  const told = forecasts.map(({ question, option, came }) => {
    const text = texts.forecasts[question];
    const called = (at: number | null): string =>
      at === null ? say('debrief-never-known') : (text?.options[at] ?? String(at + 1));
    return [text?.question ?? question, called(option), called(came)] as const;
  });
  return (
    <Part
      part="forecasts"
      title={title}
      {...(forecasts.length > 0 ? { lead: say('debrief-forecasts-lead') } : {})}
    >
      {forecasts.length === 0 && <p class="debrief-empty">{say('debrief-forecasts-empty')}</p>}
      {forecasts.length > 0 && (
        <>
          <Drawn name="forecasts" title={title}>
            {(width) => (
              <ForecastFigure id="debrief-forecast-figure" {...{ words, title, forecasts, told, width }} />
            )}
          </Drawn>
          <ol class="debrief-forecast-list">
            {forecasts.map(({ turn, came, option, confidence }, i) => (
              <li key={turn}>
                <b>{turn}</b>
                <span>
                  {told[i]?.[0]}{' '}
                  <span class="mut">
                    {came === null
                      ? say('debrief-forecast-said-open', { said: told[i]?.[1] ?? '', confidence })
                      : came === option
                        ? say('debrief-forecast-said-came', { said: told[i]?.[1] ?? '', confidence })
                        : say('debrief-forecast-said-other', {
                            said: told[i]?.[1] ?? '',
                            confidence,
                            came: told[i]?.[2] ?? '',
                          })}
                  </span>
                </span>
              </li>
            ))}
          </ol>
          {brier !== null && <p class="mut">{say('debrief-brier', { brier: brier.toFixed(2) })}</p>}
        </>
      )}
    </Part>
  );
}
