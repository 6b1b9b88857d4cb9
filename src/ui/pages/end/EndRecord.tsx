import { useState } from 'preact/hooks';
import { Button } from '../../parts/Button.tsx';
import { useGame, useRoom } from '../../room/Room.tsx';
import { dateText } from './endClock.ts';
import { SourceLinks } from './SourceLinks.tsx';

/** What came after, and on request what is documented of these days; each with who says so. */
export function EndRecord() {
  const { say } = useRoom();
  const { texts } = useGame();
  const [shown, show] = useState(false);
  const facts = Object.entries(texts.facts).sort(([, a], [, b]) => a.turn - b.turn || (a.at < b.at ? -1 : 1));
  // of an invented crisis there is no record
  if (texts.after.length === 0 && facts.length === 0) return null;
  return (
    <section class="end-record" aria-labelledby={texts.after.length > 0 ? 'end-after' : 'end-facts'}>
      {texts.after.length > 0 && (
        <>
          <h2 id="end-after" class="ser">
            {say('end-after')}
          </h2>
          <ol class="end-dated">
            {texts.after.map(({ date, text, sources }) => (
              <li key={`${date} ${text}`}>
                <time dateTime={date}>{dateText(say, date)}</time>
                <p>
                  {text} <SourceLinks ids={sources} />
                </p>
              </li>
            ))}
          </ol>
        </>
      )}
      {facts.length > 0 && (
        <>
          <h2 class="ser" id="end-facts">
            {say('end-facts')}
          </h2>
          <p class="mut">{say('end-facts-note')}</p>
          <div class="end-buttons">
            <Button
              icon="book"
              aria-expanded={shown}
              aria-controls="end-facts-list"
              onClick={() => show(!shown)}
            >
              {say(shown ? 'end-facts-hide' : 'end-facts-show')}
            </Button>
          </div>
          <ol class="end-dated" id="end-facts-list" hidden={!shown} aria-labelledby="end-facts">
            {facts.map(([id, { at, text, sources, contested }]) => (
              <li key={id}>
                <time dateTime={at}>{dateText(say, at)}</time>
                <p>
                  {contested && <span class="chip">{say('end-facts-contested')}</span>} {text}{' '}
                  <SourceLinks ids={sources} />
                </p>
              </li>
            ))}
          </ol>
        </>
      )}
    </section>
  );
}
