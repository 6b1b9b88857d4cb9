import { describe, expect, it } from 'vitest';
import { HOSTILE, judgeHostile } from './hostile.ts';

describe('files made to hurt', () => {
  it.each(HOSTILE.map((file) => [file.name, file] as const))('%s: refused at a place', (_, file) => {
    expect(judgeHostile(file)).toEqual([]);
  });
});
