import { describe, expect, it } from 'vitest';
import { digest } from '../../src/core/turn/door.ts';
import {
  AS_WRITTEN,
  ASSUMPTIONS,
  assume,
  dimensionsAt,
  forkAt,
  luckOf,
  meanOfSix,
  nightsOf,
  playNight,
  playNightAs,
  swingsOf,
} from '../../src/debrief/door.ts';
import { makeLogText, playAgain, verifyText } from '../../src/log/door.ts';
import { count } from '../core/nights.ts';
import { playedGame } from '../log/playedGame.ts';
import { byMinistry, courseFrom, courseOf, LESSON, lookupOf } from './courses.ts';

const MINISTRIES = ['orchestrator', 'documented', 'talker', 'hawk', 'cautious', 'random'];
const seeds = Array.from({ length: count(60) }, (_, i) => `fork.${i}`);
const decisionAt = (course: ReturnType<typeof courseOf>, turn: number) => {
  const decision = course.replay.turns[turn - 1]?.decisions[course.desk];
  if (!decision) throw new Error(`no turn ${turn}`);
  return decision;
};

describe('a fork', () => {
  it('with the same decision is the same game, whoever played and wherever it forks', () => {
    for (const [i, seed] of seeds.entries()) {
      const course = courseOf(seed, MINISTRIES[i % MINISTRIES.length]);
      const turn = 1 + (i % course.replay.turns.length);
      const forked = forkAt(course, { turn, decision: decisionAt(course, turn) });
      if (!forked.ok) throw new Error(`${seed}: refused`);
      expect(digest(forked.fork.last), seed).toBe(digest(course.last));
      expect(forked.fork.dropped, seed).toBe(0);
    }
  });

  it('leaves a log of its own that names its parent and is verified', () => {
    const course = courseOf('fork.own');
    const forked = forkAt(course, { turn: 3, decision: { ...decisionAt(course, 3), steps: [] } });
    if (!forked.ok) throw new Error('refused');
    const { log, turns, last } = forked.fork;
    expect(log.header.parent).toEqual({ digest: course.log.close?.digest, turn: 3 });
    expect(verifyText(makeLogText(log), lookupOf(LESSON)).verdict).toBe('verified');
    expect(digest(last)).not.toBe(digest(course.last));
    // nothing before the fork is another game
    expect(turns.slice(0, 2).map(({ after }) => digest(after))).toEqual(
      course.log.turns.slice(0, 2).map((line) => line.digest),
    );
  });

  it('of a game that ministries played is decided by a person, and goes its own way', () => {
    const course = courseFrom(byMinistry(playedGame(LESSON, 'fork.ministry', 'documented'), 'documented'));
    expect(course.verdict.verdict).toBe('verified');
    const same = forkAt(course, { turn: 2, decision: decisionAt(course, 2) });
    if (!same.ok) throw new Error('refused');
    expect(digest(same.fork.last)).toBe(digest(course.last));
    const forked = forkAt(course, { turn: 2, decision: { ...decisionAt(course, 2), steps: [] } });
    if (!forked.ok) throw new Error('refused');
    const { log, last, turns } = forked.fork;
    expect(turns[1]?.decisions[course.desk]?.steps).toEqual([]);
    expect(digest(last)).not.toBe(digest(course.last));
    expect(log.header.seats[course.desk]).toBe('person');
    expect(verifyText(makeLogText(log), lookupOf(LESSON)).verdict).toBe('verified');
    // What each turn was worth is measured for whoever sat there.
    expect(swingsOf(course, [playNight(course, 'fork.ministry.1')]).some(({ mean }) => mean !== 0)).toBe(
      true,
    );
  });

  it('refuses what is unlawful there, and a turn that was never played', () => {
    const course = courseOf('fork.refused');
    const decision = { ...decisionAt(course, 2), steps: [{ demarche: 'no-such-step' }] };
    const unknown = forkAt(course, { turn: 2, decision });
    expect(unknown.ok ? [] : unknown.refused.map(({ code }) => code)).toEqual(['unknown-demarche']);
    const late = forkAt(course, { turn: 99, decision: decisionAt(course, 2) });
    expect(late.ok ? [] : late.refused.map(({ code }) => code)).toEqual(['game-closed']);
  });

  it('counts later steps that are not possible any more', () => {
    // a step that can be taken once, taken a turn earlier, drops where it was
    const course = courseOf('fork.dropped', 'documented');
    const invoked = course.replay.turns.find(({ decisions }) =>
      decisions[course.desk]?.steps.some(
        ({ demarche }) => LESSON.demarches.find((d) => d.id === demarche)?.once,
      ),
    );
    const step = invoked?.decisions[course.desk]?.steps.find(
      ({ demarche }) => LESSON.demarches.find((d) => d.id === demarche)?.once,
    );
    if (!invoked || !step || invoked.turn < 2) throw new Error('the documented course takes no such step');
    const early = invoked.turn - 1;
    const forked = forkAt(course, { turn: early, decision: { ...decisionAt(course, early), steps: [step] } });
    if (!forked.ok) throw new Error(JSON.stringify(forked.refused));
    expect(forked.fork.dropped).toBeGreaterThan(0);
  });
});

