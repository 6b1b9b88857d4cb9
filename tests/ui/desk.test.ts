import { describe, expect, it } from 'vitest';
import type { Entry, Lawful } from '../../src/core/turn/door.ts';
import { frameFor, inPanel } from '../../src/session/door.ts';
import { fireOf } from '../../src/ui/pages/desk/map/fire.ts';
import { type Label, placeLabels } from '../../src/ui/pages/desk/map/labels.ts';
import { type Box, curvesOf } from '../../src/ui/pages/desk/reach/curves.ts';
import { groupCards, layTray } from '../../src/ui/pages/desk/tray/layout.ts';
import { wordsOfTerm } from '../../src/ui/pages/desk/tray/termWords.ts';
import { ledgerOf, reckoningOf, storyOf, strongestOf } from '../../src/ui/pages/resolution/story.ts';

const lawfulOf = (barred: Readonly<Record<string, 'once-used' | 'door-closed'>>): Lawful => ({
  steps: ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((demarche) => ({
    demarche,
    refusals: barred[demarche] ? [{ code: barred[demarche], desk: 'north', subject: demarche }] : [],
  })),
  postures: [],
  replies: [],
  matters: [],
  terms: [],
  lines: [],
  capacity: 3,
});
const ALL = ['g', 'f', 'e', 'd', 'c', 'b', 'a'];

describe('tray', () => {
  const ids = (turn: number, chosen: readonly string[], barred = {}) =>
    layTray(ALL, lawfulOf(barred), { turn, chosen }).map((card) => card.id);

  it('offers four, then six, then all that fit the situation', () => {
    expect(ids(1, [])).toEqual(['g', 'f', 'e', 'd']);
    expect(ids(2, [])).toHaveLength(6);
    expect(ids(3, [])).toEqual(ALL);
  });
  it('keeps what cannot be taken in sight, below what can; a shut door lies with the others', () => {
    expect(ids(3, [], { g: 'once-used', f: 'door-closed' })).toEqual(['e', 'd', 'c', 'b', 'a', 'g']);
  });
  it('shows what was chosen from elsewhere', () => {
    expect(ids(1, ['a'])).toEqual(['g', 'f', 'e', 'd', 'a']);
  });
  it('groups all channels by addressee, words last', () => {
    const groups = groupCards(lawfulOf({}), [
      { id: 'a' },
      { id: 'b', to: 'omsk' },
      { id: 'c', to: 'omsk' },
      { id: 'd', to: 'brno' },
    ]);
    expect(groups.map(({ to, cards }) => [to, cards.map((c) => c.id).join('')])).toEqual([
      ['omsk', 'bc'],
      ['brno', 'd'],
      [null, 'aefg'],
    ]);
  });
});

describe('terms', () => {
  const term = { id: 't', pull: { x: 0.6, y: -0.2 }, serves: {}, quality: 0.06, price: 2, concession: 0 };
  const home = (commitment: number) => ({ commitment }) as Parameters<typeof wordsOfTerm>[1]['home'];
  it('sit with the other desk by the odds, and cost more after brave words', () => {
    expect(wordsOfTerm(term, { odds: { x: 0.5, y: 0.5 }, home: home(0) })).toEqual({
      sits: 'easy',
      costs: 'costs',
      lasting: true,
    });
    expect(wordsOfTerm(term, { odds: { x: 0, y: 1 }, home: home(0.5) })).toMatchObject({
      sits: 'hard',
      costs: 'dear',
    });
  });
});

describe('map', () => {
  const places = [
    { x: 480, y: 420 },
    { x: 560, y: 640 },
  ];
  it('frames its places within the panel and never leaves the picture', () => {
    for (const [width, height] of [
      [700, 180],
      [360, 520],
      [1200, 400],
    ] as const) {
      const frame = frameFor(places, { width, height });
      for (const place of places) {
        const { x, y } = inPanel(place, frame, width, height);
        expect(x).toBeGreaterThan(0);
        expect(x).toBeLessThan(width);
        expect(y).toBeGreaterThan(0);
        expect(y).toBeLessThan(height);
      }
      const left = inPanel({ x: 0, y: 0 }, frame, width, height);
      const right = inPanel({ x: 1000, y: 1000 }, frame, width, height);
      expect(left.x).toBeLessThanOrEqual(0.001);
      expect(left.y).toBeLessThanOrEqual(0.001);
      expect(right.x).toBeGreaterThanOrEqual(width - 0.001);
      expect(right.y).toBeGreaterThanOrEqual(height - 0.001);
    }
  });
  it('gives every place a side, and leaves out a name that would cover another', () => {
    const label = (id: string, x: number, y: number, optional = false): Label => ({
      id,
      at: { x, y },
      width: 60,
      height: 20,
      mark: 8,
      optional,
    });
    const sides = placeLabels([label('a', 100, 100), label('b', 112, 104), label('c', 104, 102, true)], {
      width: 300,
      height: 200,
    });
    expect(Object.keys(sides)).toEqual(['a', 'b']);
    expect(sides['a']).not.toBe(sides['b']);
    // the first had taken the right, and goes left once the second has no other place
    const crowded = placeLabels([label('e', 100, 20), label('f', 215, 20)], { width: 230, height: 40 });
    expect([crowded['e'], crowded['f']]).toEqual(['left', 'left']);
    // three marks in a row leave room for two names
    const row = [label('g', 40, 20), label('h', 70, 20), label('i', 100, 20)];
    expect(Object.values(placeLabels(row, { width: 160, height: 36 }))).toContain('unnamed');
    expect(placeLabels([label('d', 290, 100)], { width: 300, height: 200 })['d']).toBe('left');
  });
  it('says fire in a word', () => {
    expect([0, 0.1, 0.5, 1].map(fireOf)).toEqual(['none', 'some', 'heavy', 'heaviest']);
  });
});

