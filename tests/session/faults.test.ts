import { describe, expect, it, vi } from 'vitest';
import { roll } from '../../src/core/chance/chance.ts';
import { parseLog, verifyLog } from '../../src/log/door.ts';
import type { Session } from '../../src/session/door.ts';
import { type Fault, FaultyStorage, TestLocks } from './faults.ts';
import { MapStorage, sessionOf, shipped, until } from './parts.ts';
import { begin, fillDraft, playToEnd, playTurn } from './player.ts';

const TURNS = shipped.scenario.clock.turns.length;
const FINE: Fault = () => 'fine';

/** A whole game, its digest, and how often it came to storage. */
async function playedWhole(fault: Fault): Promise<{ readonly session: Session; readonly calls: number }> {
  const storage = new FaultyStorage(new Map(), fault);
  const session = sessionOf({ storage });
  await begin(session);
  await playToEnd(session);
  return { session, calls: storage.calls };
}
const digestOf = (session: Session): string => session.view.getState().closing?.digest ?? 'no end';

/** Plays until the tab is killed; how many decisions had their answers by then. */
async function playUntilKilled(storage: FaultyStorage): Promise<number> {
  let answered = 0;
  const session = sessionOf({ storage });
  await begin(session);
  while (!storage.dead && session.view.getState().stage === 'deciding') {
    await playTurn(session);
    // what such a tab goes on to do nobody sees
    if (!storage.dead) answered++;
  }
  return answered;
}

describe('a tab that is killed', () => {
  const MOMENTS = process.env['PROVE'] ? 200 : 40;

  it('loses at most what was not decided, at every call to storage, whole or torn', async () => {
    const whole = await playedWhole(FINE);
    const wanted = digestOf(whole.session);
    let points = 0;
    for (const how of ['killed', 'killed-torn'] as const)
      for (let at = 1; at <= whole.calls; at++) {
        points++;
        const device = new Map<string, string>();
        const killed = new FaultyStorage(device, (call) => (call === at ? how : 'fine'));
        const answered = await playUntilKilled(killed);
        const again = sessionOf({ storage: new FaultyStorage(device, FINE) });
        const { saved } = again.view.getState();
        if (saved === null) {
          expect(answered, `${how} at call ${at}`).toBe(0);
          continue;
        }
        // the answers of a turn are read once it is kept
        expect(saved.ended ? TURNS : saved.turn - 1, `${how} at call ${at}`).toBeGreaterThanOrEqual(answered);
        again.send({ type: 'game.resumed' });
        await until(again, saved.ended ? 'closed' : 'deciding');
        await playToEnd(again);
        expect(digestOf(again), `${how} at call ${at}`).toBe(wanted);
      }
    expect(points).toBeGreaterThan(50);
  });

  it('loses at most the draft, whenever between two calls it goes', async () => {
    const wanted = digestOf((await playedWhole(FINE)).session);
    for (let i = 0; i < MOMENTS; i++) {
      const device = new Map<string, string>();
      const storage = new FaultyStorage(device, FINE);
      const session = sessionOf({ storage });
      await begin(session);
      const turns = Math.floor(roll('killed', i, 'turns') * TURNS);
      for (let turn = 0; turn < turns && session.view.getState().stage === 'deciding'; turn++)
        await playTurn(session);
      if (session.view.getState().stage === 'deciding') {
        // in the middle of a draft, of its delay, or of what comes of a decision
        const moment = Math.floor(roll('killed', i, 'moment') * 4);
        if (moment > 0) fillDraft(session);
        if (moment === 2) session.send({ type: 'decision.committed' });
        if (moment === 3) {
          session.send({ type: 'decision.committed' });
          await until(session, 'answering');
        }
      }
      storage.kill();
      const again = sessionOf({ storage: new FaultyStorage(device, FINE) });
      const { saved } = again.view.getState();
      if (turns === 0 && saved === null) continue;
      expect(saved?.turn ?? 0).toBeGreaterThanOrEqual(Math.min(turns, TURNS));
      again.send({ type: 'game.resumed' });
      await until(again, saved?.ended ? 'closed' : 'deciding');
      await playToEnd(again);
      expect(digestOf(again)).toBe(wanted);
    }
  });
});

