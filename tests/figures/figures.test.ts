import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { beforeAll, describe, expect, test } from 'vitest';
import { rehearsalPage } from '../../src/cli/reportPage.ts';
import {
  Bar,
  decimal,
  EndingsFigure,
  InfluenceFigure,
  ReadingFigure,
  rowsOf,
  ScoresFigure,
  Strip,
  scaleOf,
  signed,
  whole,
} from '../../src/figures/door.ts';
import { type RehearsalReport, rehearse } from '../../src/rehearsal/door.ts';
import { sayIn } from '../../src/words/door.ts';
import { CROSSING } from '../core/crossing.ts';

const say = sayIn('en');
let report: RehearsalReport;
beforeAll(async () => {
  const each = <T>(list: readonly { readonly id: string }[], words: T): Record<string, T> =>
    Object.fromEntries(list.map(({ id }) => [id, words]));
  report = await rehearse({
    scenario: CROSSING,
    games: 20,
    seed: 'figures',
    words: { reports: each(CROSSING.reports, 70), matters: each(CROSSING.matters, [30]) },
  });
});

const picturesIn = (html: string): readonly string[] =>
  html.match(/<svg class="figure-picture[\s\S]*?<\/svg>/g) ?? [];

describe('numbers', () => {
  test('carry a minus and not a hyphen, and no sign at nothing', () => {
    expect(signed(-1.25)).toBe('\u22121.3');
    expect(signed(2)).toBe('+2.0');
    expect(signed(0.01)).toBe('0.0');
    expect(signed(-0.01)).toBe('0.0');
    expect(whole(49.6)).toBe('50');
    expect(whole(null)).toBe('–');
    expect(decimal(0.275, 2)).toBe('0.28');
  });
});

describe('parts', () => {
  test('a scale puts numbers in their places, also when there is but one', () => {
    const scale = scaleOf({ domain: [0, 100], range: [10, 110] });
    expect([scale.at(0), scale.at(50), scale.at(100)]).toEqual([10, 60, 110]);
    expect(Number.isFinite(scaleOf({ domain: [5, 5], range: [0, 10] }).at(5))).toBe(true);
  });

  test('raises are filled, lowers outlined, nothing is a dashed ring', () => {
    const scale = scaleOf({ domain: [-10, 10], range: [0, 200] });
    expect(renderToString(h(Bar, { value: 4, scale, y: 0, kind: 'change' }))).toContain('bar-raises');
    expect(renderToString(h(Bar, { value: -4, scale, y: 0, kind: 'change' }))).toContain('bar-lowers');
    const never = renderToString(h(Bar, { value: 0, scale, y: 0 }));
    expect(never).toContain('bar-none');
    expect(never).toContain('<circle');
  });

  test('a strip lies between its ends', () => {
    const scale = scaleOf({ domain: [0, 100], range: [0, 100] });
    const html = renderToString(
      h(Strip, { scale, y: 10, spread: { low: 10, lower: 20, middle: 30, upper: 40, high: 90 } }),
    );
    expect(html).toContain('x1="10" x2="90"');
    expect(html).toContain('x="20"');
    expect(html).toContain('width="20"');
  });

  test('rows do not overlap and keep within their picture, wide and narrow', () => {
    for (const width of [340, 640]) {
      const names = ['one', 'a-much-longer-name-than-that', 'three'];
      const rows = rowsOf({ width, names, domain: [0, 10] });
      expect(rows.y(1) - rows.y(0)).toBeGreaterThan(20);
      expect(rows.y(2)).toBeLessThan(rows.bottom);
      expect(rows.scale.from).toBeGreaterThanOrEqual(0);
      expect(rows.scale.to).toBeLessThan(rows.numberX);
    }
  });
});

describe('the figures of a rehearsal', () => {
  const figures = { ScoresFigure, EndingsFigure, InfluenceFigure, ReadingFigure };
  test.each(Object.entries(figures))(
    '%s has a title, a description with the numbers, and a table',
    (_, Part) => {
      const html = renderToString(h(Part, { report, say }));
      const pictures = picturesIn(html);
      expect(pictures.length).toBe(2);
      for (const picture of pictures) {
        const [, ids = ''] = /aria-labelledby="([^"]+)"/.exec(picture) ?? [];
        for (const id of ids.split(' ')) expect(picture).toContain(`id="${id}"`);
        expect(picture).toMatch(/<desc[^>]*>[^<]*\d[^<]*<\/desc>/);
        expect(picture).toContain('role="img"');
        expect(picture).not.toMatch(/NaN|undefined|Infinity|\{ \$/);
      }
      expect(html).toMatch(/<figcaption[^>]*>[^<{]+<\/figcaption>/);
      expect(html.match(/<tr>/g)?.length).toBeGreaterThan(1);
      expect(html).toContain('scope="row"');
    },
  );

  test('one drawing is made where the room is measured', () => {
    const html = renderToString(h(ScoresFigure, { report, say, width: 480 }));
    expect(picturesIn(html).length).toBe(1);
    expect(html).toContain('viewBox="0 0 480 ');
  });

  test('the page stands alone: no script, no address outside, every sentence said', () => {
    const html = rehearsalPage('en', {
      report,
      say,
      title: 'A <b>title</b>',
      desk: 'North',
      file: 'crossing.yaml',
    });
    expect(html).not.toMatch(/<script|src=|<link|url\(|https?:/);
    expect(html).not.toMatch(/rehearsal-[a-z]+(?![\w-]*[">])|finding-[a-z]|\{ ?\$|NaN|undefined/);
    expect(html).toContain('A &lt;b>title&lt;/b>');
    expect(html).toContain('prefers-color-scheme: light');
    for (const { seed } of report.findings) expect(html).toContain(`--seed ${seed} --decisions ${seed}.json`);
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
