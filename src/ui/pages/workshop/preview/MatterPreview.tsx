import type { Position, Proof } from '../../../../session/workshop/door.ts';
import { inItsTurn, type Words } from '../../../../words/door.ts';
import { useSay } from '../../../room/Room.tsx';

interface MatterPreviewProps {
  readonly proof: Proof;
  readonly words: Words;
  readonly position: Position;
  /** The matter in which the cursor stands. */
  readonly chosen: string | null;
}

/** What must be answered on the chosen turn, and the matter in which the cursor stands, as the desk prints them. */
export function MatterPreview({ proof, words, position, chosen }: MatterPreviewProps) {
  const say = useSay();
  const { view } = position.live;
  const open = view.matters.filter(({ id }) => id !== chosen);
  const here = proof.scenario.matters.some(({ id }) => id === chosen) ? chosen : null;
  const until = (id: string): number | null => view.matters.find((m) => m.id === id)?.until ?? null;
  const ids = [...(here === null ? [] : [here]), ...open.map(({ id }) => id)];
  if (ids.length === 0) return <p class="mut">{say('workshop-matters-none')}</p>;
  return (
    <>
      {ids.map((id) => (
        <Matter key={id} {...{ proof, words, id, turn: view.turn, until: until(id) }} />
      ))}
    </>
  );
}

interface MatterProps {
  readonly proof: Proof;
  readonly words: Words;
  readonly id: string;
  readonly turn: number;
  readonly until: number | null;
}

function Matter({ proof, words, id, turn, until }: MatterProps) {
  const say = useSay();
  const matter = proof.scenario.matters.find((m) => m.id === id);
  const text = proof.texts.matters[id];
  if (!matter || !text) return null;
  const when =
    until === null
      ? say('workshop-matter-here')
      : until <= turn
        ? say('workshop-matter-now')
        : say('workshop-matter-by', { turn: until });
  return (
    <article class="shop-matter" lang={proof.texts.language}>
      <p class="cap">
        {when}
        {text.from !== undefined && ` · ${words.names.addressee(text.from)}`}
      </p>
      <h3 class="ser">{text.title}</h3>
      <p class="mut">{inItsTurn(text.text, turn)}</p>
      <ul>
        {matter.options.map((option) => (
          <li key={option.id}>
            <span class="shop-ring" aria-hidden="true" />
            <b>{text.options[option.id]?.label ?? option.id}</b>
            <small>
              {matter.silence === option.id
                ? say('workshop-matter-silence')
                : say('workshop-effects', { count: option.effects.length })}
            </small>
          </li>
        ))}
      </ul>
    </article>
  );
}
