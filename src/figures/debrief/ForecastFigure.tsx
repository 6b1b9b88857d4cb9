import type { VNode } from 'preact';
import type { SealedForecast } from '../../debrief/door.ts';
import type { Words } from '../../words/door.ts';
import { Figure } from '../Figure.tsx';

export interface ForecastProps {
  readonly id: string;
  readonly words: Words;
  readonly title: string;
  readonly forecasts: readonly SealedForecast[];
  /** What each asked, what was said and what came, in its order. */
  readonly told: readonly (readonly [question: string, said: string, came: string])[];
  readonly width?: number;
}

const SURE = [50, 60, 70, 80, 90] as const;
const RADIUS = 13;
const STEP = 2 * RADIUS + 5;

/** Every forecast as a disc over how sure it was: filled where it came so, a dashed ring where it did not. */
export function ForecastFigure({ id, words, title, forecasts, told, width }: ForecastProps): VNode {
  const { say } = words;
  const kindOf = ({ came, option }: SealedForecast): 'open' | 'came' | 'differed' =>
    came === null ? 'open' : came === option ? 'came' : 'differed';
  const steps = [...new Set([...SURE, ...forecasts.map(({ confidence }) => confidence)])].sort(
    (a, b) => a - b,
  );
  const most = Math.max(
    2,
    ...steps.map((sure) => forecasts.filter(({ confidence }) => confidence === sure).length),
  );
  return (
    <Figure
      id={id}
      titled={false}
      title={title}
      description={forecasts
        .map(({ turn, confidence, ...one }) =>
          say(`debrief-forecast-${kindOf({ turn, confidence, ...one })}`, { turn, confidence }),
        )
        .join(' ')}
      keys={[
        { mark: <circle class="forecast-came" cx={9} cy={6} r={5} />, label: say('debrief-came') },
        { mark: <circle class="forecast-differed" cx={9} cy={6} r={5} />, label: say('debrief-differed') },
        ...(forecasts.some((one) => kindOf(one) === 'open')
          ? [
              {
                mark: <circle class="forecast-open" cx={9} cy={6} r={5} />,
                label: say('debrief-never-known'),
              },
            ]
          : []),
      ]}
      {...(width === undefined ? {} : { width })}
      draw={(at) => {
        const floor = most * STEP + 6;
        const x = (i: number): number => ((i + 0.5) / steps.length) * at;
        return {
          height: floor + 42,
          marks: (
            <>
              <line class="axis-zero" x1={0} x2={at} y1={floor} y2={floor} />
              {steps.map((sure, i) => (
                <g key={sure}>
                  <text class="axis-value" x={x(i)} y={floor + 17} text-anchor="middle">
                    {say('debrief-sure', { confidence: sure })}
                  </text>
                  {forecasts
                    .filter(({ confidence }) => confidence === sure)
                    .map((one, row) => (
                      <g key={one.turn}>
                        <circle
                          class={`forecast-${kindOf(one)}`}
                          cx={x(i)}
                          cy={floor - RADIUS - 4 - row * STEP}
                          r={RADIUS}
                        />
                        <text
                          class={`forecast-turn forecast-turn-${kindOf(one)}`}
                          x={x(i)}
                          y={floor - RADIUS + 1 - row * STEP}
                          text-anchor="middle"
                        >
                          {one.turn}
                        </text>
                      </g>
                    ))}
                </g>
              ))}
              <text class="axis-label" x={at / 2} y={floor + 36} text-anchor="middle">
                {say('debrief-forecast-axis')}
              </text>
            </>
          ),
        };
      }}
      tableLabel={say('debrief-table')}
      table={{
        caption: title,
        columns: [
          say('debrief-turn'),
          say('debrief-asked'),
          say('debrief-expected'),
          say('debrief-how-sure'),
          say('debrief-what-came'),
        ],
        rows: forecasts.map(({ turn, confidence }, i) => [
          String(turn),
          told[i]?.[0] ?? '',
          told[i]?.[1] ?? '',
          say('debrief-sure', { confidence }),
          told[i]?.[2] ?? '',
        ]),
      }}
    />
  );
}
