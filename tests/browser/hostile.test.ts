import { expect, it } from 'vitest';
import { HOSTILE, judgeHostile } from '../scenario/hostile.ts';

it.each(HOSTILE.map((file) => [file.name, file] as const))(
  '%s: refused at a place, here as well',
  (_, file) => {
    expect(judgeHostile(file)).toEqual([]);
  },
);
