import { expect, it } from 'vitest';
import { LANGUAGES, learn, sayIn } from '../../src/words/bundle.ts';

it.each(LANGUAGES)(
  'a number is written in %s as its readers write it, asked of the browser or not',
  (language) => {
    learn(
      language,
      'test-number = { $value }\ntest-plural = { $value ->\n    [one] one\n   *[other] other\n }',
    );
    const say = sayIn(language);
    const format = new Intl.NumberFormat(language);
    const plural = new Intl.PluralRules(language);
    const values = [...Array.from({ length: 1200 }, (_, i) => i), -1, -1200, 0.5, 1.25, 1234.5, 1e6];
    const differing = values.filter(
      (value) =>
        say('test-number', { value }) !== format.format(value) ||
        say('test-plural', { value }) !== (plural.select(value) === 'one' ? 'one' : 'other'),
    );
    expect(differing).toEqual([]);
  },
);
