import { SEED_PATTERN } from '../../../session/door.ts';

/** What a person may write before a game begins; all of it may stay empty. */
export interface StartForm {
  readonly seed: string;
  readonly codeName: string;
  readonly classCode: string;
}
export const START_FIELDS = ['seed', 'codeName', 'classCode'] as const satisfies readonly (keyof StartForm)[];
export type StartField = (typeof START_FIELDS)[number];

export const EMPTY_FORM: StartForm = { seed: '', codeName: '', classCode: '' };
export const MOST_CODE_NAME = 24;
/** A code name stands in files and tables: letters of any script, digits, and what parts them. */
const CODE_NAME = new RegExp(`^[\\p{L}\\p{M}\\p{N} .-]{1,${MOST_CODE_NAME}}$`, 'u');

const fits: Readonly<Record<StartField, RegExp>> = {
  seed: SEED_PATTERN,
  codeName: CODE_NAME,
  // a class code also names nights, so it obeys the form of a seed
  classCode: SEED_PATTERN,
};

/** Fields that cannot be used as they stand. */
export function faultyFields(form: StartForm): readonly StartField[] {
  return START_FIELDS.filter((field) => {
    const text = form[field].trim();
    return text !== '' && !fits[field].test(text);
  });
}

/** What goes down with `scenario.chosen`: only what was written. */
export const chosenBy = ({ seed, codeName, classCode }: StartForm): Partial<StartForm> => ({
  ...(seed.trim() === '' ? {} : { seed: seed.trim() }),
  ...(codeName.trim() === '' ? {} : { codeName: codeName.trim() }),
  ...(classCode.trim() === '' ? {} : { classCode: classCode.trim() }),
});
