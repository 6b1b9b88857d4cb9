import { describe, expect, it } from 'vitest';
import { isVisible } from '../../src/core/turn/visible.ts';
import {
  answersOf,
  brierOf,
  calibrationOf,
  causesOf,
  documentedOf,
  forecastsOf,
  ledgersOf,
  nightsOf,
  openCourse,
  otherDeskOf,
  playNight,
  swingsOf,
  timelineOf,
  turningPointsOf,
} from '../../src/debrief/door.ts';
import { appendTurn, type Log, openLog } from '../../src/log/door.ts';
import { count } from '../core/nights.ts';
import { playedGame } from '../log/playedGame.ts';
import { courseFrom, courseOf, LESSON, lookupOf, withForecasts } from './courses.ts';

const seeds = Array.from({ length: count(100) }, (_, i) => `line.${i}`);
const MINISTRIES = ['orchestrator', 'documented', 'talker', 'hawk', 'random'];
const courses = seeds.map((seed, i) => courseOf(seed, MINISTRIES[i % MINISTRIES.length]));

/** The log as it would be had the page been left after so many turns. */
function cutAfter(log: Log, turns: number): Log {
  const { kind: _k, format: _f, engine: _e, seal: _s, ...header } = log.header;
  return log.turns
    .slice(0, turns)
    .reduce((written, { kind: _kind, seal: _seal, ...turn }) => appendTurn(written, turn), openLog(header));
}

describe('ledgers', () => {
  it('sum to every change of every gauge and dimension, and each turn begins where the last ended', () => {
    for (const course of courses) {
      for (const { gauge, dimension, turns } of ledgersOf(course)) {
        let at: number | null = null;
        for (const { from, to, parts } of turns) {
          const sum = parts.reduce((total, { value }) => total + value, 0);
          expect(Math.abs(to - from - sum), `${course.log.header.seed} ${gauge}`).toBeLessThan(1e-9);
          // durability is reckoned anew each turn: the same truce is worth more the less is left of the night
          if (at !== null && !(dimension && gauge === 'durability'))
            expect(Math.abs(from - at), gauge).toBeLessThan(1e-6);
          at = to;
        }
      }
    }
  });

  it('give causes of a whole game, the weightiest first', () => {
    const [course] = courses;
    const support = course && ledgersOf(course).find(({ gauge }) => gauge === 'support');
    const causes = support ? causesOf(support) : [];
    expect(causes.length).toBeGreaterThan(1);
    const sizes = causes.map(({ value }) => Math.abs(value));
    expect(sizes).toEqual(sizes.slice().sort((a, b) => b - a));
  });
});

