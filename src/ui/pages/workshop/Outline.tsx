import { useRef } from 'preact/hooks';
import type { OutlineSection } from '../../../session/workshop/door.ts';
import { Icon } from '../../parts/Icon.tsx';
import { useRoving } from '../../parts/roving.ts';
import { useSay } from '../../room/Room.tsx';

interface OutlineProps {
  readonly outline: readonly OutlineSection[];
  readonly here: { readonly section: string; readonly id: string | null } | null;
  /** Lines with an error. */
  readonly faulty: readonly number[];
  readonly lines: number;
  readonly parent: string | null;
  readonly onGo: (line: number) => void;
}

/** Names of the open section, at most: more are found by writing. */
const MOST = 60;

/** The sections of the text, and the names in the one where the cursor stands. */
export function Outline({ outline, here, faulty, lines, parent, onGo }: OutlineProps) {
  const say = useSay();
  const list = useRef<HTMLUListElement>(null);
  useRoving(list, 'vertical');
  return (
    <section class="shop-panel shop-outline" aria-labelledby="shop-outline">
      <h2 id="shop-outline" class="cap">
        <Icon name="list" /> {say('workshop-outline')}
      </h2>
      <ul ref={list}>
        {outline.map((section) => {
          const open = here?.section === section.id;
          const wrong = faulty.some((line) => line >= section.line && line <= section.end);
          return (
            <li key={`${section.id}-${section.line}`}>
              <button
                type="button"
                data-rove={open && here.id === null ? 'now' : ''}
                class={wrong ? 'faulty' : ''}
                aria-current={open && here.id === null ? 'true' : undefined}
                onClick={() => onGo(section.line)}
              >
                {wrong && <Icon name="alert" />}
                <span class="shop-name">{section.id}</span>
                {wrong && <span class="sr"> {say('workshop-outline-faulty')}</span>}
                {section.ids.length > 0 && <small>{section.ids.length}</small>}
              </button>
              {open && section.ids.length > 0 && (
                <ul>
                  {section.ids.slice(0, MOST).map(({ id, line }) => (
                    <li key={`${id}-${line}`}>
                      <button
                        type="button"
                        data-rove={here.id === id ? 'now' : ''}
                        aria-current={here.id === id ? 'true' : undefined}
                        class={faulty.includes(line) ? 'faulty' : ''}
                        onClick={() => onGo(line)}
                      >
                        <span class="shop-name">{id}</span>
                      </button>
                    </li>
                  ))}
                </ul>
              )}
            </li>
          );
        })}
      </ul>
      <p class="shop-lines">
        <b>{say('workshop-lines', { lines })}</b>
        {parent && `, ${say('workshop-extends', { parent })}`}
      </p>
    </section>
  );
}
