import { useRef } from 'preact/hooks';
import { debriefing as openDebriefing } from '../../../session/debrief/door.ts';
import { Button } from '../../parts/Button.tsx';
import { useRoom } from '../../room/Room.tsx';
import { useStore } from '../../room/useStore.ts';
import { DEBRIEF_PARTS, numberOf } from './frame/partList.ts';

/** The way in for a log: a button, a place to drop it, and the game kept on this device. */
export function OpenLog({ bare }: { readonly bare: boolean }) {
  const { session, say } = useRoom();
  const chooser = useRef<HTMLInputElement>(null);
  const saved = useStore(session.view, (s) => s.saved);
  const stage = useStore(session.view, (s) => s.stage);
  const card = useStore(session.view, (s) => s.shelf.find(({ id }) => id === saved?.scenario));
  return (
    <section class="panel debrief-open" aria-labelledby="debrief-open">
      <h2 id="debrief-open" class="ser">
        {say('debrief-open')}
      </h2>
      <p>{say('debrief-open-text')}</p>
      <input
        ref={chooser}
        type="file"
        class="debrief-file"
        tabIndex={-1}
        aria-hidden="true"
        accept=".jsonl,application/x-ndjson"
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          event.currentTarget.value = '';
          if (file) void openDebriefing().openFile(file);
        }}
      />
      <p class="debrief-row">
        <Button primary icon="file" onClick={() => chooser.current?.click()}>
          {say('debrief-open-file')}
        </Button>
        {saved?.ended && card && stage === 'choosing' && (
          <Button icon="undo" onClick={() => session.send({ type: 'game.resumed' })}>
            {say('debrief-open-saved', { title: card.title })}
          </Button>
        )}
      </p>
      {bare && (
        <>
          <h3 class="cap">{say('debrief-holds')}</h3>
          <ol class="debrief-holds">
            {DEBRIEF_PARTS.map((part) => (
              <li key={part}>
                <span class="debrief-number" aria-hidden="true">
                  {numberOf(part)}
                </span>
                <span>
                  <b>{say(`debrief-index-${part}`)}</b> {say(`debrief-holds-${part}`)}
                </span>
              </li>
            ))}
          </ol>
        </>
      )}
      {stage !== 'choosing' && stage !== 'closed' && stage !== 'debriefing' && (
        <p class="mut">{say('debrief-open-playing')}</p>
      )}
    </section>
  );
}
