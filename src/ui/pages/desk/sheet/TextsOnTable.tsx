import type { Reply } from '../../../../core/scenario/script.ts';
import { textChance } from '../../../../session/door.ts';
import { Icon } from '../../../parts/Icon.tsx';
import { Radios } from '../../../parts/Radios.tsx';
import { useGame, useRoom } from '../../../room/Room.tsx';
import { useStore } from '../../../room/useStore.ts';
import { Odds } from '../tray/Odds.tsx';
import { TextPaper } from '../tray/TextPaper.tsx';

const isReply = (id: string): id is Reply => id === 'accept' || id === 'refuse' || id === 'as-willing';

/** Texts that lie on the table: each asks for a yes or a no. */
export function TextsOnTable() {
  const { session, say } = useRoom();
  const { scenario, words, view } = useGame();
  const lawful = useStore(session.view, (s) => s.lawful);
  const replies = useStore(session.desk, (s) => s.draft.replies);
  return (
    <>
      {view.table.map((text) => {
        const open = lawful?.replies.find((r) => r.text === text.id)?.replies ?? [];
        const broker = words.names.broker(text.broker);
        const chance = textChance(scenario, view, text);
        const title = open.length === 0 ? say('table-own') : say('table-text', { broker });
        return (
          <section key={text.id} class="matter table-text" aria-labelledby={`text-${text.id}`}>
            <header>
              <h2 class="ser" id={`text-${text.id}`} tabIndex={-1}>
                <span class="cap">{say('table-title')}</span>
                {title}
              </h2>
              {open.length > 0 && (
                <span class="chip a">
                  <Icon name="clock" />
                  {say('matter-now')}
                </span>
              )}
            </header>
            <TextPaper terms={text.terms} />
            {chance && (
              <ul class="card-odds">
                <Odds label={say('text-signed', { desk: words.names.desk(view.other) })} chance={chance} />
              </ul>
            )}
            {open.length > 0 && (
              <Radios
                quiet
                legend={title}
                name={`text-${text.id}`}
                chosen={replies[text.id] ?? null}
                onChoose={(reply) => {
                  if (isReply(reply)) session.actions.reply(text.id, reply);
                }}
                options={open.map((reply) => ({
                  id: reply,
                  label: say(`table-${reply}`),
                  note: say(`table-${reply}-note`, { broker }),
                }))}
              />
            )}
          </section>
        );
      })}
    </>
  );
}
