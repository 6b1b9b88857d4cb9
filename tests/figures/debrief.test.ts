import { h, type VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { turnsAt } from '../../src/figures/debrief/course.ts';
import {
  AssumedFigure,
  ForecastFigure,
  ForkFigure,
  LedgerFigure,
  NightsFigure,
  SixFigure,
  TimelineFigure,
  WhyFigure,
  WorthFigure,
} from '../../src/figures/debrief/door.ts';
import { apart, stacked, wrapped } from '../../src/figures/debrief/letters.ts';
import { makeWords } from '../../src/words/door.ts';
import '../../src/words/debrief.ts';
import { stubTexts } from '../words/stubTexts.ts';

const words = makeWords(stubTexts, 'en');
const dead = (north: number, south: number) => ({
  north: { dead: north, known: Math.round(north * 0.6), civilians: 1 },
  south: { dead: south, known: Math.round(south * 0.5), civilians: 0 },
});
const course = {
  turns: [
    { turn: 1, from: 0, to: 6, rung: 5, dead: dead(40, 20) },
    { turn: 2, from: 6, to: 12, rung: 4, dead: dead(70, 35) },
    { turn: 3, from: 12, to: 24, rung: 0, dead: dead(72, 36) },
  ],
  truces: [
    { from: 7, to: 7.2, broker: 'east', terms: [] },
    { from: 11, to: null, broker: null, terms: [] },
  ],
  fightingEnded: 11,
};
const documented = {
  ...course,
  truces: [{ from: 20, to: null, broker: 'east', terms: [] }],
  turns: course.turns.map((turn) => ({ ...turn, rung: 5 })),
};
const six = (by: number) => ({
  lives: 58 + by,
  sovereignty: 44 - by,
  partners: 55,
  legitimacy: 61,
  domestic: 38,
  durability: 100,
});
const spread = { low: 40, median: 50, high: 60, mean: 51 };
const luck = {
  nights: [42, 47, 50, 50.5, 61].map((mean, i) => ({
    seed: `S.${i + 1}`,
    dimensions: six(0),
    mean,
    ending: i < 2 ? 'quiet' : 'open',
    dropped: 0,
  })),
  dimensions: {
    lives: spread,
    sovereignty: spread,
    partners: spread,
    legitimacy: spread,
    domestic: spread,
    durability: spread,
  },
  mean: spread,
  night: 70,
  decisions: { from: 40, to: 70 },
  dropped: 0,
  endings: { quiet: 2, open: 3 },
};
const title = 'A finding with 2 numbers';
const name = (cause: string): string => `because of ${cause}`;
const answer = {
  turn: 2,
  addressee: 'east',
  level: 1,
  id: 'text',
  v: 0.75,
  roll: 0.55,
  odds: [0.2, 0.5, 0.25, 0.05],
  because: [
    { cause: 'base', value: 1.9 },
    { cause: 'distraction', value: -1 },
    { cause: 'ties', value: -0.15 },
  ],
};
const ledger = {
  gauge: 'support',
  dimension: false,
  turns: [
    { turn: 1, from: 50, to: 52, parts: [{ cause: 'rally', value: 2 }] },
    { turn: 3, from: 52, to: 51, parts: [{ cause: 'losses-known', value: -3 }] },
    { turn: 3, from: 51, to: 49, parts: [{ cause: 'rally', value: 0 }] },
  ],
  causes: [
    { cause: 'losses-known', value: -3 },
    { cause: 'rally', value: 2 },
  ],
};
const pairs = { words, desk: 'north', own: six(0), second: six(4), ownName: 'as played', secondName: 'fork' };

/** What a figure draws for a width, as text. */
const drawn = <P extends object>(Part: (props: P) => VNode, props: P): string =>
  renderToString(h(Part, props));

const FIGURES: Readonly<Record<string, (width: number) => string>> = {
  six: (width) =>
    drawn(SixFigure, { id: 'six', words, title, desk: 'north', dimensions: six(0), luck, width }),
  nights: (width) =>
    drawn(NightsFigure, { id: 'nights', words, title, luck, own: 50, endingName: name, width }),
  timeline: (width) =>
    drawn(TimelineFigure, {
      id: 'timeline',
      words,
      title,
      course,
      documented,
      desks: ['north', 'south'],
      turns: course.turns.map(({ turn }) => ({
        turn,
        time: `${turn} Sep, 06:00`,
        decided: ['Call the East and ask it for a text', 'Hold'],
        answered: ['East: a statement'],
      })),
      chosen: 2,
      width,
    }),
  why: (width) =>
    drawn(WhyFigure, {
      id: 'why',
      words,
      title,
      answer,
      causeName: name,
      levels: ['nothing', 'a text', 'officers', 'forces'],
      chances: ['unlikely', 'possible', 'unlikely', 'very unlikely'],
      width,
    }),
  ledger: (width) =>
    drawn(LedgerFigure, { id: 'ledger', words, title, ledger, causeName: name, turns: 3, unit: 1, width }),
  fork: (width) =>
    drawn(ForkFigure, { id: 'fork', title, course, fork: documented, turn: 2, ...pairs, width }),
  assumed: (width) => drawn(AssumedFigure, { id: 'assumed', title, ...pairs, width }),
  worth: (width) =>
    drawn(WorthFigure, {
      id: 'worth',
      words,
      title,
      rows: Array.from({ length: 17 }, (_, i) => ({ name: `Step ${i}`, share: 5 - i / 2, alone: 1 })),
      whole: 17,
      width,
    }),
  forecasts: (width) =>
    drawn(ForecastFigure, {
      id: 'forecasts',
      words,
      title,
      forecasts: [
        { turn: 1, question: 'a', option: 0, confidence: 70, came: 0 },
        { turn: 2, question: 'b', option: 1, confidence: 70, came: 0 },
        { turn: 3, question: 'c', option: 1, confidence: 90, came: null },
      ],
      told: [
        ['A?', 'yes', 'yes'],
        ['B?', 'no', 'yes'],
        ['C?', 'no', 'never'],
      ],
      width,
    }),
};
const picture = (html: string): string => /<svg class="figure-picture[\s\S]*?<\/svg>/.exec(html)?.[0] ?? '';

describe.each(Object.entries(FIGURES))('the figure %s', (_, draw) => {
  test.each([340, 1240])(
    'at %i points has a title, numbers that are heard, a table, and stays as it is',
    (width) => {
      const html = draw(width);
      const shown = picture(html);
      expect(shown).toContain(`viewBox="0 0 ${width} `);
      const [, ids = ''] = /aria-labelledby="([^"]+)"/.exec(shown) ?? [];
      for (const id of ids.split(' ')) expect(shown).toContain(`id="${id}"`);
      expect(shown).toMatch(/<desc[^>]*>[^<]*\d[^<]*<\/desc>/);
      expect(html).not.toMatch(/NaN|undefined|Infinity|\{ \$|debrief-/);
      expect(html.match(/<tr>/g)?.length).toBeGreaterThan(1);
      expect(html).toContain('scope="row"');
      expect(shown).toMatchSnapshot();
    },
  );
});

