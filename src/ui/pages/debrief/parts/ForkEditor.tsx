import type { Refusal } from '../../../../core/turn/door.ts';
import type { ForkDesk } from '../../../../session/debrief/door.ts';
import type { Words } from '../../../../words/door.ts';
import { Button } from '../../../parts/Button.tsx';
import { RoomContext, useRoom } from '../../../room/Room.tsx';
import { Matters } from '../../desk/sheet/Matters.tsx';
import { Posture } from '../../desk/sheet/Posture.tsx';
import { TextsOnTable } from '../../desk/sheet/TextsOnTable.tsx';
import { Tray } from '../../desk/tray/Tray.tsx';

interface EditorProps {
  readonly fork: ForkDesk;
  readonly words: Words;
  readonly turn: number;
  readonly refused: readonly Refusal[];
  readonly onPlay: () => void;
  readonly onLeave: () => void;
}

/** The desk of a turn long decided: the same tray and sheet as in play, seeded with what was decided. */
export function ForkEditor({ fork, words, turn, refused, onPlay, onLeave }: EditorProps) {
  const room = useRoom();
  const { say } = words;
  return (
    <RoomContext.Provider value={{ ...room, session: fork.session, words }}>
      <section class="debrief-editor" aria-label={say('debrief-editor', { turn })}>
        <div class="debrief-sheet">
          <TextsOnTable />
          <Matters />
          <Posture />
        </div>
        <Tray />
        {refused.length > 0 && (
          <p class="site-fault" role="alert">
            {refused.map(words.refusalSentence).join(' ')}
          </p>
        )}
        <div class="debrief-row">
          <Button primary icon="differ" onClick={onPlay}>
            {say('debrief-editor-play', { turn })}
          </Button>
          <Button onClick={onLeave}>{say('debrief-editor-leave')}</Button>
        </div>
      </section>
    </RoomContext.Provider>
  );
}
