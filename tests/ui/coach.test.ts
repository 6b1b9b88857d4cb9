import { describe, expect, it } from 'vitest';
import type { CoachAbout, Hint } from '../../src/scenario/texts.ts';
import { nextHint } from '../../src/ui/pages/desk/coach/nextHint.ts';

const hint = (turn: number, about: CoachAbout): Hint => ({ turn, about, text: `${about} ${turn}` });
const HINTS = [hint(1, 'compare'), hint(1, 'matter'), hint(1, 'seal'), hint(2, 'reply')];
const next = (turn: number, ...done: readonly CoachAbout[]) =>
  nextHint(HINTS, turn, (about) => done.includes(about));

describe('hints of a first game', () => {
  it('come one at a time, in their order', () => {
    expect(next(1)).toEqual({ hint: HINTS[0], at: 1, of: 3 });
    expect(next(1, 'compare')).toEqual({ hint: HINTS[1], at: 2, of: 3 });
  });
  it('leave out what was done unasked', () => {
    expect(next(1, 'matter')?.hint.about).toBe('compare');
    expect(next(1, 'compare', 'matter')?.hint.about).toBe('seal');
  });
  it('belong to their turn and fall silent', () => {
    expect(next(2)).toEqual({ hint: HINTS[3], at: 1, of: 1 });
    expect(next(2, 'reply')).toBeNull();
    expect(next(3)).toBeNull();
  });
});
