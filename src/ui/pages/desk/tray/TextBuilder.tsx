import { textChance } from '../../../../session/door.ts';
import { Icon } from '../../../parts/Icon.tsx';
import { useGame, useRoom } from '../../../room/Room.tsx';
import { useStore } from '../../../room/useStore.ts';
import { Odds } from './Odds.tsx';
import { TextPaper } from './TextPaper.tsx';
import { wordsOfTerm } from './termWords.ts';

interface TextBuilderProps {
  readonly broker: string;
  readonly terms: readonly string[];
  readonly onTerms: (terms: readonly string[]) => void;
}

/** A text with its terms to choose: what each means across the line and at home, and whether the moment is ripe. */
export function TextBuilder({ broker, terms, onTerms }: TextBuilderProps) {
  const { session, say } = useRoom();
  const { scenario, texts, words, view } = useGame();
  const lawful = useStore(session.view, (s) => s.lawful);
  const other = words.names.desk(view.other);
  const chance = textChance(scenario, view, { terms, broker });
  const ripe = view.ripeness === null ? 'unknown' : view.ripeness > 0.5 ? 'yes' : 'no';
  return (
    <div class="builder">
      <TextPaper terms={terms} own />
      <fieldset>
        <legend class="cap">{say('text-terms')}</legend>
        {scenario.terms.map((term) => {
          const refusal = lawful?.terms.find((t) => t.term === term.id)?.refusals[0];
          const on = terms.includes(term.id);
          const { sits, costs, lasting } = wordsOfTerm(term, view);
          const until = view.burned[term.id];
          return (
            <label key={term.id} class={`term ${refusal ? 'barred' : ''}`}>
              <input
                type="checkbox"
                checked={on}
                disabled={refusal !== undefined && !on}
                onChange={() => onTerms(on ? terms.filter((t) => t !== term.id) : [...terms, term.id])}
              />
              <b>{texts.terms[term.id]?.label ?? term.id}</b>
              <span>
                {refusal
                  ? until === undefined
                    ? words.refusalSentence({ code: refusal.code, desk: refusal.desk })
                    : say('text-burned', { turn: until })
                  : [
                      say(`text-sits-${sits}`, { desk: other }),
                      ...(costs === 'free' ? [] : [say(`text-costs-${costs}`)]),
                      ...(lasting ? [say('text-lasting')] : []),
                    ].join('; ')}
              </span>
            </label>
          );
        })}
      </fieldset>
      {chance && (
        <ul class="card-odds">
          <Odds label={say('text-signed', { desk: other })} chance={chance} />
        </ul>
      )}
      <p class="ripe">
        <Icon name="hourglass" /> <span>{say(`text-ripe-${ripe}`)}</span>
      </p>
    </div>
  );
}
