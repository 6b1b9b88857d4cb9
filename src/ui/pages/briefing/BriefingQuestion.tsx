import { useRef, useState } from 'preact/hooks';
import { Icon } from '../../parts/Icon.tsx';
import { useRoving } from '../../parts/roving.ts';
import { useRoom } from '../../room/Room.tsx';
import { OPTIONS, type Option, QUESTIONS, type Question } from './questions.ts';

interface Asked {
  readonly question: Question;
  readonly number: number;
  readonly onAnswer: () => void;
}

/** One question: the answer is explained at once, whichever it was, and may be changed. */
export function BriefingQuestion({ question, number, onAnswer }: Asked) {
  const { say, announce } = useRoom();
  const [chosen, choose] = useState<Option | null>(null);
  const list = useRef<HTMLDivElement>(null);
  useRoving(list, 'vertical');
  const id = `briefing-q-${question.id}`;
  const verdict = (option: Option): string => say(option === question.so ? 'briefing-so' : 'briefing-not-so');
  const take = (option: Option): void => {
    choose(option);
    onAnswer();
    announce(`${verdict(option)} ${say(`${id}-why`)}`);
  };
  return (
    <div class="briefing-q">
      <p class="cap">{say('briefing-question', { n: number, of: QUESTIONS.length })}</p>
      <h3 id={id} class="ser">
        {say(id)}
      </h3>
      {/* biome-ignore lint/a11y/useSemanticElements: buttons that answer, not a field of a form */}
      <div ref={list} class="briefing-q-options" role="group" aria-labelledby={id}>
        {OPTIONS.map((option) => {
          const shown =
            chosen === null ? '' : option === question.so ? 'so' : option === chosen ? 'not-so' : '';
          return (
            <button
              key={option}
              type="button"
              data-rove=""
              class={shown}
              aria-pressed={option === chosen}
              onClick={() => take(option)}
            >
              <span>{say(`${id}-${option}`)}</span>
              {shown !== '' && (
                <b>
                  <Icon name={shown === 'so' ? 'check' : 'x'} />
                  {say(shown === 'so' ? 'briefing-so' : 'briefing-not-so')}
                </b>
              )}
            </button>
          );
        })}
      </div>
      {chosen !== null && <p class="briefing-q-why">{say(`${id}-why`)}</p>}
    </div>
  );
}
