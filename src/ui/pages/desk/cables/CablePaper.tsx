import { Glossed } from '../../../parts/glossary/Glossed.tsx';
import { Icon } from '../../../parts/Icon.tsx';
import { ReadAloud } from '../../../parts/ReadAloud.tsx';
import { useGame, useRoom } from '../../../room/Room.tsx';
import type { Cable } from './cableOrder.ts';

/** A cable as it was printed. */
export function CablePaper({ cable }: { readonly cable: Cable }) {
  const { say } = useRoom();
  const { words, start, view, texts } = useGame();
  const place = cable.sector === null ? null : words.names.sector(cable.sector, view.desk);
  return (
    <article class="sheet cable" lang={texts.language}>
      <header>
        <span class={`prec prec-${cable.precedence}`}>{words.precedenceWord(cable.precedence)}</span>
        <span>{words.dateTimeGroup(start, cable.hour)}</span>
      </header>
      <p class="cable-from">{say('cable-from', { sender: cable.sender })}</p>
      <p>
        <Glossed text={cable.text} />
      </p>
      <ReadAloud text={`${cable.sender}. ${cable.text}`} lang={texts.language} />
      <footer>
        <span>{words.versionWord(cable.version)}</span>
        {place && <span>{place}</span>}
        {cable.contradictedBy.length > 0 && (
          <b class="cable-against">
            <Icon name="differ" /> {say('cable-contradicted', { by: cable.contradictedBy.join(', ') })}
          </b>
        )}
        {cable.contradicts !== null && (
          <b class="cable-against">
            <Icon name="differ" /> {say('cable-contradicts', { sender: cable.contradicts })}
          </b>
        )}
      </footer>
    </article>
  );
}
