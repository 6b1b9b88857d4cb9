import type { Draft } from '../../../session/workshop/door.ts';
import { Dialog } from '../../parts/Dialog.tsx';
import { Icon } from '../../parts/Icon.tsx';
import { useRoom } from '../../room/Room.tsx';
import { useStore } from '../../room/useStore.ts';

interface FromDialogProps {
  readonly drafts: readonly Draft[];
  readonly current: string | null;
  readonly onTemplate: (id: string) => void;
  readonly onDraft: (key: string) => void;
  readonly onClose: () => void;
}

const SMALLEST = 'smallest';

/** Where a new text may come from: the smallest scenario, a copy of a shipped one, or a draft of this device. */
export function FromDialog({ drafts, current, onTemplate, onDraft, onClose }: FromDialogProps) {
  const { session, say, language } = useRoom();
  const shelf = useStore(session.view, (s) => s.shelf);
  const others = drafts.filter(({ key }) => key !== current);
  const when = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <Dialog title={say('workshop-from-title')} class="shop-from" onClose={onClose}>
      <ul>
        <li>
          <button type="button" onClick={() => onTemplate(SMALLEST)}>
            <Icon name="plus" />
            <b>{say('workshop-from-smallest')}</b>
            <small>{say('workshop-from-smallest-note')}</small>
          </button>
        </li>
      </ul>
      {others.length > 0 && (
        <>
          <h3 class="cap">{say('workshop-from-drafts')}</h3>
          <ul>
            {others.map(({ key, name, text, at }) => (
              <li key={key}>
                <button type="button" onClick={() => onDraft(key)}>
                  <Icon name="pencil" />
                  <b>{name}</b>
                  <small>
                    {say('workshop-draft-lines', { lines: text.split('\n').length, when: when.format(at) })}
                  </small>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      <h3 class="cap">{say('workshop-from-scenarios')}</h3>
      <ul>
        {shelf
          .filter(({ id }) => id !== SMALLEST)
          .map(({ id, title, deskName, turns }) => (
            <li key={id}>
              <button type="button" onClick={() => onTemplate(id)}>
                <Icon name="file" />
                <b>{say('workshop-from-copy', { title })}</b>
                <small>
                  {deskName}, {say('workshop-from-turns', { turns })}
                </small>
              </button>
            </li>
          ))}
      </ul>
    </Dialog>
  );
}
