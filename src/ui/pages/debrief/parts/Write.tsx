import { useRoom } from '../../../room/Room.tsx';
import { useStore } from '../../../room/useStore.ts';
import { useDebrief, usePlayed } from '../frame/Debrief.tsx';
import { Part } from '../frame/Part.tsx';
import { quotesFor } from '../rubric.ts';
import { Writing } from './Writing.tsx';

/** Quotes of a criterion that are shown; the log has all of them. */
const MOST = 6;

/** Cool-down, questions, rubric with what the log says to it, exit ticket: all kept with the log. */
export function Write() {
  const { session } = useRoom();
  const { findings, texts, words } = useDebrief();
  const { say } = words;
  const live = usePlayed((s) => s.source === 'live');
  const writings = usePlayed((s) => s.writings);
  const storage = useStore(session.view, (s) => s.storage);
  const { questions, rubric } = texts.debrief;
  const reflections = findings.memos.filter(({ about }) => about === 'reflection');
  return (
    <Part
      part="write"
      title={say('debrief-write')}
      lead={say(
        !live ? 'debrief-write-file' : storage === 'kept' ? 'debrief-write-lead' : 'debrief-write-memory',
      )}
      wide
    >
      <div class="debrief-write">
        <div>
          <h3 class="cap">{say('debrief-cool')}</h3>
          <Writing about="cool-down-word" label={say('debrief-cool-word')} rows={1} />
          <Writing about="cool-down-surprise" label={say('debrief-cool-surprise')} rows={2} />
          {reflections.length > 0 && (
            <>
              <h3 class="cap">{say('debrief-reflections')}</h3>
              {reflections.map(({ text }, i) => (
                // two that say the same are two
                <blockquote key={`${i} ${text}`} class="debrief-quote">
                  {text}
                </blockquote>
              ))}
            </>
          )}
          <h3 class="cap">{say('debrief-afterthought')}</h3>
          <Writing about="afterthought" label={say('debrief-afterthought-label')} rows={4} />
          <h3 class="cap">{say('debrief-exit')}</h3>
          <Writing
            about="exit-ticket"
            label={say('debrief-exit-label')}
            rows={2}
            hint={say('debrief-exit-hint')}
          />
        </div>
        <div>
          {questions.length > 0 && (
            <>
              <h3 class="cap">{say('debrief-questions')}</h3>
              {questions.map((question, i) => (
                <details key={question} class="debrief-fold">
                  <summary>
                    <span class="ser">{question}</span>
                    {(writings[`question-${i + 1}`] ?? '') !== '' && (
                      <span class="chip t">{say('debrief-answered-mark')}</span>
                    )}
                  </summary>
                  <Writing about={`question-${i + 1}`} label={say('debrief-question-label')} />
                </details>
              ))}
            </>
          )}
          {rubric.length > 0 && (
            <>
              <h3 class="cap">{say('debrief-rubric')}</h3>
              <p class="mut">{say('debrief-rubric-note')}</p>
              {rubric.map(({ criterion, evidence }, i) => {
                const quotes = quotesFor(evidence, findings, words);
                return (
                  <details key={criterion} class="debrief-fold">
                    <summary>
                      <span class="ser">{criterion}</span>
                      <span class="mut">{say('debrief-quotes', { n: quotes.length })}</span>
                    </summary>
                    <ul class="debrief-quotes">
                      {quotes.slice(0, MOST).map(({ turn, text, own }, n) => (
                        // the same step may be quoted twice
                        <li key={`${n} ${text}`}>
                          {turn > 0 && <b>{say('debrief-turn-n', { turn })}</b>}{' '}
                          <span class={own ? 'debrief-quote' : ''}>{text}</span>
                        </li>
                      ))}
                      {quotes.length === 0 && <li class="mut">{say('debrief-no-quotes')}</li>}
                    </ul>
                    <Writing about={`rubric-${i + 1}`} label={say('debrief-rubric-label')} rows={2} />
                  </details>
                );
              })}
            </>
          )}
        </div>
      </div>
    </Part>
  );
}
