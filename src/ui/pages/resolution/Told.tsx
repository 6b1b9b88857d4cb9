import type { Entry } from '../../../core/turn/door.ts';
import { tellingOf } from '../../../words/telling.ts';
import { Flag } from '../../parts/Flag.tsx';
import { Glossed } from '../../parts/glossary/Glossed.tsx';
import { Icon } from '../../parts/Icon.tsx';
import { useGame, useRoom } from '../../room/Room.tsx';
import { answerOf, reckoningOf, strongestOf } from './story.ts';

interface ToldProps {
  readonly entry: Entry;
  /** It stands on a button as a whole, so that no word of it can be one. */
  readonly plain?: boolean;
}

/** One thing that happened: who, when, and what; an answer with its strongest reason. */
export function Told({ entry, plain = false }: ToldProps) {
  const { say } = useRoom();
  const { scenario, texts, words, view, start } = useGame();
  const named = texts.capitals[entry.subject ?? ''] ?? texts.venues[entry.subject ?? ''];
  const reckoning = reckoningOf(entry);
  const strongest = reckoning && strongestOf(reckoning.because);
  const desk = entry.desk ?? view.desk;
  const answer = answerOf(entry, texts, desk);
  const sentence = answer ?? tellingOf(words).entrySentence(entry, { scenario, desk: view.desk });
  const head = named
    ? named.name
    : entry.hour === undefined
      ? words.names.desk(entry.desk ?? view.desk)
      : words.localHour(start, entry.hour);
  return (
    <>
      <span class="told-who">
        {named ? (
          <Flag code={named.flag} short={named.short} />
        ) : entry.desk !== undefined && entry.hour === undefined ? (
          <Flag code={texts.desks[entry.desk]?.flag} short={entry.desk.slice(0, 2)} />
        ) : (
          <span class="told-icon">
            <Icon name="radio" />
          </span>
        )}
      </span>
      <span class="told-text">
        <b>{head}</b>
        <span>{plain ? sentence : <Glossed text={sentence} />}</span>
        {strongest && (
          <small>
            {say(strongest.value > 0 ? 'resolution-for' : 'resolution-against', {
              reason: tellingOf(words).causeLabel(strongest.cause, { addressee: entry.subject ?? '', desk }),
            })}
          </small>
        )}
      </span>
    </>
  );
}
