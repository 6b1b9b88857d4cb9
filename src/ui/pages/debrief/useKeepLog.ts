import { useRoom } from '../../room/Room.tsx';
import { saveFile } from '../site/keepFile.ts';
import { useDebrief } from './frame/Debrief.tsx';

/** Saves the log with all that was written here; the session's own for the game in play, where the two are the same. */
export function useKeepLog(): () => Promise<void> {
  const { session, say, announce } = useRoom();
  const { debriefing } = useDebrief();
  return async () => {
    // what is being written is kept when the field is left
    if (document.activeElement instanceof HTMLTextAreaElement) document.activeElement.blur();
    const file = debriefing.store.getState().source === 'live' ? session.log() : await debriefing.file();
    if (!file) return;
    const name = file.name.endsWith('.jsonl') ? file.name : `${file.name}.demarche.jsonl`;
    saveFile(name, file.text);
    announce(say('debrief-saved', { name }));
  };
}
