import { COMMANDS, type Command, KEY_LAYOUTS } from '../../../../session/door.ts';
import { Button } from '../../../parts/Button.tsx';
import { useRoom } from '../../../room/Room.tsx';
import { useStore } from '../../../room/useStore.ts';
import { Choice } from '../Choice.tsx';
import { KeyRow } from './KeyRow.tsx';
import { useKeyTaking } from './useKeyTaking.ts';
import '../../../../words/keys.ts';
import './keys.css';

/** What is called somewhere, in the words of that place. */
interface Called {
  readonly command: Command;
  readonly does: string;
}

/** Every key with what it does, each to be given another; `called` lists those of the page below, absent = all. */
export function KeyMap({ called }: { readonly called?: readonly Called[] }) {
  const { session, say } = useRoom();
  const settings = useStore(session.settings, (s) => s);
  const rows = called ?? COMMANDS.map((command) => ({ command, does: say(`command-${command}`) }));
  const does = (command: Command): string =>
    called?.find((row) => row.command === command)?.does ?? say(`command-${command}`);
  const taking = useKeyTaking(does);
  return (
    <div class="keymap">
      <p class="mut">{say(settings.keys ? 'keymap-note' : 'keymap-off')}</p>
      <Choice
        title={say('keymap-layout')}
        values={KEY_LAYOUTS}
        chosen={settings.layout}
        label={(layout) => say(`keymap-layout-${layout}`)}
        onChoose={(layout) => session.set({ layout, keymap: {} })}
      />
      <div class="keymap-news">
        {/* over a dialog the page's own live region is silent, so this one speaks itself */}
        <div class="keymap-said" role="status">
          {taking.said !== '' && <p>{taking.said}</p>}
        </div>
        {taking.offer && (
          <Button class="small keymap-swap" icon="undo" onClick={taking.swap}>
            {say('keymap-swap')}
          </Button>
        )}
      </div>
      <table>
        <caption class="sr">{say('keymap-list')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('keys-does')}</th>
            <th scope="col">{say('keys-key')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <KeyRow key={row.command} command={row.command} does={row.does} taking={taking} />
          ))}
        </tbody>
      </table>
      <Button icon="undo" aria-disabled={!taking.changed} onClick={taking.resetAll}>
        {say('keymap-reset-all')}
      </Button>
    </div>
  );
}
