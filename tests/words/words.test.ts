import { readdirSync, readFileSync } from 'node:fs';
import { FluentResource } from '@fluent/bundle';
import { describe, expect, it } from 'vitest';
import {
  GOVERNMENT_STATES,
  MISSION_STATES,
  TREATY_STATES,
  TRUCE_STATES,
  VENUE_STATES,
} from '../../src/core/charts/charts.ts';
import { FORMS } from '../../src/core/scenario/addressee.ts';
import { DIMENSIONS, MEASURES } from '../../src/core/scenario/dimension.ts';
import { PRECEDENCES, VERSIONS } from '../../src/core/scenario/incident.ts';
import { REFUSALS } from '../../src/core/turn/decision.ts';
import { ENTRY_CODES } from '../../src/core/turn/entry.ts';
import { GAUGES } from '../../src/core/world/gauge.ts';
import { FAILURES } from '../../src/session/machine.ts';
import { MESSAGES } from '../../src/words/bundle.ts';
import { CAUSES } from '../../src/words/cause.ts';
import { dateTimeGroup, localMoment, MONTHS, readStart, WEEKDAYS } from '../../src/words/clock.ts';
import { makeWords } from '../../src/words/door.ts';
import { ABOUT } from '../../src/words/en/about.ts';
import { ALOUD } from '../../src/words/en/aloud.ts';
import { CAUSES as CAUSES_SAID } from '../../src/words/en/causes.ts';
import { CLASSROOM } from '../../src/words/en/classroom.ts';
import { COMMANDS } from '../../src/words/en/commands.ts';
import { DEBRIEF } from '../../src/words/en/debrief.ts';
import { END } from '../../src/words/en/end.ts';
import { ENTRIES } from '../../src/words/en/entries.ts';
import { HOME } from '../../src/words/en/home.ts';
import { KEYS } from '../../src/words/en/keys.ts';
import { OPTIONS } from '../../src/words/en/options.ts';
import { PROJECTOR } from '../../src/words/en/projector.ts';
import { REHEARSAL } from '../../src/words/en/rehearsal.ts';
import { RESOLUTION } from '../../src/words/en/resolution.ts';
import { WORKSHOP } from '../../src/words/en/workshop.ts';
import { tellingOf } from '../../src/words/telling.ts';
import { CUE_WORDS } from '../../src/words/words.ts';
import { stubScenario, stubTexts } from './stubTexts.ts';

const words = makeWords(stubTexts, 'en-GB');
const context = { scenario: stubScenario, desk: 'north' };
const CHANCES = ['very-unlikely', 'unlikely', 'possible', 'likely', 'very-likely'] as const;
const VERDICTS = ['verified', 'altered', 'other-rules', 'cut-off', 'unreadable'] as const;
/** Those every page has at hand, and those fetched with the part that says them. */
const ALL = [
  ...MESSAGES.en,
  ABOUT,
  ALOUD,
  CAUSES_SAID,
  CLASSROOM,
  COMMANDS,
  DEBRIEF,
  END,
  ENTRIES,
  HOME,
  KEYS,
  OPTIONS,
  PROJECTOR,
  REHEARSAL,
  RESOLUTION,
  WORKSHOP,
];
const idsOf = (): string[] =>
  ALL.flatMap((text) => new FluentResource(text).body.flatMap((m) => ('id' in m ? [m.id] : [])));
const ids = idsOf();
const known = new Set(ids);

const isSentence = (text: string): boolean => text.length > 0 && !text.includes('{') && !known.has(text);

