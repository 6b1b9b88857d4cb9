import type { Decision, Memo } from '../../../core/turn/door.ts';
import type { Evidence } from '../../../scenario/texts.ts';
import type { Findings } from '../../../session/debrief/door.ts';
import type { Words } from '../../../words/door.ts';

/** Something in the log that speaks to a criterion: quoted, never weighed. */
export interface Quote {
  readonly turn: number;
  readonly text: string;
  /** The person's own words. */
  readonly own: boolean;
}

interface PlayedTurn {
  readonly turn: number;
  readonly decision: Decision;
  readonly memo: Memo;
}

/** The turn before which steps count: a turn, or that in which a posture was first taken. */
function limitOf(before: string | number | undefined, turns: readonly PlayedTurn[]): number {
  if (before === undefined) return Number.POSITIVE_INFINITY;
  if (typeof before === 'number') return before;
  return turns.find(({ decision }) => decision.posture === before)?.turn ?? Number.POSITIVE_INFINITY;
}

/** What a log holds that speaks to a criterion of the rubric, in order. */
export function quotesFor(
  evidence: Evidence | undefined,
  { timeline, desk, scenario, memos }: Findings,
  words: Words,
): readonly Quote[] {
  if (!evidence) return [];
  const { names, say, texts } = words;
  const turns = timeline.turns.flatMap(({ turn, decisions, memo }): readonly PlayedTurn[] => {
    const decision = decisions[desk];
    return decision ? [{ turn, decision, memo }] : [];
  });
  const { steps, postures, matters, memos: kinds } = evidence;
  const limit = limitOf(steps?.before, turns);
  const quotes: Quote[] = [];
  for (const { turn, decision, memo } of turns) {
    const tell = (text: string, own = false): void => {
      quotes.push({ turn, text, own });
    };
    for (const { demarche } of decision.steps) {
      const to = scenario.demarches.find(({ id }) => id === demarche)?.to;
      const meant =
        steps !== undefined &&
        turn < limit &&
        (steps.demarches?.includes(demarche) || (to !== undefined && steps.to?.includes(to)) || false);
      if (meant) tell(names.demarche(demarche));
    }
    if (postures?.includes(decision.posture))
      tell(say('debrief-posture', { posture: names.posture(decision.posture) }));
    for (const [matter, option] of Object.entries(decision.matters))
      if (matters?.[matter]?.includes(option))
        tell(
          say('debrief-quote-matter', { matter: names.matter(matter), option: names.option(matter, option) }),
        );
    if (kinds?.includes('rationale') && memo.rationale !== undefined && memo.rationale !== '')
      tell(memo.rationale, true);
    if (kinds?.includes('forecast') && memo.forecast) {
      const { question, option, confidence } = memo.forecast;
      const said = texts.forecasts[question]?.options[option] ?? String(option + 1);
      tell(say('debrief-quote-forecast', { said, confidence }));
    }
  }
  if (kinds?.includes('reflection'))
    for (const { about, text } of memos)
      if (about === 'reflection') quotes.push({ turn: 0, text, own: true });
  return quotes;
}
