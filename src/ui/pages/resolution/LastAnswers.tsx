import { useState } from 'preact/hooks';
import { useGame, useRoom } from '../../room/Room.tsx';
import { useStore } from '../../room/useStore.ts';
import { AnswerList } from './AnswerList.tsx';
import { Ledger } from './Ledger.tsx';
import { reckoningOf, storyOf } from './story.ts';
import { Why } from './Why.tsx';
import './resolution.css';
import '../../../words/resolution.ts';

/** The answers of the last turn, read again from the desk. */
export function LastAnswers() {
  const { session } = useRoom();
  const { view } = useGame();
  const entries = useStore(session.view, (s) => s.entries);
  const story = storyOf(entries, view.desk);
  const [chosen, setChosen] = useState(() => story.findIndex((entry) => reckoningOf(entry) !== null));
  const entry = story[chosen];
  const reckoning = entry && reckoningOf(entry);
  return (
    <div class="last-answers">
      <AnswerList story={story} chosen={chosen} onChoose={setChosen} />
      <div>{entry && reckoning && <Why entry={entry} reckoning={reckoning} />}</div>
      <Ledger entries={entries} />
    </div>
  );
}
