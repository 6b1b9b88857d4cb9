import { describe, expect, it, vi } from 'vitest';
import { parseLog, verifyLog } from '../../src/log/door.ts';
import { readCode } from '../../src/session/resumeCode.ts';
import { MapStorage, refusing, sessionOf, shipped, until } from './parts.ts';
import { begin, fillDraft, playToEnd, playTurn } from './player.ts';

const ID = shipped.scenario.id;

describe('the session', () => {
  it('plays a whole game without a page', async () => {
    const session = sessionOf();
    await begin(session);
    await playToEnd(session);
    const { stage, closing, view } = session.view.getState();
    expect(stage).toBe('closed');
    expect(view?.closed).toBe(true);
    expect(closing?.rungs.length).toBe(shipped.scenario.clock.turns.length);
    expect(closing?.digest).toMatch(/^[0-9a-f]{16}$/);
    session.send({ type: 'debrief.opened' });
    await until(session, 'debriefing');
    session.send({ type: 'reflection.written', text: 'What would I ask earlier?' });
    const parsed = parseLog(session.log().text);
    if (!parsed.ok) throw new Error(parsed.problem.code);
    expect(parsed.log.memos.map((m) => m.text)).toEqual(['What would I ask earlier?']);
    const verdict = verifyLog(parsed.log, () => shipped.scenario);
    expect(verdict.verdict).toBe('verified');
    for (const text of ['Asking.', 'Asking in writing.', 'Nothing.', ''])
      session.send({
        type: 'memo.written',
        about: text.startsWith('Asking') ? 'exit-ticket' : 'cool-down',
        text,
      });
    const rewritten = parseLog(session.log().text);
    if (!rewritten.ok) throw new Error(rewritten.problem.code);
    // the latest text under a name counts, and an empty one takes it out
    expect(rewritten.log.memos.map(({ about, text }) => [about, text])).toEqual([
      ['reflection', 'What would I ask earlier?'],
      ['exit-ticket', 'Asking in writing.'],
    ]);
    expect(verifyLog(rewritten.log, () => shipped.scenario).verdict).toBe('verified');
  });

  it('never shows what the other desk keeps to itself', async () => {
    const session = sessionOf();
    await begin(session);
    await playTurn(session);
    const { entries, view } = session.view.getState();
    expect(entries.length).toBeGreaterThan(0);
    expect(entries.filter((e) => e.secret === 'until-end')).toEqual([]);
    expect(entries.filter((e) => e.code === 'answer.given' && e.desk !== view?.desk)).toEqual([]);
  });

  it('refuses an unlawful draft and stays where it is', async () => {
    const session = sessionOf();
    await begin(session);
    session.actions.setPosture('no-such-posture');
    expect(session.desk.getState().refused.map((r) => r.code)).toContain('unknown-posture');
    session.send({ type: 'decision.committed' });
    expect(session.view.getState().stage).toBe('deciding');
    session.actions.undo();
    expect(session.desk.getState().refused).toEqual([]);
  });

  it('goes on from where it was killed, to the same game', async () => {
    const whole = sessionOf();
    await begin(whole);
    await playToEnd(whole);

    const storage = new MapStorage();
    const killed = sessionOf({ storage });
    await begin(killed);
    await playTurn(killed);
    await playTurn(killed);
    vi.useFakeTimers();
    fillDraft(killed);
    vi.advanceTimersByTime(5_000);
    vi.useRealTimers();
    const drafted = killed.desk.getState().draft;

    const again = sessionOf({ storage });
    expect(again.view.getState().saved).toMatchObject({ scenario: ID, seed: 'TEST.1', turn: 3 });
    again.send({ type: 'game.resumed' });
    await until(again, 'deciding');
    expect(again.view.getState().view?.turn).toBe(3);
    expect(again.desk.getState().draft).toEqual(drafted);
    await playToEnd(again);
    expect(again.view.getState().closing).toEqual(whole.view.getState().closing);
    expect(again.log().text).toBe(whole.log().text);
  });

  it('goes on from a code that was written down', async () => {
    const first = sessionOf();
    await begin(first);
    await playTurn(first);
    const code = first.view.getState().resumeCode;
    expect(readCode(code)?.codeName).toBe('HERON');
    const second = sessionOf();
    second.send({ type: 'code.resumed', code: ` ${code.slice(0, 40)}\n${code.slice(40)} ` });
    await until(second, 'deciding');
    expect(second.view.getState().view).toEqual(first.view.getState().view);
    await playToEnd(first);
    await playToEnd(second);
    expect(second.view.getState().closing?.digest).toBe(first.view.getState().closing?.digest);
  });

  it('says why it failed', async () => {
    const session = sessionOf();
    const fail = async (send: () => void): Promise<string | null> => {
      send();
      await until(session, 'deciding').catch(() => {});
      return session.view.getState().failure;
    };
    expect(await fail(() => session.send({ type: 'scenario.chosen', id: 'nowhere' }))).toBe('no-scenario');
    session.send({ type: 'room.left' });
    expect(await fail(() => session.send({ type: 'scenario.chosen', id: ID, seed: 'not a seed' }))).toBe(
      'bad-seed',
    );
    session.send({ type: 'room.left' });
    expect(await fail(() => session.send({ type: 'code.resumed', code: 'x' }))).toBe('bad-code');
    session.send({ type: 'room.left' });
    expect(await fail(() => session.send({ type: 'game.resumed' }))).toBe('no-save');
  });

  it('goes on in memory when storage fails, and says so', async () => {
    const session = sessionOf({ storage: refusing });
    await begin(session);
    await playTurn(session);
    expect(session.view.getState().storage).toBe('memory-only');
    await playToEnd(session);
    expect(session.view.getState().stage).toBe('closed');
  });

  it('leaves the room and comes back', async () => {
    const session = sessionOf();
    await begin(session);
    await playTurn(session);
    session.send({ type: 'room.left' });
    expect(session.view.getState()).toMatchObject({ stage: 'choosing', view: null, saved: { turn: 2 } });
    session.send({ type: 'game.resumed' });
    await until(session, 'deciding');
    expect(session.view.getState().view?.turn).toBe(2);
  });

  it('does not lose the kept game to one only looked at', async () => {
    const storage = new MapStorage();
    const session = sessionOf({ storage });
    await begin(session);
    await playTurn(session);
    session.send({ type: 'scenario.chosen', id: ID, seed: 'OTHER' });
    await until(session, 'briefing');
    expect(sessionOf({ storage }).view.getState().saved).toMatchObject({ seed: 'TEST.1', turn: 2 });
  });

  it('tells the second tab, and writes nothing from it', async () => {
    const storage = new MapStorage();
    const taken = {
      request: (_: string, options: { ifAvailable?: boolean }, work: (lock: unknown) => Promise<void>) =>
        options.ifAvailable ? Promise.resolve(work(null)) : new Promise(() => {}),
    };
    const session = sessionOf({ storage, locks: taken });
    expect(session.view.getState().otherTab).toBe(true);
    await begin(session);
    await playTurn(session);
    expect(storage.map.size).toBe(0);
  });

  it('gives the same digest for the same seed', async () => {
    const digests = new Set<string>();
    for (let i = 0; i < 2; i++) {
      const session = sessionOf();
      await begin(session);
      await playToEnd(session);
      digests.add(session.view.getState().closing?.digest ?? '');
    }
    expect(digests.size).toBe(1);
  });
});

describe('a finished game', () => {
  it('is told as finished, and opens at its end', async () => {
    const storage = new MapStorage();
    const session = sessionOf({ storage });
    await begin(session);
    await playToEnd(session);
    const again = sessionOf({ storage });
    expect(again.view.getState().saved).toMatchObject({
      ended: true,
      turn: shipped.scenario.clock.turns.length,
    });
    again.send({ type: 'game.resumed' });
    await until(again, 'closed');
    expect(again.view.getState().closing).toEqual(session.view.getState().closing);
  });

  it('fires its cues with captions, and lights its sectors', async () => {
    const session = sessionOf();
    await begin(session);
    await playTurn(session);
    const { cues } = session.cues.getState();
    expect(cues.length).toBeGreaterThan(0);
    for (const { caption } of cues) expect(caption).toMatch(/\.$/);
    const glows = Object.values(session.theatre.getState().sectors).map((s) => s.glow);
    expect(glows.length).toBe(shipped.scenario.sectors.length);
    for (const glow of glows) expect(glow >= 0 && glow <= 1).toBe(true);
    expect(Math.max(...glows)).toBeGreaterThan(0);
  });
});