describe('answers', () => {
  it('are the sum of their reasons, and came at the roll that the odds allow', () => {
    let checked = 0;
    for (const course of courses) {
      for (const { v, because, odds, roll, level } of answersOf(course)) {
        expect(because.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(v, 9);
        expect(odds.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
        const below = odds.slice(0, level).reduce((sum, share) => sum + share, 0);
        expect(roll).toBeGreaterThanOrEqual(below - 1e-9);
        expect(roll).toBeLessThanOrEqual(below + (odds[level] ?? 0) + 1e-9);
        checked++;
      }
    }
    expect(checked).toBeGreaterThan(courses.length * 3);
  });
});

describe('the timeline', () => {
  it('runs from the first hour to the last, turn by turn', () => {
    for (const course of courses) {
      const { turns, truces, hours } = timelineOf(course);
      expect(hours).toBe(48);
      let at = 0;
      for (const turn of turns) {
        expect(turn.from).toBe(at);
        at = turn.to;
        for (const { dead, civilians, known } of Object.values(turn.dead)) {
          expect(dead).toBeGreaterThanOrEqual(civilians);
          expect(known).toBeGreaterThanOrEqual(0);
        }
      }
      for (const [i, { from, to }] of truces.entries()) {
        expect(to ?? hours).toBeGreaterThanOrEqual(from);
        expect(truces[i + 1]?.from ?? hours).toBeGreaterThanOrEqual(to ?? hours);
      }
      const silent = truces.at(-1)?.to === null;
      expect(silent).toBe(turns.at(-1)?.gunsSilent);
      const { firstTruce } = course.last.world.milestones;
      if (firstTruce !== null) expect(truces.some(({ broker }) => broker !== null)).toBe(true);
    }
  });
});

describe('the other desk', () => {
  it('sees its own view and nothing that it could not know', () => {
    for (const course of courses.slice(0, 10)) {
      const other = otherDeskOf(course);
      expect(other).toHaveLength(course.replay.turns.length);
      for (const { before, seen, decision } of other) {
        expect(before.desk).toBe(course.other);
        expect(decision).not.toBeNull();
        expect(seen.every((entry) => isVisible(LESSON, course.other, entry))).toBe(true);
        expect(seen.some(({ secret }) => secret === 'until-end')).toBe(false);
        const text = JSON.stringify(before);
        expect(text.includes('"resolve"')).toBe(course.other === LESSON.initiative);
        for (const hidden of ['"dead"', '"expectedDead"', '"civilians"'])
          expect(text.includes(hidden), hidden).toBe(false);
      }
      const told = other.flatMap(({ seen }) => seen);
      const secretsOfOurs = course.replay.turns
        .flatMap(({ entries }) => entries)
        .filter(({ desk, secret }) => desk === course.desk && secret === 'desk');
      for (const entry of secretsOfOurs) expect(told).not.toContain(entry);
    }
  });
});

describe('the documented course', () => {
  it('opens at the end and never before', () => {
    const log = playedGame(LESSON, 'record', 'talker');
    expect(documentedOf(courseFrom(log))?.night.ending).not.toBeNull();
    for (let turns = 0; turns < 8; turns++) {
      const opened = openCourse(cutAfter(log, turns), lookupOf(LESSON));
      if (!opened.ok) throw new Error(opened.verdict.reason);
      expect(opened.course.verdict.verdict).toBe('cut-off');
      expect(documentedOf(opened.course), `after ${turns}`).toBeNull();
    }
  });

  it('played as it was is the same night', () => {
    const course = courseOf('record', 'documented');
    expect(documentedOf(course)?.night.dimensions).toEqual(course.log.close?.dimensions[course.desk]);
  });
});

describe('forecasts', () => {
  it('open when what they ask about is known, and are counted by how sure they were', () => {
    const log = withForecasts(playedGame(LESSON, 'seer', 'documented'), LESSON);
    const course = courseFrom(log);
    expect(course.verdict.verdict).toBe('verified');
    const forecasts = forecastsOf(course);
    expect(forecasts.length).toBeGreaterThanOrEqual(7);
    const opened = forecasts.filter(({ came }) => came !== null);
    expect(opened.length).toBeGreaterThan(4);
    const [row, ...others] = calibrationOf(forecasts);
    expect(others).toEqual([]);
    expect(row).toEqual({
      confidence: 70,
      made: opened.length,
      right: opened.filter(({ came, option }) => came === option).length,
    });
    const right = row?.right ?? 0;
    const expected = (right * 0.3 ** 2 + (opened.length - right) * 0.7 ** 2) / opened.length;
    expect(brierOf(forecasts)).toBeCloseTo(expected, 12);
    expect(brierOf([])).toBeNull();
  });
});

describe('turning points', () => {
  it('are three to five turns, each once, in order', () => {
    for (const course of courses.slice(0, 5)) {
      const nights = nightsOf(course, 4).map((seed) => playNight(course, seed));
      const points = turningPointsOf(course, swingsOf(course, nights));
      const turns = points.map(({ turn }) => turn);
      expect(points.length).toBeGreaterThanOrEqual(3);
      expect(points.length).toBeLessThanOrEqual(5);
      expect(turns).toEqual([...new Set(turns)].sort((a, b) => a - b));
      expect(points.some(({ kind }) => kind === 'swing')).toBe(true);
    }
  });
});

describe('a log that cannot be played here', () => {
  it('is told with its verdict and not played', () => {
    const log = playedGame(LESSON, 'elsewhere');
    const opened = openCourse(log, () => null);
    expect(opened).toMatchObject({ ok: false, verdict: { verdict: 'other-rules' } });
  });
});