describe('resolution', () => {
  const entries: readonly Entry[] = [
    { code: 'step.taken', subject: 'call', desk: 'north' },
    { code: 'step.taken', subject: 'accuse', desk: 'south' },
    {
      code: 'answer.given',
      subject: 'omsk',
      desk: 'north',
      params: { level: 1, v: 0.5, roll: 0.4, odds: [0.2, 0.8] },
      because: [
        { cause: 'base', value: 0.9 },
        { cause: 'ties', value: -1.2 },
      ],
    },
    {
      code: 'dimension.moved',
      subject: 'domestic',
      desk: 'north',
      params: { from: 50, to: 52 },
      because: [{ cause: 'rally', value: 2 }],
    },
    {
      code: 'gauge.moved',
      subject: 'trust',
      desk: 'north',
      params: { from: 0.5, to: 0.4, of: 'omsk' },
      because: [{ cause: 'unanswered', value: -0.1 }],
    },
    {
      code: 'gauge.moved',
      subject: 'unrest',
      desk: 'north',
      params: { from: 0.1, to: 0.09 },
      because: [{ cause: 'time', value: -0.01 }],
    },
    {
      code: 'gauge.moved',
      subject: 'trust',
      desk: 'south',
      params: { from: 0.5, to: 0.6, of: 'brno' },
      because: [{ cause: 'base', value: 0.1 }],
    },
    {
      code: 'dimension.moved',
      subject: 'domestic',
      desk: 'north',
      params: { from: 52, to: 51 },
      because: [{ cause: 'incident:x', value: -1 }],
    },
  ];
  it('tells what came, and of the other desk what it did in public', () => {
    expect(storyOf(entries, 'north').map((e) => e.subject)).toEqual(['accuse', 'omsk']);
  });
  it('knows what weighed most, for or against', () => {
    const reckoning = reckoningOf(entries[2] as Entry);
    expect(reckoning && strongestOf(reckoning.because)).toEqual({ cause: 'ties', value: -1.2 });
    expect(reckoningOf(entries[0] as Entry)).toBeNull();
  });
  it('has one line a gauge, without what only time did, and without the other desk', () => {
    const lines = ledgerOf(entries, 'north');
    expect(lines.map((e) => e.subject)).toEqual(['domestic', 'trust']);
    expect(lines[0]?.params).toEqual({ from: 50, to: 51 });
    expect(lines[0]?.because).toHaveLength(2);
  });
});

describe('effect lines', () => {
  const box = (left: number, top: number, width: number, height: number): Box => ({
    left,
    top,
    width,
    height,
  });
  const card = { box: box(300, 400, 200, 180), panel: box(290, 390, 700, 300) };
  it('lead sideways to a channel and down to the standing', () => {
    const [aside, below] = curvesOf(card, [
      { box: box(10, 500, 250, 24), panel: box(0, 480, 270, 280), aside: true, way: 'either' },
      { box: box(400, 720, 90, 40), panel: box(290, 700, 700, 60), aside: false, way: 'up' },
    ]);
    expect(aside).toEqual({
      way: 'either',
      end: { x: 260, y: 512 },
      path: 'M300 490 C280 490 280 512 260 512',
    });
    expect(below).toEqual({
      way: 'up',
      end: { x: 445, y: 720 },
      path: 'M500 490 H504 V690 C504 720 445 690 445 720',
    });
  });
  it('end at the rim of a panel whose row has scrolled away', () => {
    const [gone] = curvesOf(card, [
      { box: box(10, 900, 250, 24), panel: box(0, 480, 270, 280), aside: true, way: 'either' },
    ]);
    expect(gone?.end.y).toBe(754);
  });
});
