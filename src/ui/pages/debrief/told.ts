import type { Decision, Entry } from '../../../core/turn/door.ts';
import type { Findings } from '../../../session/debrief/door.ts';
import type { Words } from '../../../words/door.ts';

const textIn = (entry: Entry, key: string): string => {
  const value = entry.params?.[key];
  return typeof value === 'string' ? value : '';
};

/** What was decided, in a few words each: steps first, then yes and no to texts, matters, and a posture that is new. */
export function decidedWords(
  words: Words,
  decision: Decision | null | undefined,
  before?: Decision | null,
): readonly string[] {
  if (!decision) return [];
  const { say, names } = words;
  return [
    ...decision.steps.map(({ demarche, line, terms }) =>
      line !== undefined
        ? say('debrief-step-line', { step: names.demarche(demarche), line: names.line(line) })
        : terms !== undefined && terms.length > 0
          ? say('debrief-step-terms', { step: names.demarche(demarche), terms: names.terms(terms) })
          : names.demarche(demarche),
    ),
    ...Object.entries(decision.replies)
      .filter(([, reply]) => reply !== 'as-willing')
      .map(([, reply]) => say(`debrief-reply-${reply}`)),
    ...Object.entries(decision.matters).map(([matter, option]) => names.option(matter, option)),
    ...(decision.posture !== before?.posture && decision.posture !== '' && decision.posture !== 'as-willing'
      ? [say('debrief-posture', { posture: names.posture(decision.posture) })]
      : []),
  ];
}

/** An answer in a few words: who, and which level of its ladder. */
export function answerWords({ texts, names, say }: Words, desk: string, entry: Entry): string {
  const named = texts.capitals[entry.subject ?? ''] ?? texts.venues[entry.subject ?? ''];
  const id = textIn(entry, 'id');
  const level = named?.levels[desk]?.[id]?.label ?? id;
  return say('debrief-answer', { name: named?.short ?? names.addressee(entry.subject), level });
}

/** Levels of an addressee's ladder towards a desk, by name. */
export function levelNames(
  { scenario, desk }: Findings,
  { texts }: Words,
  addressee: string,
): readonly string[] {
  const named = texts.capitals[addressee] ?? texts.venues[addressee];
  const levels = scenario.addressees.find(({ id }) => id === addressee)?.towards[desk]?.levels ?? [];
  return levels.map(({ id }) => named?.levels[desk]?.[id]?.label ?? id);
}

/** Hours as people say them: from three days on, days. */
export function hoursWords({ say }: Words, hours: number): string {
  const whole = Math.round(hours);
  return whole >= 72
    ? say('debrief-days', { days: Math.round(whole / 24) })
    : say('debrief-hours', { hours: whole });
}
