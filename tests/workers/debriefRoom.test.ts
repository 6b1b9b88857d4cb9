import { describe, expect, it } from 'vitest';
import { AS_WRITTEN } from '../../src/debrief/door.ts';
import { makeLogText, scenarioHash, verifyText } from '../../src/log/door.ts';
import { ENDED, makeDebriefRoom } from '../../src/workers/debriefRoom.ts';
import { LESSON, lookupOf } from '../debrief/courses.ts';
import { playedGame } from '../log/playedGame.ts';

const log = playedGame(LESSON, 'room', 'talker');
const text = makeLogText(log);
const known = { scenario: LESSON, hash: scenarioHash(LESSON) };
const quiet = () => {};

function opened() {
  const room = makeDebriefRoom(async () => {});
  const answer = room.open(text, known);
  if (answer instanceof Promise || !answer.ok) throw new Error('not opened');
  return { room, findings: answer.findings };
}

describe('the debrief beside the page', () => {
  it('finds what a log holds, with the documented course on the same night', () => {
    const { findings } = opened();
    expect(findings.verdict.verdict).toBe('verified');
    expect(findings.line.turns).toHaveLength(8);
    expect(findings.line.dimensions).toEqual(log.close?.dimensions[LESSON.desk]);
    const documented = playedGame(LESSON, 'room', 'documented');
    expect(findings.documented?.line.dimensions).toEqual(documented.close?.dimensions[LESSON.desk]);
    expect(findings.documented?.line.turns).toHaveLength(8);
    // plain JSON: it crosses to the page
    expect(structuredClone(findings)).toEqual(findings);
  });

  it('says in a sentence what is no log, and tells a log of other rules unplayed', () => {
    const room = makeDebriefRoom(async () => {});
    expect(room.open('PNG', null)).toMatchObject({ ok: false, told: null });
    expect(room.open('PNG', null)).toMatchObject({
      verdict: { reason: 'Unreadable at line 1, column 4: this is not JSON.' },
    });
    expect(room.open(text, null)).toMatchObject({ ok: false, verdict: { verdict: 'other-rules' } });
  });

  it('forks, assumes and writes: what is the same stays the same, and what is written is verified', async () => {
    const { room, findings } = opened();
    const made = log.turns[1]?.decisions[LESSON.desk];
    if (!made) throw new Error('no turn 2');
    const forked = await room.fork(2, made);
    expect(forked).toMatchObject({
      ok: true,
      fork: { dropped: 0, line: { dimensions: findings.line.dimensions } },
    });
    const assumed = await room.assume(AS_WRITTEN, quiet);
    expect(assumed.line).toEqual(findings.line);
    expect(assumed.after).toEqual(assumed.before);
    const written = await room.write([{ about: 'cool-down', text: 'A long night.' }]);
    expect(verifyText(written, lookupOf(LESSON)).verdict).toBe('verified');
  });

  it('weighs the nights and the parts, and stops where it is ended', async () => {
    const { room } = opened();
    const told: number[] = [];
    const luck = await room.nights((done, all) => told.push(done / all));
    expect([luck.nights.length, told.at(-1)]).toEqual([64, 1]);
    const points = await room.turningPoints(quiet);
    expect(points.length).toBeGreaterThanOrEqual(3);
    const { shares, alone, nights } = await room.worth(quiet);
    expect(nights).toBe(8);
    expect(alone.worths.length).toBe(shares.worths.length);
    const sum = shares.worths.reduce((total, { dimensions }) => total + dimensions.lives, 0);
    expect(sum).toBeCloseTo(shares.whole.lives, 9);
    const ending = room.worth(() => void room.cancel());
    await expect(ending).rejects.toThrow(ENDED);
  });
});
