import type { ComponentChildren, VNode } from 'preact';
import type { RunSheetItem } from '../../debrief/door.ts';
import { askedOfClass } from '../../words/classroom.ts';
import type { ClassView } from './view.ts';

export interface RunSheetProps {
  readonly view: ClassView;
  /** Name of the desk at the other end. */
  readonly other: string;
  /** The part that is under way, where a clock runs. */
  readonly now?: RunSheetItem['part'] | null;
  readonly head?: ComponentChildren;
}

/** The debrief of a class as a timed plan. */
export function RunSheet({ view, other, now = null, head }: RunSheetProps): VNode {
  const { group, words, nameOf } = view;
  const { say } = words;
  const minutes = group.sheet.reduce((sum, item) => sum + item.minutes, 0);
  return (
    <section class="class-sheet" aria-labelledby="class-sheet">
      <header>
        <h2 id="class-sheet" class="figure-title">
          {say('class-sheet')}
        </h2>
        <small>{say('class-sheet-minutes', { minutes })}</small>
      </header>
      {head}
      <ol>
        {group.sheet.map((item) => (
          <li key={item.part} {...(now === item.part ? { 'aria-current': 'step' } : {})}>
            <p class="class-minutes">
              <b>{item.minutes}</b> <span>{say('class-sheet-unit')}</span>
            </p>
            <div>
              <h3>{say(`class-part-${item.part}`)}</h3>
              <p class="class-show">{say(`class-show-${item.part}`)}</p>
              {item.questions.map((question) => {
                const { lead, ask } = askedOfClass(words, question, nameOf, other);
                return (
                  <div key={lead} class="class-question">
                    <p>{lead}</p>
                    <p class="class-ask">{ask}</p>
                  </div>
                );
              })}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
