import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Entry } from '../../src/core/turn/door.ts';
import { makeCues } from '../../src/session/cues.ts';
import { makeSettings } from '../../src/session/settings.ts';
import { makeWords } from '../../src/words/door.ts';
import { stubTexts } from '../words/stubTexts.ts';
import { MapStorage } from './parts.ts';

const words = makeWords(stubTexts, 'en');
const entries = (...codes: readonly Entry['code'][]): Entry[] => codes.map((code) => ({ code }));

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('cues', () => {
  it('sound one after the other, each once, and the last leaves its caption for a while', () => {
    const cues = makeCues();
    const seen: (string | null)[] = [];
    cues.store.subscribe(({ now }, before) => {
      if (now !== before.now) seen.push(now?.caption ?? null);
    });
    cues.play(entries('report.arrived', 'answer.given', 'answer.given', 'gauge.moved', 'text.tabled'), words);
    expect(seen).toEqual([words.cueCaption('teleprinter')]);
    vi.runAllTimers();
    expect(seen).toEqual([
      words.cueCaption('teleprinter'),
      words.cueCaption('phone-ring'),
      words.cueCaption('paper'),
      null,
    ]);
    expect(cues.store.getState().cues.map(({ id }) => id)).toEqual([1, 2, 3]);
  });
  it('are dropped at the figures of the dead, those to come too', () => {
    const cues = makeCues();
    cues.play(entries('report.arrived', 'answer.given'), words);
    cues.hush(true);
    expect(cues.store.getState()).toMatchObject({ now: null, silent: true });
    vi.runAllTimers();
    expect(cues.store.getState().now).toBeNull();
    cues.hush(false);
    vi.runAllTimers();
    expect(cues.store.getState()).toMatchObject({ now: null, silent: false });
  });
  it('of a new turn take the place of those still waiting', () => {
    const cues = makeCues();
    cues.play(entries('report.arrived', 'answer.given', 'text.tabled'), words);
    cues.play(entries('truce.broken'), words);
    expect(cues.store.getState().now?.cue).toBe('distant-artillery');
    vi.runAllTimers();
    expect(cues.store.getState().now).toBeNull();
  });
});

describe('quiet', () => {
  it('switches sound and music off here, and not on the device', () => {
    const storage = new MapStorage();
    const settings = makeSettings(storage);
    settings.set({ sound: true, music: true });
    settings.quiet();
    expect(settings.store.getState()).toMatchObject({ sound: false, music: false, captions: true });
    settings.set({ theme: 'paper', music: true });
    expect(settings.store.getState()).toMatchObject({ sound: false, music: true });
    expect(makeSettings(storage).store.getState()).toMatchObject({ sound: true, music: true });
  });
});
