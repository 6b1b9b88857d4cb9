import type { Fact } from '../../../../scenario/texts.ts';
import { dateText } from '../../end/endClock.ts';
import { SourcesIn } from '../../end/SourceLinks.tsx';
import { useDebrief } from '../frame/Debrief.tsx';
import { Part } from '../frame/Part.tsx';
import { answerWords, decidedWords } from '../told.ts';

/** `2022-09-13` of a date, or of a date with its time. */
const dayOf = (at: string): string => at.slice(0, 10);

/** What is documented of these days beside the game, each with who says so; shut until the game has ended. */
export function RecordPart() {
  const { findings, texts, words } = useDebrief();
  const { say } = words;
  const { ending, documented, scenario } = findings;
  const facts = Object.entries(texts.facts)
    .map(([id, fact]) => ({ id, ...fact }))
    .sort((a, b) => a.turn - b.turn || (a.at < b.at ? -1 : 1));
  if (ending === null || facts.length === 0)
    return (
      <Part part="record" title={say('debrief-record')} wide>
        <p class="debrief-empty">{say(ending === null ? 'debrief-record-shut' : 'debrief-record-none')}</p>
      </Part>
    );
  const begun = dayOf(scenario.clock.start);
  const before = facts.filter(({ at }) => dayOf(at) < begun);
  const during = facts.filter(({ at }) => dayOf(at) >= begun);
  const turns = [...new Set(during.map(({ turn }) => turn))];
  return (
    <Part part="record" title={say('debrief-record')} lead={say('debrief-record-lead')} wide>
      {before.length > 0 && <Told summary={say('debrief-before', { n: before.length })} facts={before} />}
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
            const of = during.filter((fact) => fact.turn === turn);
            return of.map(({ id, at, text, sources, contested }, i) => (
              <tr key={id} class={i === 0 ? 'debrief-first' : ''}>
                <th scope="row">
                  <time dateTime={at}>{dateText(say, at)}</time>
                </th>
                <td>
                  {contested && <span class="chip">{say('debrief-contested')}</span>} {text}{' '}
                  <SourcesIn ids={sources} texts={texts} />
                </td>
                {i === 0 && (
                  <td rowSpan={of.length} class="debrief-beside">
                    <Beside turn={turn} />
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
        <Told
          summary={say('debrief-after', { n: texts.after.length })}
          facts={texts.after.map(({ date, text, sources }) => ({
            id: `${date} ${text}`,
            at: date,
            text,
            sources,
            contested: false,
          }))}
        />
      )}
    </Part>
  );
}

/** What this game came to in the turn of a fact. */
function Beside({ turn }: { readonly turn: number }) {
  const { findings, words } = useDebrief();
  const { say } = words;
  const { timeline, desk } = findings;
  const now = timeline.turns[turn - 1];
  if (!now) return <>{say('debrief-no-turn')}</>;
  const decided = decidedWords(words, now.decisions[desk], timeline.turns[turn - 2]?.decisions[desk]);
  const answers = now.answers.map((entry) => answerWords(words, desk, entry)).join('; ');
  return (
    <>
      <p>
        <b>{say('debrief-turn-n', { turn })}</b> {words.rungName(now.rung)}
      </p>
      <p>{decided.length > 0 ? decided.join('; ') : say('debrief-nothing-decided')}.</p>
      {answers !== '' && <p class="mut">{say('debrief-answers-were', { list: answers })}</p>}
    </>
  );
}

interface ToldProps {
  readonly summary: string;
  readonly facts: readonly (Pick<Fact, 'at' | 'text' | 'sources' | 'contested'> & { readonly id: string })[];
}

/** Dated lines that are read when asked for. */
function Told({ summary, facts }: ToldProps) {
  const { texts, words } = useDebrief();
  const { say } = words;
  return (
    <details class="debrief-after">
      <summary>{summary}</summary>
      <ol>
        {facts.map(({ id, at, text, sources, contested }) => (
          <li key={id}>
            <time dateTime={at}>{dateText(say, at)}</time>
            <p>
              {contested && <span class="chip">{say('debrief-contested')}</span>} {text}{' '}
              <SourcesIn ids={sources} texts={texts} />
            </p>
          </li>
        ))}
      </ol>
    </details>
  );
}
