import { LOG_FORMAT } from './line.ts';

/** A line of a file as JSON has it. */
export type Fields = Readonly<Record<string, unknown>>;

/** Brings one line of a form into the next form. A line of a kind that did not change comes back as it is. */
export type Step = (line: Fields) => Fields;

/**
 * The form that is written, and how the lines of each earlier one become those of the next. A step is never changed
 * once its form was released: `tests/fixtures/logs` holds files of every form, and they stay readable.
 *
 * A new form: raise LOG_FORMAT, add the step from the one before, and keep a file of the one before as a fixture.
 * Seals were set on the lines as they were written, so those are kept beside what is read from them.
 */
export interface Forms {
  readonly current: number;
  readonly steps: Readonly<Record<number, Step>>;
}
export const FORMS: Forms = { current: LOG_FORMAT, steps: {} };

/** Whether a file of this form can be read: it is this one, or a way leads to it. */
export function canRead(format: number, { current, steps }: Forms): boolean {
  for (let at = format; at !== current; at++) if (at > current || !steps[at]) return false;
  return true;
}

/** A line in the form that is read here. */
export function broughtOn(line: Fields, format: number, { current, steps }: Forms): Fields {
  let brought = line;
  for (let at = format; at < current; at++) brought = steps[at]?.(brought) ?? brought;
  return brought;
}
