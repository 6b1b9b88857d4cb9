import { describe, expect, it } from 'vitest';
import {
  type Branch,
  type ClassGroup,
  classReport,
  layoutOf,
  RUN_SHEET,
  readHandedIn,
  type TreeNode,
} from '../../src/debrief/door.ts';
import { makeLogText } from '../../src/log/door.ts';
import { CROSSING } from '../core/crossing.ts';
import { playedGame } from '../log/playedGame.ts';
import { classOf } from './classOf.ts';
import { LESSON, lookupOf } from './courses.ts';

const lookup = lookupOf(LESSON, CROSSING);
const logs = classOf({ scenario: LESSON, count: 14 });
const texts = logs.map(makeLogText);
const handIn = (text: string, i: number) => readHandedIn(`${i}.demarche.jsonl`, text, lookup);
const files = texts.map(handIn);
const report = classReport(files, lookup);
const group = report.groups[0] as ClassGroup;
const [whole = ''] = texts;
const cutAfter = (turns: number): string =>
  whole
    .split('\n')
    .slice(0, turns + 1)
    .join('\n');

describe('a file handed in', () => {
  it('is verified, altered, of other rules, cut off or unreadable; only what is sound counts', () => {
    const given = [
      readHandedIn('whole', whole, lookup),
      readHandedIn('scored', whole.replace(/"lives":[\d.]+/, '"lives":1.5'), lookup),
      readHandedIn('cut', cutAfter(3), lookup),
      readHandedIn('bare', cutAfter(0), lookup),
      readHandedIn('unknown', whole, () => null),
      readHandedIn('photo', '\u0089PNG', lookup),
      readHandedIn('crossing', makeLogText(playedGame(CROSSING, 'x', 'passive')), lookup),
    ];
    expect(given.map(({ verdict }) => verdict.verdict)).toEqual([
      'verified',
      'altered',
      'cut-off',
      'cut-off',
      'other-rules',
      'unreadable',
      'verified',
    ]);
    expect(given.map(({ game }) => game?.turns.length ?? null)).toEqual([8, null, 3, null, null, null, 8]);
    expect(given.map(({ codeName }) => codeName)).toEqual([
      'HERON',
      'HERON',
      'HERON',
      'HERON',
      'HERON',
      null,
      'Heron',
    ]);
    const { verdicts, groups } = classReport(given, lookup);
    expect(verdicts).toEqual({ verified: 2, altered: 1, 'cut-off': 2, 'other-rules': 1, unreadable: 1 });
    expect(groups.map(({ scenario, members }) => [scenario.id, members.length])).toEqual([
      [LESSON.id, 2],
      [CROSSING.id, 1],
    ]);
  });

  it('is the same game with more written after it, and another one with another decision', () => {
    const [own, other] = files;
    const lines = whole.trimEnd().split('\n');
    const before = readHandedIn('before', lines.slice(0, -1).join('\n'), lookup);
    expect(before.verdict.verdict).toBe('verified');
    expect(before.seal).toBe(own?.seal);
    expect(other?.seal).not.toBe(own?.seal);
  });

  it('may say anything beside the game without harm', () => {
    const odd = whole
      .replace('"codeName":"HERON"', '"codeName":["x"]')
      .replace(/"rationale":"[^"]*"/, '"rationale":{"a":1}');
    const read = readHandedIn('odd', odd, lookup);
    expect(read.codeName).toBeNull();
    expect(read.verdict.verdict).toBe('altered');
  });
});

