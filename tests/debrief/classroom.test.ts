import { describe, expect, it } from 'vitest';
import { classReport, RUN_SHEET, readHandedIn, runSheetOf } from '../../src/debrief/door.ts';
import { type Log, makeLogText } from '../../src/log/door.ts';
import { CROSSING } from '../core/crossing.ts';
import { playedGame } from '../log/playedGame.ts';
import { LESSON, lookupOf, withForecasts } from './courses.ts';

const lookup = lookupOf(LESSON, CROSSING);
const MINISTRIES = ['documented', 'orchestrator', 'talker', 'hawk', 'cautious', 'passive'];
const logs: readonly Log[] = Array.from({ length: 12 }, (_, i) =>
  withForecasts(
    playedGame(LESSON, i < 9 ? '7B-0913' : `own.${i}`, MINISTRIES[i % MINISTRIES.length]),
    LESSON,
    50 + 10 * (i % 5),
  ),
);
const handIn = (log: Log, i: number) => readHandedIn(`${i}.demarche.jsonl`, makeLogText(log), lookup);
const report = classReport(logs.map(handIn));
const [group] = report.groups;
if (!group) throw new Error('no group');

describe('a class', () => {
  it('tells verified, altered, other rules, cut off and unreadable files apart, and compares what it can', () => {
    const text = makeLogText(logs[0] as Log);
    const files = [
      readHandedIn('whole', text, lookup),
      readHandedIn('scored', text.replace(/"lives":[\d.]+/, '"lives":1.5'), lookup),
      readHandedIn('cut', text.split('\n').slice(0, 4).join('\n'), lookup),
      readHandedIn('rules', text.replace(/"rules":"[^"]+"/, '"rules":"rules-0"'), () => null),
      readHandedIn('photo', '\u0089PNG', lookup),
      readHandedIn('crossing', makeLogText(playedGame(CROSSING, 'x', 'passive')), lookup),
    ];
    const { verdicts, groups } = classReport(files);
    expect(files.map(({ verdict }) => verdict.verdict)).toEqual([
      'verified',
      'altered',
      'cut-off',
      'altered',
      'unreadable',
      'verified',
    ]);
    expect(verdicts).toEqual({ verified: 2, altered: 2, 'cut-off': 1, 'other-rules': 0, unreadable: 1 });
    expect(groups.map(({ scenario, entries }) => [scenario.id, entries.length])).toEqual([
      [LESSON.id, 3],
      [CROSSING.id, 1],
    ]);
  });

  it('counts every choice of every turn, and finds where it parted', () => {
    for (const { turn, reached, choices } of group.turns) {
      expect(reached).toHaveLength(12);
      for (const { kind, subject, option, games } of choices) {
        const took = logs.flatMap((log, i) => {
          const decision = log.turns[turn - 1]?.decisions[group.desk];
          const has =
            kind === 'step'
              ? decision?.steps.some(({ demarche }) => demarche === subject)
              : kind === 'posture'
                ? decision?.posture === subject
                : (kind === 'matter' ? decision?.matters : decision?.replies)?.[subject] === option;
          return has ? [i] : [];
        });
        expect(games, `${turn} ${kind} ${subject}`).toEqual(took);
      }
    }
    const widths = group.splits.map(({ width }) => width);
    expect(widths).toEqual(widths.slice().sort((a, b) => b - a));
    expect(widths[0]).toBeGreaterThan(0.5);
  });

  it('lays decisions out as a tree: one root a night, and games that decided alike stay together', () => {
    expect(group.trees.map(({ games }) => games.length)).toEqual([9, 1, 1, 1]);
    const [night] = group.trees;
    const sizes = (night?.next ?? []).map(({ games }) => games.length).sort();
    expect(sizes.reduce((a, b) => a + b, 0)).toBe(9);
    // ministries 0-2 sat twice on that night, 3-5 once: six different plans at most
    let leaves = 0;
    const walk = (nodes: NonNullable<typeof night>['next']): void => {
      for (const node of nodes) {
        if (node.next.length === 0) leaves++;
        walk(node.next);
      }
    };
    walk(night?.next ?? []);
    expect(leaves).toBe(6);
  });

  it('pairs games that stood in the same position and went on differently', () => {
    expect(group.pairs.length).toBeGreaterThan(2);
    for (const { turn, one, other, distance } of group.pairs) {
      const [a, b] = [logs[one], logs[other]];
      if (!a || !b) throw new Error('no such game');
      for (let i = 0; i < turn - 1; i++) expect(a.turns[i]?.digest).toBe(b.turns[i]?.digest);
      expect(a.turns[turn - 1]?.decisions[group.desk]).not.toEqual(b.turns[turn - 1]?.decisions[group.desk]);
      const means = [one, other].map((game) => group.entries[game]?.mean ?? Number.NaN);
      expect(Math.abs((means[0] ?? 0) - (means[1] ?? 0))).toBeCloseTo(distance, 9);
    }
  });

  it('spreads outcomes, endings, forecasts and time', () => {
    expect(Object.values(group.endings).reduce((a, b) => a + b, 0)).toBe(12);
    expect(group.dimensions?.lives.low).toBeLessThanOrEqual(group.dimensions?.lives.high ?? -1);
    expect(group.calibration.map(({ confidence }) => confidence)).toEqual([50, 60, 70, 80, 90]);
    expect(group.seconds.every((spread) => spread === null)).toBe(true);
  });

  it('gets a run sheet of three quarters of an hour whose questions name its own choices', () => {
    const sheet = runSheetOf(group);
    expect(sheet.map(({ minutes }) => minutes)).toEqual(RUN_SHEET.map(({ minutes }) => minutes));
    expect(sheet.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(45);
    expect(sheet.every(({ questions }) => questions.length > 0)).toBe(true);
    const kinds = sheet.flatMap(({ questions }) => questions.map(({ kind }) => kind));
    for (const kind of ['endings', 'split', 'pair', 'surprise', 'documented', 'other-desk', 'exit'])
      expect(kinds).toContain(kind);
  });

  it('is empty without files', () => {
    expect(classReport([])).toMatchObject({ files: [], groups: [] });
  });
});
