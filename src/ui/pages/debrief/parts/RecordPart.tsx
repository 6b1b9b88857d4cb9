import { dateText } from '../../end/endClock.ts';
import { SourcesIn } from '../../end/SourceLinks.tsx';
import { useDebrief } from '../frame/Debrief.tsx';
import { Part } from '../frame/Part.tsx';
import { decidedWords } from '../told.ts';

/** What is documented of these days beside the game, each with who says so; shut until the game has ended. */
export function RecordPart() {
  const { findings, texts, words } = useDebrief();
  const { say } = words;
  const { ending, timeline, desk, documented } = findings;
  const facts = Object.entries(texts.facts).sort(([, a], [, b]) => a.turn - b.turn || (a.at < b.at ? -1 : 1));
  if (ending === null)
    return (
      <Part part="record" title={say('debrief-record')}>
        <p class="debrief-empty">{say('debrief-record-shut')}</p>
      </Part>
    );
  if (facts.length === 0)
    return (
      <Part part="record" title={say('debrief-record')}>
        <p class="debrief-empty">{say('debrief-record-none')}</p>
      </Part>
    );
  const turns = [...new Set(facts.map(([, { turn }]) => turn))];
  return (
    <Part part="record" title={say('debrief-record')} lead={say('debrief-record-lead')} wide>
      <table class="debrief-record-table">
        <caption class="sr">{say('debrief-record')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('debrief-when')}</th>
            <th scope="col">{say('debrief-in-record')}</th>
            <th scope="col">{say('debrief-in-game')}</th>
          </tr>
        </thead>
        <tbody>
          {turns.map((turn) => {
            const of = facts.filter(([, fact]) => fact.turn === turn);
            const now = timeline.turns[turn - 1];
            const decided = decidedWords(
              words,
              now?.decisions[desk],
              timeline.turns[turn - 2]?.decisions[desk],
            );
            return of.map(([id, { at, text, sources, contested }], i) => (
              <tr key={id}>
                <th scope="row">
                  <time dateTime={at}>{dateText(say, at)}</time>
                </th>
                <td>
                  {contested && <span class="chip">{say('debrief-contested')}</span>} {text}{' '}
                  <SourcesIn ids={sources} texts={texts} />
                </td>
                {i === 0 && (
                  <td rowSpan={of.length} class="debrief-beside">
                    {now ? (
                      <>
                        <b>{say('debrief-turn-n', { turn })}</b> {words.rungName(now.rung)}.{' '}
                        {decided.length > 0 ? decided.join('; ') : say('debrief-nothing-decided')}
                      </>
                    ) : (
                      say('debrief-no-turn')
                    )}
                  </td>
                )}
              </tr>
            ));
          })}
        </tbody>
      </table>
      {documented && documented.dropped > 0 && (
        <p class="mut">{say('debrief-record-dropped', { n: documented.dropped })}</p>
      )}
      {texts.after.length > 0 && (
        <details class="debrief-after">
          <summary>{say('debrief-after')}</summary>
          <ol>
            {texts.after.map(({ date, text, sources }) => (
              <li key={`${date} ${text}`}>
                <time dateTime={date}>{dateText(say, date)}</time>
                <p>
                  {text} <SourcesIn ids={sources} texts={texts} />
                </p>
              </li>
            ))}
          </ol>
        </details>
      )}
    </Part>
  );
}
