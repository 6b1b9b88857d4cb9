import type { Scenario } from '../../../../core/scenario/scenario.ts';
import { inItsTurn } from '../../../../words/door.ts';
import { Glossed } from '../../../parts/glossary/Glossed.tsx';
import { Icon } from '../../../parts/Icon.tsx';
import { Radios } from '../../../parts/Radios.tsx';
import type { Binding } from '../../../room/keyboard.ts';
import { useGame, useKeys, useRoom } from '../../../room/Room.tsx';
import { useStore } from '../../../room/useStore.ts';

/** Keys of the first matter's options. */
const KEYED = ['option-1', 'option-2', 'option-3', 'option-4'] as const;

/** What must be answered, each with its options; leaving it is an answer too, and says so. */
export function Matters() {
  const { session, say } = useRoom();
  const { scenario, texts, words, view } = useGame();
  const lawful = useStore(session.view, (s) => s.lawful);
  const chosen = useStore(session.desk, (s) => s.draft.matters);
  const [first] = view.matters;
  const options = (matter: string): readonly string[] =>
    lawful?.matters.find((m) => m.matter === matter)?.options ?? [];
  const keyed = first ? options(first.id) : [];
  useKeys(
    KEYED.flatMap((command, i): Binding[] => {
      const option = keyed[i];
      if (!first || option === undefined) return [];
      const does = say('key-option', {
        title: words.names.matter(first.id),
        option: words.names.option(first.id, option),
      });
      return [{ command, does, run: () => session.actions.choose(first.id, option) }];
    }),
  );
  return (
    <>
      {view.matters.map((matter) => {
        const text = texts.matters[matter.id];
        const answer = chosen[matter.id] ?? null;
        return (
          <section key={matter.id} class="matter" aria-labelledby={`matter-${matter.id}`}>
            <header>
              <h2 class="ser" id={`matter-${matter.id}`} tabIndex={-1}>
                <span class="cap">
                  {text?.from === undefined
                    ? say('matter-title')
                    : say('matter-from', { name: words.names.addressee(text.from) })}
                </span>
                {text?.title ?? matter.id}
              </h2>
              <span class="chip a">
                <Icon name="clock" />
                {matter.until <= view.turn ? say('matter-now') : say('matter-until', { turn: matter.until })}
              </span>
            </header>
            {text && (
              <p class="matter-text" lang={texts.language}>
                <Glossed text={inItsTurn(text.text, view.turn) ?? ''} />
              </p>
            )}
            {matter.broker !== null && asksToTable(scenario, matter.id) && (
              <p class="matter-text mut">
                {say('matter-broker', { name: words.names.broker(matter.broker) })}
              </p>
            )}
            <Radios
              quiet
              legend={text?.title ?? matter.id}
              name={`matter-${matter.id}`}
              chosen={answer}
              onChoose={(option) => session.actions.choose(matter.id, option)}
              options={options(matter.id).map((option, i) => ({
                id: option,
                label: text?.options[option]?.label ?? option,
                ...(text?.options[option]?.note === undefined ? {} : { note: text.options[option].note }),
                ...(matter === first && KEYED[i] ? { hotkey: KEYED[i] } : {}),
              }))}
            />
            {answer !== null && (
              <button type="button" class="link" onClick={() => session.actions.choose(matter.id, null)}>
                {say('matter-leave')}
              </button>
            )}
          </section>
        );
      })}
      {view.matters.length === 0 && view.table.length === 0 && <p class="matter mut">{say('matter-none')}</p>}
    </>
  );
}

/** Whether an option of the matter has the mediator that stands ready table a text. */
const asksToTable = (scenario: Scenario, matter: string): boolean =>
  scenario.matters
    .find((m) => m.id === matter)
    ?.options.some((option) => option.effects.some((effect) => effect.verb === 'table')) ?? false;
