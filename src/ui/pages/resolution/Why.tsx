import type { Entry } from '../../../core/turn/door.ts';
import { chanceOfShare } from '../../../session/door.ts';
import { tellingOf } from '../../../words/telling.ts';
import { Glossed } from '../../parts/glossary/Glossed.tsx';
import { ReadAloud } from '../../parts/ReadAloud.tsx';
import { useGame, useRoom } from '../../room/Room.tsx';
import { answerOf, type Reckoning, strongestOf, tellable } from './story.ts';

const DECIMALS = 2;
/** Typographic minus: as wide as a plus. */
export const signed = (value: number): string => {
  const size = Math.abs(value).toFixed(DECIMALS).replace(/0$/, '');
  return value < 0 ? `−${size}` : `+${size}`;
};

interface WhyProps {
  readonly entry: Entry;
  readonly reckoning: Reckoning;
}

/** Why an answer came so, in the answerer's own terms: each contribution, their sum, and the roll among what was open. */
export function Why({ entry, reckoning }: WhyProps) {
  const { say } = useRoom();
  const { scenario, texts, words, view } = useGame();
  const desk = entry.desk ?? view.desk;
  const context = { addressee: entry.subject ?? '', desk };
  const parts = [...tellable(reckoning.because)].sort((a, b) => b.value - a.value);
  const strongest = strongestOf(parts);
  const name = words.names.within(entry.subject);
  const sums = parts.map((_, i) => parts.slice(0, i + 1).reduce((sum, p) => sum + p.value, 0));
  const low = Math.min(0, reckoning.v, ...sums);
  const high = Math.max(0, reckoning.v, ...sums);
  const span = high - low || 1;
  const at = (value: number): string => `${((value - low) / span) * 100}%`;
  const bar = (from: number, to: number) => ({
    left: at(Math.min(from, to)),
    width: `${(Math.abs(to - from) / span) * 100}%`,
  });
  return (
    <section class="why" aria-labelledby="why-title">
      <p class="cap">{say('why-title', { name })}</p>
      <ReadAloud
        text={`${name}. ${answerOf(entry, texts, desk) ?? tellingOf(words).entrySentence(entry, { scenario, desk: view.desk })}`}
        lang={texts.language}
      />
      <h2 class="ser" id="why-title">
        {strongest &&
          say(strongest.value > 0 ? 'why-for' : 'why-against', {
            reason: tellingOf(words).causeLabel(strongest.cause, context),
          })}
      </h2>
      <table class="bars">
        <caption class="sr">{say('why-caption', { name })}</caption>
        <tbody>
          {parts.map((part, i) => (
            <tr key={part.cause}>
              <th scope="row">
                <Glossed text={tellingOf(words).causeLabel(part.cause, context)} />
              </th>
              <td class="bar-cell" aria-hidden="true">
                <i class="bar-zero" style={{ left: at(0) }} />
                <i
                  class={part.value > 0 ? 'bar for' : 'bar against'}
                  style={bar(sums[i - 1] ?? 0, sums[i] ?? 0)}
                />
              </td>
              <td class="bar-value">{signed(part.value)}</td>
            </tr>
          ))}
          <tr class="bar-sum">
            <th scope="row">{say('why-together')}</th>
            <td class="bar-cell" aria-hidden="true">
              <i class="bar-zero" style={{ left: at(0) }} />
              <i class="bar sum" style={bar(0, reckoning.v)} />
            </td>
            <td class="bar-value">{signed(reckoning.v)}</td>
          </tr>
        </tbody>
      </table>
      <Roll entry={entry} reckoning={reckoning} />
    </section>
  );
}

/** Shares from which a part of the roll's band carries its name. */
const NAMED = 0.13;

/** The answers that were open at this sum, as wide as their chances; the roll fell on one of them. */
function Roll({ entry, reckoning }: WhyProps) {
  const { say } = useRoom();
  const { scenario, texts, words, view } = useGame();
  const desk = entry.desk ?? view.desk;
  const levels = scenario.addressees.find((a) => a.id === entry.subject)?.towards[desk]?.levels ?? [];
  const named = texts.capitals[entry.subject ?? ''] ?? texts.venues[entry.subject ?? ''];
  const label = (level: number): string => {
    const id = levels[level]?.id ?? '';
    return named?.levels[desk]?.[id]?.label ?? id;
  };
  const name = words.names.within(entry.subject);
  return (
    <div class="roll">
      <p class="mut">{say('roll-lead', { name })}</p>
      <div class="roll-band" aria-hidden="true">
        {reckoning.odds.map((share, level) => (
          <span
            key={label(level)}
            class={level === reckoning.level ? 'came' : ''}
            style={{ width: `${share * 100}%` }}
          />
        ))}
        <i style={{ left: `${reckoning.roll * 100}%` }}>
          <small>{say('roll-here')}</small>
        </i>
      </div>
      <div class="roll-names" aria-hidden="true">
        {reckoning.odds.map((share, level) => (
          <span
            key={label(level)}
            class={level === reckoning.level ? 'came' : ''}
            style={{ width: `${share * 100}%` }}
          >
            {share >= NAMED || level === reckoning.level ? label(level) : ''}
          </span>
        ))}
      </div>
      <ul class="sr">
        {reckoning.odds.map((share, level) => (
          <li key={label(level)}>
            {label(level)}: {words.chanceWord(chanceOfShare(share).word)}
            {level === reckoning.level && ` (${say('roll-came')})`}
          </li>
        ))}
      </ul>
    </div>
  );
}