describe('storage that fails', () => {
  const FAULTS: readonly (readonly [string, Fault])[] = [
    ['every call', () => 'throws'],
    ['every write, torn', () => 'torn'],
    ...[2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13].map((k): readonly [string, Fault] => [
      `every ${k}th call`,
      (call) => (call % k === 0 ? 'throws' : 'fine'),
    ]),
  ];
  it.each(FAULTS)('%s: the game reaches its end and its log', async (_, fault) => {
    const wanted = digestOf((await playedWhole(FINE)).session);
    const { session } = await playedWhole(fault);
    expect(digestOf(session)).toBe(wanted);
    const parsed = parseLog(session.log().text);
    expect(parsed.ok && verifyLog(parsed.log, () => shipped.scenario).verdict).toBe('verified');
  });

  it('is told, and told again when it is well', async () => {
    let full = true;
    const storage = new FaultyStorage(new Map(), () => (full ? 'throws' : 'fine'));
    const session = sessionOf({ storage });
    await begin(session);
    await playTurn(session);
    expect(session.view.getState().storage).toBe('memory-only');
    full = false;
    await playTurn(session);
    expect(session.view.getState().storage).toBe('kept');
    expect(sessionOf({ storage }).view.getState().saved).toMatchObject({ turn: 3 });
  });

  it('opens the game before, whichever byte of the newest slot is another', async () => {
    const storage = new MapStorage();
    const session = sessionOf({ storage });
    await begin(session);
    await playTurn(session);
    await playTurn(session);
    const [key, text] = [...storage.map].find(
      ([name, value]) => name.includes('game') && value.includes('[3,'),
    ) ??
      [...storage.map].filter(([name]) => name.includes('game')).at(-1) ?? ['', ''];
    const turns = new Set<number>();
    for (let i = 0; i < text.length; i++) {
      storage.map.set(key, text.slice(0, i) + (text[i] === 'x' ? 'y' : 'x') + text.slice(i + 1));
      turns.add(sessionOf({ storage }).view.getState().saved?.turn ?? 0);
    }
    expect(text.length).toBeGreaterThan(100);
    expect([...turns].every((turn) => turn === 2 || turn === 3)).toBe(true);
  });
});

describe('two tabs', () => {
  const INTERLEAVINGS = process.env['PROVE'] ? 1000 : 200;
  it(`never write both, in ${INTERLEAVINGS} ways to take turns`, async () => {
    vi.useFakeTimers();
    try {
      for (let i = 0; i < INTERLEAVINGS; i++) await interleave(i);
    } finally {
      vi.useRealTimers();
    }
  });

  async function interleave(i: number): Promise<void> {
    const device = new Map<string, string>();
    const locks = new TestLocks();
    const writers: number[] = [];
    const open = (tab: number): Session => {
      const storage = new FaultyStorage(device, FINE);
      const setItem = storage.setItem;
      storage.setItem = (key, value) => {
        if (key.includes('game')) {
          writers.push(tab);
          expect(locks.holder, `way ${i}`).toBe(tab);
        }
        setItem(key, value);
      };
      return sessionOf({ storage, locks: locks.of(tab) });
    };
    const tabs = new Map<number, Session>();
    let next = 1;
    for (let step = 0; step < 14; step++) {
      const what = Math.floor(roll('tabs', i, 'what', '', step) * 6);
      const ids = [...tabs.keys()];
      const tab = ids[Math.floor(roll('tabs', i, 'tab', '', step) * ids.length)];
      const session = tab === undefined ? undefined : tabs.get(tab);
      if (what === 0 && tabs.size < 2) tabs.set(next, open(next++));
      else if (what === 1 && tab !== undefined) {
        tabs.delete(tab);
        locks.close(tab);
      } else if (what === 2) {
        locks.answer();
        await vi.advanceTimersByTimeAsync(0);
      } else if (what === 3) await vi.advanceTimersByTimeAsync(1000);
      else if (session?.view.getState().stage === 'choosing') await begin(session);
      else if (session?.view.getState().stage === 'deciding') {
        if (what === 4) fillDraft(session);
        else await playTurn(session);
      }
    }
    // whoever is left is let in, and what it played is kept
    while (locks.answer()) await vi.advanceTimersByTimeAsync(0);
  }
});
