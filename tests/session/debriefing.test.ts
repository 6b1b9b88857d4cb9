import { describe, expect, it } from 'vitest';
import { AS_WRITTEN } from '../../src/debrief/door.ts';
import { makeLogText, parseLog, scenarioHash } from '../../src/log/door.ts';
import { type Debriefing, makeDebriefing } from '../../src/session/debrief/debriefing.ts';
import type { DebriefRoom } from '../../src/session/debrief/debriefRoom.ts';
import { makeDebriefRoom } from '../../src/workers/debriefRoom.ts';
import { LESSON } from '../debrief/courses.ts';
import { playedGame } from '../log/playedGame.ts';
import { stubTexts } from '../words/stubTexts.ts';

const known = { scenario: LESSON, hash: scenarioHash(LESSON) };
const text = makeLogText(playedGame(LESSON, 'DESK', 'talker'));
const pause = (): Promise<void> => new Promise((rested) => setTimeout(rested));

/** A room without a worker between; what it tells of a job comes late, as messages may. */
function roomHere(): DebriefRoom {
  return {
    close: () => {},
    open: async (name, log) => {
      const desk = makeDebriefRoom(pause);
      const opened = await desk.open(log, known);
      if (!opened.ok)
        return { ok: false, name, verdict: opened.verdict, told: opened.told, texts: stubTexts };
      const late =
        (told: (done: number, all: number) => void) =>
        (done: number, all: number): void =>
          void setTimeout(() => told(done, all), 5);
      return {
        ok: true,
        game: {
          name,
          findings: opened.findings,
          texts: stubTexts,
          hash: known.hash,
          before: async (turn) => desk.before(turn),
          nights: (onDone) => desk.nights(late(onDone)),
          turningPoints: (onDone) => desk.turningPoints(late(onDone)),
          worth: (onDone) => desk.worth(late(onDone)),
          fork: async (turn, decision) => desk.fork(turn, decision),
          assume: (assumptions, onDone) => desk.assume(assumptions, late(onDone)),
          write: async (memos) => desk.write(memos),
          exported: async (format, memos) => desk.exported(format, memos),
          cancel: async () => desk.cancel(),
        },
      };
    },
  };
}
async function until(
  debriefing: Debriefing,
  is: (now: ReturnType<typeof debriefing.store.getState>) => boolean,
) {
  for (let i = 0; i < 20_000 && !is(debriefing.store.getState()); i++) await pause();
  expect(is(debriefing.store.getState())).toBe(true);
}
const opened = async (): Promise<Debriefing> => {
  const debriefing = makeDebriefing(roomHere());
  await debriefing.open({ name: 'HERON', text, source: 'file' });
  return debriefing;
};

describe('a debrief in the making', () => {
  it('plays what is missing one after the other, and an example to begin with; nothing is told after the end', async () => {
    const debriefing = await opened();
    await until(debriefing, ({ worth, work }) => worth !== null && work === null);
    const { nights, points, fork, fault } = debriefing.store.getState();
    expect(nights?.nights).toHaveLength(64);
    expect(points?.length).toBeGreaterThanOrEqual(3);
    expect(fork?.example).toBe(true);
    expect(fork?.decision.steps).toEqual([]);
    expect(fault).toBeNull();
    await new Promise((rested) => setTimeout(rested, 30));
    expect(debriefing.store.getState().work).toBeNull();
  });

  it('stops where it is told to, without a fault, and goes on', async () => {
    const debriefing = await opened();
    await until(debriefing, ({ work }) => work?.job === 'nights');
    debriefing.stop();
    await until(debriefing, ({ work }) => work === null);
    expect(debriefing.store.getState()).toMatchObject({ stopped: true, worth: null, fault: null });
    debriefing.goOn();
    await until(debriefing, ({ worth, work }) => worth !== null && work === null);
    expect(debriefing.store.getState().nights?.nights).toHaveLength(64);
  });

  it('plays under other beliefs, of which the latest counts; as written again there is nothing to show', async () => {
    const debriefing = await opened();
    debriefing.stop();
    debriefing.assume({ ...AS_WRITTEN, ally: 1 });
    debriefing.assume({ ...AS_WRITTEN, ally: 2 });
    await until(debriefing, ({ assumed, work }) => assumed !== null && work === null);
    expect(debriefing.store.getState().assumptions.ally).toBe(2);
    debriefing.assume(AS_WRITTEN);
    await until(debriefing, ({ work }) => work === null);
    expect(debriefing.store.getState().assumed).toBeNull();
  });

  it('forks, refuses what is unlawful, and writes the latest text of each name into the file', async () => {
    const debriefing = await opened();
    debriefing.stop();
    const made = debriefing.store.getState().opened;
    const decision = made?.ok ? made.game.findings.timeline.turns[1]?.decisions[LESSON.desk] : undefined;
    if (!decision) throw new Error('no turn 2');
    expect(await debriefing.fork(2, { ...decision, steps: [{ demarche: 'nowhere' }] })).toHaveLength(1);
    expect(await debriefing.fork(2, { ...decision, steps: [] })).toEqual([]);
    expect(debriefing.store.getState().fork).toMatchObject({ turn: 2, example: false });
    for (const said of ['Ask.', 'Ask, and mean it.']) debriefing.write('exit-ticket', said);
    debriefing.write('cool-down-word', '');
    const parsed = parseLog((await debriefing.file())?.text ?? '');
    if (!parsed.ok) throw new Error(parsed.problem.code);
    expect(parsed.log.memos.map(({ about, text: said }) => [about, said])).toEqual([
      ['exit-ticket', 'Ask, and mean it.'],
    ]);
    expect((await debriefing.exported('csv'))?.split('\n').length).toBeGreaterThan(10);
  });

  it('says of a file that is too large what it is, and keeps what is no log as it came', async () => {
    const debriefing = makeDebriefing(roomHere());
    await debriefing.openFile(new File([new Uint8Array(5 * 1024 * 1024)], 'film.mp4'));
    expect(debriefing.store.getState().opened).toMatchObject({
      ok: false,
      name: 'film.mp4',
      verdict: { verdict: 'unreadable', problem: { code: 'too-large' } },
    });
    await debriefing.openFile(new File(['{'], 'half.jsonl'));
    expect(debriefing.store.getState().opened).toMatchObject({
      ok: false,
      verdict: { verdict: 'unreadable' },
    });
    expect(await debriefing.file()).toEqual({ name: 'half.jsonl', text: '{' });
    debriefing.close();
    expect(debriefing.store.getState().opened).toBeNull();
  });
});
