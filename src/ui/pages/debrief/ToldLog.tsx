import type { DimensionId } from '../../../core/scenario/dimension.ts';
import type { OpenedLog } from '../../../session/debrief/door.ts';
import type { Words } from '../../../words/door.ts';
import { Icon } from '../../parts/Icon.tsx';
import { PageTitle } from '../../parts/PageTitle.tsx';
import { decidedWords } from './told.ts';
import { verdictWords } from './verdict.ts';

interface ToldProps {
  readonly opened: Extract<OpenedLog, { ok: false }>;
  readonly words: Words;
}

/** A log that cannot be played here: what is wrong with it, and what it says itself, told and not replayed. */
export function ToldLog({ opened, words }: ToldProps) {
  const { name, verdict, told, texts } = opened;
  const { say, names } = words;
  const person = told
    ? (Object.entries(told.facts.seats).find(([, seat]) => seat === 'person')?.[0] ?? null)
    : null;
  const desk = person ?? Object.keys(told?.facts.seats ?? {})[0] ?? '';
  const six = told?.dimensions?.[desk];
  const ending = told?.ending?.[desk];
  return (
    <>
      <PageTitle>{name}</PageTitle>
      <p class={`debrief-verdict verdict-${verdict.verdict}`}>
        <Icon name="alert" />
        <span>{verdictWords(words, verdict)}</span>
      </p>
      {told && (
        <section class="panel debrief-part" aria-labelledby="debrief-told">
          <h2 id="debrief-told" class="ser">
            {say('debrief-told-title')}
          </h2>
          <p class="debrief-lead">
            {say('debrief-who', { title: texts.title, desk: names.desk(desk), seed: told.facts.seed })}{' '}
            {ending !== undefined &&
              say('debrief-told-ending', { ending: texts.endings[ending]?.title ?? ending })}
          </p>
          {six && (
            <ul class="debrief-told-six">
              {/* keys of a record over a closed list */}
              {(Object.keys(six) as DimensionId[]).map((id) => (
                <li key={id}>
                  {words.dimensionName(id, desk)} <b>{Math.round(six[id])}</b>
                </li>
              ))}
            </ul>
          )}
          <ol class="debrief-told-turns">
            {told.turns.map(({ turn, decisions }, i) => {
              const decided = decidedWords(words, decisions[desk], told.turns[i - 1]?.decisions[desk]);
              return (
                <li key={turn}>
                  <b>{say('debrief-turn-n', { turn })}</b>{' '}
                  {decided.length > 0 ? decided.join('; ') : say('debrief-nothing-decided')}
                </li>
              );
            })}
          </ol>
        </section>
      )}
    </>
  );
}