describe('a class', () => {
  it('divides each question of each turn without losing or doubling a game', () => {
    for (const { turn, reached, partings } of group.turns) {
      expect(reached).toHaveLength(14);
      for (const { kind, subject, branches } of partings) {
        const name = `${turn} ${kind} ${subject}`;
        const all = branches.flatMap(({ games }) => games).sort((a, b) => a - b);
        expect(all, name).toEqual([...new Set(all)]);
        expect(all, name).toEqual(reached);
        for (const { option, games } of branches)
          for (const game of games) {
            const decision = logs[game]?.turns[turn - 1]?.decisions[group.desk];
            if (kind === 'posture') expect(decision?.posture, name).toBe(option);
            if (kind === 'step')
              expect(
                decision?.steps.some(({ demarche }) => demarche === subject),
                name,
              ).toBe(option === 'taken');
            if (kind === 'matter' && option !== 'unanswered')
              expect(decision?.matters[subject] ?? null, name).toBe(option);
            if (kind === 'reply' && option !== null)
              expect(Object.values(decision?.replies ?? {}), name).toContain(option);
          }
      }
      const widths = partings.map(({ width }) => width);
      expect(widths).toEqual(widths.slice().sort((a, b) => b - a));
      for (const width of widths) expect(width).toBeLessThanOrEqual(2);
    }
  });

  it('says what the record did, where the record says anything', () => {
    const recorded = group.turns.flatMap(({ partings }) => partings.filter(({ record }) => record !== null));
    expect(recorded.length).toBeGreaterThan(8);
    const step = recorded.find(({ turn, subject }) => turn === 1 && subject === 'call-paris');
    expect(step?.record).toBe('taken');
    const nothing = classReport(
      [readHandedIn('x', makeLogText(playedGame(CROSSING, 'x')), lookup)],
      () => null,
    );
    expect(nothing.groups[0]?.record).toBeNull();
  });

  it('is laid out by a question a turn, and not by the same one turn after turn', () => {
    expect(group.layout).toHaveLength(group.turns.length);
    const shown = group.layout.map((at, i) => group.turns[i]?.partings[at ?? -1]);
    expect(shown.every((parting) => parting !== undefined)).toBe(true);
    const names = shown.map((parting) => `${parting?.kind}/${parting?.subject}`);
    expect(new Set(names).size).toBeGreaterThan(names.length / 2);
    expect(layoutOf([{ turn: 1, reached: [], partings: [] }])).toEqual([null]);
  });

  it('keeps those who were cut off as far as they came', () => {
    const cut = texts.map((text, i) => (i < 3 ? text.split('\n').slice(0, 5).join('\n') : text)).map(handIn);
    const [some] = classReport(cut, lookup).groups;
    expect(some?.turns.map(({ reached }) => reached.length)).toEqual([14, 14, 14, 14, 11, 11, 11, 11]);
    expect(some?.endings.reduce((sum, { games }) => sum + games.length, 0)).toBe(11);
    expect(some?.dimensions.lives.n).toBe(11);
    for (const { pair } of some?.stories ?? [])
      for (const game of [pair.one, pair.other]) expect(game).toBeGreaterThanOrEqual(3);
  });

  it('lays decisions out as a tree: one root a night, and games that decided alike stay together', () => {
    expect(group.trees.map(({ seed, games }) => [seed, games.length])).toEqual([['7B-0913', 14]]);
    const count = (nodes: readonly TreeNode[]): number =>
      nodes.reduce((sum, { games }) => sum + games.length, 0);
    const walk = (nodes: readonly TreeNode[]): void => {
      for (const { turn, games, next } of nodes) {
        const digests = games.map((game) => logs[game]?.turns[turn - 1]?.digest);
        expect(new Set(digests).size).toBe(1);
        if (games.length > 1 && turn < group.length) expect(count(next)).toBe(games.length);
        walk(next);
      }
    };
    expect(count(group.trees[0]?.next ?? [])).toBe(14);
    walk(group.trees[0]?.next ?? []);
  });

  it('pairs games that stood in the same position and went on differently', () => {
    expect(group.pairs.length).toBeGreaterThan(2);
    for (const { turn, one, other, distance, choices } of group.pairs) {
      const [a, b] = [logs[one], logs[other]];
      if (!a || !b) throw new Error('no such game');
      for (let i = 0; i < turn - 1; i++) expect(a.turns[i]?.digest).toBe(b.turns[i]?.digest);
      expect(a.turns[turn - 1]?.decisions[group.desk]).not.toEqual(b.turns[turn - 1]?.decisions[group.desk]);
      const means = [a, b].map((log) => {
        const six = Object.values(log.close?.dimensions[group.desk] ?? {});
        return six.reduce((sum, value) => sum + value, 0) / six.length;
      });
      expect(Math.abs((means[0] ?? 0) - (means[1] ?? 0))).toBeCloseTo(distance, 9);
      for (const { one: mine, other: theirs } of choices) expect(mine).not.toBe(theirs);
    }
    const told = group.stories.flatMap(({ pair }) => [pair.one, pair.other]);
    expect(group.stories.length).toBeGreaterThan(1);
    expect(new Set(told).size).toBe(told.length);
  });

  it('finds no pair among games of different nights', () => {
    const each = classOf({ scenario: LESSON, count: 4, nights: true }).map(makeLogText).map(handIn);
    const [some] = classReport(each, lookup).groups;
    expect(some?.trees).toHaveLength(4);
    expect(some?.pairs).toEqual([]);
    expect(some?.sheet.flatMap(({ questions }) => questions.map(({ kind }) => kind))).not.toContain('pair');
  });

  it('spreads outcomes, endings, forecasts and time', () => {
    expect(group.endings.reduce((sum, { games }) => sum + games.length, 0)).toBe(14);
    const { p5, p50, p95, n } = group.dimensions.lives;
    expect(n).toBe(14);
    expect(p5).toBeLessThanOrEqual(p50 ?? -1);
    expect(p50).toBeLessThanOrEqual(p95 ?? -1);
    expect(group.calibration.map(({ confidence }) => confidence)).toEqual([50, 60, 70, 80, 90]);
    const opened = group.forecasts.reduce((sum, row) => sum + row.opened, 0);
    expect(opened).toBe(group.calibration.reduce((sum, { made }) => sum + made, 0));
    expect(group.forecasts.map(({ turn }) => turn)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(group.seconds.map(({ n: taken }) => taken)).toEqual(Array(8).fill(14));
  });

  it('gets a run sheet of three quarters of an hour whose questions name its own choices', () => {
    const { sheet } = group;
    expect(sheet.map(({ minutes }) => minutes)).toEqual(RUN_SHEET.map(({ minutes }) => minutes));
    expect(sheet.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(45);
    expect(sheet.every(({ questions }) => questions.length > 0)).toBe(true);
    const kinds = sheet.flatMap(({ questions }) => questions.map(({ kind }) => kind));
    for (const kind of ['tell', 'parting', 'pair', 'surprise', 'record', 'other-desk', 'exit'])
      expect(kinds).toContain(kind);
    const branches = sheet.flatMap(({ questions }) =>
      questions.flatMap((question): readonly Branch[] =>
        question.kind === 'parting' ? question.parting.branches : [],
      ),
    );
    for (const { games } of branches) expect(games.length).toBeLessThan(14);
  });

  it('is empty without files', () => {
    expect(classReport([], lookup)).toMatchObject({ files: [], groups: [] });
  });
});
