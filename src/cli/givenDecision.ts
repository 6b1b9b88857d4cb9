import type { Decision } from '../core/turn/door.ts';

const isText = (value: unknown): value is string => typeof value === 'string';
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A decision as somebody wrote it; what it leaves out is empty. A posture may have a usual one. */
export function decisionFrom(given: unknown, fail: (what: string) => never, usual?: string): Decision {
  if (!isRecord(given)) return fail('a decision is { steps, posture, replies, matters }');
  const { steps = [], posture = usual, replies = {}, matters = {} } = given;
  if (!isText(posture)) return fail('`posture` is missing');
  if (!Array.isArray(steps) || !steps.every((step) => isRecord(step) && isText(step['demarche']))) {
    return fail('`steps` is a list of { demarche, terms?, line?, claim? }');
  }
  for (const answers of [replies, matters]) {
    if (!isRecord(answers) || !Object.values(answers).every(isText))
      return fail('`replies` and `matters` are maps id -> answer');
  }
  // Ids and answers are judged by the rules, turn by turn.
  return { steps, posture, replies, matters } as Decision;
}