describe('english', () => {
  it('parses every message, once each', () => {
    const lines = ALL.join('\n')
      .split('\n')
      .filter((l) => /^[a-z][a-z0-9-]* = /.test(l));
    expect(ids.length).toBe(lines.length);
    expect(known.size).toBe(ids.length);
  });

  it('has a sentence for every entry code', () => {
    for (const code of ENTRY_CODES)
      for (const subject of ['east', 'appeal', 'lives', 'support', 'unheard-of'])
        expect(tellingOf(words).entrySentence({ code, subject, desk: 'north' }, context), code).toSatisfy(
          isSentence,
        );
  });

  it('has a sentence for every refusal, dimension, chance, rung, state and gauge', () => {
    const all = [
      ...REFUSALS.map((code) => words.refusalSentence({ code, desk: 'north', subject: 'appeal' })),
      ...DIMENSIONS.flatMap((d) => [words.dimensionName(d)]),
      ...MEASURES.flatMap((m) => [0, 21, 50, 79, 100].map((v) => words.standingWord(m, v))),
      ...CHANCES.map(words.chanceWord),
      ...[0, 1, 2, 3, 4, 5, 6].map(words.rungName),
      ...[9, 1, 0, -1, -9].map(words.directionWord),
      ...GAUGES.map((g) => words.gaugeName(g, 'east')),
      ...TRUCE_STATES.map((s) => words.chartWord('truce', s)),
      ...TREATY_STATES.map((s) => words.chartWord('treaty', s)),
      ...VENUE_STATES.map((s) => words.chartWord('venue', s)),
      ...MISSION_STATES.map((s) => words.chartWord('mission', s)),
      ...GOVERNMENT_STATES.map((s) => words.chartWord('government', s)),
      ...FORMS.map(words.formWord),
      ...PRECEDENCES.map(words.precedenceWord),
      ...VERSIONS.map(words.versionWord),
      ...VERDICTS.map((verdict) => words.verdictSentence({ verdict, turn: 5, field: 'support' })),
      ...CAUSES.map((c) => tellingOf(words).causeLabel(c)),
    ];
    for (const text of all) expect(text).toSatisfy(isSentence);
    for (const cause of CAUSES) expect(known.has(`cause-${cause}`), cause).toBe(true);
  });

  it('prints no figure on standing', () => {
    for (const m of MEASURES)
      for (let v = 0; v <= 100; v += 7) expect(words.standingWord(m, v + 0.5)).not.toMatch(/\d/);
  });

  it('says a cause in the terms of whoever answers', () => {
    expect(tellingOf(words).causeLabel('base', { addressee: 'east', desk: 'north' })).toBe('an old habit');
    expect(tellingOf(words).causeLabel('rival:east')).toBe('East on the line');
    expect(tellingOf(words).causeLabel('never-heard-of')).toBe('other causes');
  });

  it('leaves no message unused', () => {
    const source = ['words/', 'ui/', 'figures/', 'cli/']
      .map((name) => new URL(`../../src/${name}`, import.meta.url))
      .flatMap((folder) =>
        readdirSync(folder, { recursive: true, encoding: 'utf8' })
          .map((file) => file.replaceAll('\\', '/'))
          .filter((file) => /\.tsx?$/.test(file) && !file.startsWith('en/'))
          .map((file) => readFileSync(new URL(file, folder), 'utf8')),
      )
      .join('\n');
    const dashed = (g: string) => g.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`);
    const families = new Set([
      ...GAUGES.map((g) => `gauge-${dashed(g)}`),
      ...DIMENSIONS.map((d) => `dimension-${d}`),
      ...MEASURES.flatMap((m) => [0, 1, 2, 3, 4].map((b) => `standing-${m}-${b}`)),
      ...['up', 'little-up', 'steady', 'little-down', 'down'].map((d) => `direction-${d}`),
      ...CHANCES.map((c) => `chance-${c}`),
      ...[0, 1, 2, 3, 4, 5, 6].map((r) => `rung-${r}`),
      ...['none', 'asked', 'fading', 'open', 'warm', 'pausing'].map((c) => `channel-${c}`),
      ...TRUCE_STATES.map((s) => `truce-${s}`),
      ...TREATY_STATES.map((s) => `treaty-${s}`),
      ...VENUE_STATES.map((s) => `venue-${s}`),
      ...MISSION_STATES.map((s) => `mission-${s}`),
      ...GOVERNMENT_STATES.map((s) => `government-${s}`),
      ...FORMS.map((f) => `form-${f}`),
      ...PRECEDENCES.map((p) => `precedence-${p}`),
      ...VERSIONS.map((v) => `version-${v}`),
      ...REFUSALS.map((r) => `refused-${r}`),
      ...VERDICTS.map((v) => `verdict-${v}`),
      ...WEEKDAYS.map((d) => `weekday-${d}`),
      ...MONTHS.map((m) => `month-${m.toLowerCase()}`),
      ...CAUSES.map((c) => `cause-${c}`),
      ...CUE_WORDS.map((c) => `cue-${c}`),
      ...FAILURES.map((f) => `failed-${f}`),
      ...['rival', 'calm', 'answer', 'statement', 'mission'].map((c) => `cause-${c}`),
      ...['up', 'down', 'same'].flatMap((m) => [`entry-gauge-${m}`, `entry-dimension-${m}`]),
    ]);
    // a family that a page spells out: `about-rule-${rule}-text`
    const spelt = [...source.matchAll(/`([a-z0-9]+-[a-z0-9-]*)\$\{[^}`]*\}([a-z0-9-]*)/g)].map(
      ([, before, after]) => new RegExp(`^${before}[a-z0-9-]+${after}`),
    );
    const isUsed = (id: string): boolean =>
      families.has(id) ||
      source.includes(`'${id}'`) ||
      source.includes(`"${id}"`) ||
      spelt.some((family) => family.test(id));
    expect(ids.filter((id) => !isUsed(id))).toEqual([]);
    const said = [...source.matchAll(/say\(\s*'([a-z0-9-]+)'/g)].map((m) => m[1] ?? '');
    expect(said.filter((id) => !known.has(id))).toEqual([]);
  });

  it('never calls the other desk names', () => {
    expect(ALL.join(' ')).not.toMatch(/enem|aggress|victim|opponent/i);
  });
});

describe('losses', () => {
  it('stand together, the own desk first', () => {
    const entry = { code: 'losses.made-known', params: { north: 22, south: 7 } } as const;
    expect(tellingOf(words).entrySentence(entry, context)).toBe('Killed, as made known: North 22; South 7.');
    expect(tellingOf(words).entrySentence(entry, { ...context, desk: 'south' })).toBe(
      'Killed, as made known: South 7; North 22.',
    );
  });
});

describe('clock', () => {
  const start = readStart('2022-09-13T00:05+04:00');
  it('turns local time to the time of messages', () => {
    if (!start) throw new Error('start is readable');
    expect(dateTimeGroup(start, 0)).toBe('122005Z SEP');
    expect(dateTimeGroup(start, 6)).toBe('130205Z SEP');
    expect(localMoment(start, 48)).toMatchObject({
      weekday: 'thursday',
      day: 15,
      month: 'SEP',
      time: '00:05',
    });
    expect(words.localTime('2022-09-13T00:05+04:00', 0)).toBe('Tuesday 13 September, 00:05');
  });
  it('agrees with the calendar over four centuries', () => {
    for (let day = -80_000; day < 80_000; day += 997) {
      const date = new Date(day * 86_400_000);
      const iso = `${date.toISOString().slice(0, 10)}T00:00Z`;
      const read = readStart(iso);
      if (!read) throw new Error(iso);
      expect(read.utc).toBe(day * 1440);
      const m = localMoment(read, 0);
      expect([m.year, MONTHS.indexOf(m.month), m.day]).toEqual([
        date.getUTCFullYear(),
        date.getUTCMonth(),
        date.getUTCDate(),
      ]);
      expect(WEEKDAYS.indexOf(m.weekday)).toBe(date.getUTCDay());
    }
  });
  it('refuses what is no date', () => expect(readStart('yesterday')).toBeNull());
});