describe('letters', () => {
  test('break at words, and say where something was left out', () => {
    expect(wrapped('Call the East', 400, 12, 2)).toEqual(['Call the East']);
    const cut = wrapped('Call the East and ask it for a text that both can sign', 60, 12, 2);
    expect(cut).toHaveLength(2);
    expect(cut.at(-1)).toMatch(/…$/);
    const room = Math.floor(60 / (12 * 0.47));
    for (const line of cut) expect(line.length).toBeLessThanOrEqual(room);
    expect(stacked(['One', 'Two', 'Three', 'Four'], { width: 100, size: 12, each: 1, most: 3 })).toEqual([
      'One',
      'Two',
      'Three …',
    ]);
  });

  test('labels at the ends of lines lie apart and within their floor', () => {
    const labels = apart([{ y: 10 }, { y: 11 }, { y: 99 }, { y: 100 }], 15, 104);
    for (const [i, { at }] of labels.entries()) {
      expect(at).toBeLessThanOrEqual(104);
      if (i > 0) expect(at - (labels[i - 1]?.at ?? 0)).toBeGreaterThanOrEqual(15);
    }
  });
});

test('turns are equally wide, however long they last', () => {
  expect([0, 3, 6, 18, 24].map((hour) => turnsAt(course.turns, hour))).toEqual([0, 0.5, 1, 2.5, 3]);
});