describe('other nights', () => {
  const course = courseOf('luck');
  const nights = nightsOf(course, 16).map((seed) => playNight(course, seed));

  it('are the same for whoever began with the seed, and play the same decisions', () => {
    expect(nights.map(({ seed }) => seed)).toEqual(Array.from({ length: 16 }, (_, i) => `luck.${i + 1}`));
    // a night played as itself is that game
    const own = playAgain({ scenario: LESSON, log: course.log });
    expect(digest(own.last)).toBe(course.log.close?.digest);
    expect(own.dropped).toBe(0);
  });

  it('place the night among the decisions, and the decisions beside another course', () => {
    const compared = nights.flatMap(({ seed }) => playNightAs(course, 'documented', seed) ?? []);
    expect(compared).toHaveLength(16);
    const luck = luckOf(course, nights, compared);
    const below = nights.filter(({ mean }) => mean < meanOfSix(dimensionsAt(course, course.last))).length;
    expect(luck.night).toBeCloseTo((100 * below) / 16, 9);
    expect(luck.decisions?.from).toBeLessThanOrEqual(luck.decisions?.to ?? -1);
    expect(Object.values(luck.endings).reduce((a, b) => a + b, 0)).toBe(16);
    expect(luckOf(course, nights, []).decisions).toBeNull();
    expect(playNightAs(course, 'nobody', 'luck.1')).toBeNull();
  });

  it('tell what each turn was worth: a turn that did nothing is worth nothing', () => {
    const idle = courseFrom(playedGame(LESSON, 'luck', 'passive'));
    const played = nightsOf(idle, 4).map((seed) => playNight(idle, seed));
    for (const { mean } of swingsOf(idle, played)) expect(mean).toBe(0);
    const swings = swingsOf(course, nights.slice(0, 4));
    expect(swings.map(({ turn }) => turn)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(swings.some(({ mean }) => Math.abs(mean) > 1)).toBe(true);
  });
});

describe('assumptions', () => {
  const course = courseOf('argue', 'documented');
  const under = (assumed: Partial<typeof AS_WRITTEN>) =>
    playAgain({ scenario: assume(LESSON, { ...AS_WRITTEN, ...assumed }), log: course.log }).last;

  it('as written are the rules as written', () => {
    expect(assume(LESSON, AS_WRITTEN)).toBe(LESSON);
    expect(digest(under({}))).toBe(digest(course.last));
  });

  it('each moves the game, and each moves its own part of the model', () => {
    for (const id of ASSUMPTIONS.filter((assumption) => assumption !== 'provocation'))
      expect(digest(under({ [id]: 1 })), id).not.toBe(digest(course.last));
    // the fire that a desk's own choices sustain is less where it held back
    const restrained = courseOf('argue', 'cautious');
    const scenario = assume(LESSON, { ...AS_WRITTEN, provocation: 1 });
    const { last } = playAgain({ scenario, log: restrained.log });
    expect(digest(last)).not.toBe(digest(restrained.last));
    expect(last.world.desks[LESSON.desk]?.dead).toBeLessThan(
      restrained.last.world.desks[LESSON.desk]?.dead ?? 0,
    );
    const { model, terms, addressees } = assume(LESSON, { ally: 1, aims: 1, home: 1, provocation: 0.5 });
    expect(model.willingness.aims / LESSON.model.willingness.aims).toBe(2);
    expect(model.willingness.pressure / LESSON.model.willingness.pressure).toBe(0.5);
    expect(model.home.losses / LESSON.model.home.losses).toBe(2);
    expect(model.effort.provocation).toBe(0.5);
    expect(terms.map(({ price }) => price)).toEqual(LESSON.terms.map(({ price }) => price * 2));
    for (const [i, { instrument, towards }] of addressees.entries()) {
      const was = LESSON.addressees[i]?.towards[LESSON.desk]?.base ?? 0;
      expect(towards[LESSON.desk]?.base ?? 0).toBe(instrument === undefined ? was : was + 1);
    }
  });

  it('a readier ally is worth more of what an ally does', () => {
    const moscow = (ally: number) =>
      nightsOf(course, 16).reduce((sum, seed) => {
        const scenario = assume(LESSON, { ...AS_WRITTEN, ally });
        return (
          sum +
          (playAgain({ scenario, log: course.log, seed }).last.world.channels[LESSON.desk]?.['moscow']
            ?.best ?? 0)
        );
      }, 0);
    expect(moscow(2)).toBeGreaterThan(moscow(-2));
  });
});
