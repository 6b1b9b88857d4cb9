import { useEffect, useState } from 'preact/hooks';
import { Icon } from '../../../parts/Icon.tsx';
import { useGame, useRoom } from '../../../room/Room.tsx';
import { useStore } from '../../../room/useStore.ts';

/** How sure one may say one is, per cent. */
const CONFIDENCES = [50, 60, 70, 80, 90] as const;

/** One question a turn: an answer and how sure, sealed with the decision and opened when it is known. */
export function Forecast() {
  const { session, say } = useRoom();
  const { texts, view } = useGame();
  const sealed = useStore(session.desk, (s) => s.memo.forecast);
  const [option, setOption] = useState<number | null>(null);
  const [confidence, setConfidence] = useState<number | null>(null);
  const question = view.forecastQuestion;
  useEffect(() => {
    setOption(sealed?.question === question ? (sealed?.option ?? null) : null);
    setConfidence(sealed?.question === question ? (sealed?.confidence ?? null) : null);
  }, [question, sealed]);
  const text = question === null ? undefined : texts.forecasts[question];
  if (question === null || !text) return null;
  const write = (chosen: number | null, sure: number | null): void => {
    setOption(chosen);
    setConfidence(sure);
    if (chosen !== null && sure !== null) session.actions.forecast(question, chosen, sure);
  };
  return (
    <section class="forecast" aria-labelledby="forecast-title">
      <h2 class="lab" id="forecast-title" tabIndex={-1}>
        <Icon name="lock" />
        {say('forecast-title')}
        <span>{text.question}</span>
      </h2>
      <div class="forecast-options" role="radiogroup" aria-label={text.question}>
        {text.options.map((label, i) => (
          <label key={label} class="pick">
            <input
              type="radio"
              name="forecast"
              checked={option === i}
              onChange={() => write(i, confidence)}
            />
            {label}
          </label>
        ))}
      </div>
      <div class="forecast-sure">
        <span id="forecast-sure">{say('forecast-sure')}</span>
        <div class="seg" role="radiogroup" aria-labelledby="forecast-sure">
          {CONFIDENCES.map((sure) => (
            <label key={sure}>
              <input
                type="radio"
                name="confidence"
                checked={confidence === sure}
                onChange={() => write(option, sure)}
              />
              {sure}
              <span class="sr"> {say('forecast-percent')}</span>
            </label>
          ))}
        </div>
      </div>
      {(option === null) !== (confidence === null) && (
        <p class="note">{say(option === null ? 'forecast-needs-option' : 'forecast-needs-sure')}</p>
      )}
    </section>
  );
}
