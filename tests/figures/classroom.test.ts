import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { classReport, readHandedIn } from '../../src/debrief/door.ts';
import {
  ClassEndings,
  type ClassView,
  FilesApart,
  PairCards,
  RunSheet,
  SpreadFigure,
  SureFigure,
  ThreadsFigure,
  TimeFigure,
} from '../../src/figures/classroom/door.ts';
import { makeLogText } from '../../src/log/door.ts';
import { makeWords } from '../../src/words/door.ts';
import { classOf } from '../debrief/classOf.ts';
import { LESSON, lookupOf } from '../debrief/courses.ts';
import { shipped } from '../scenario/shipped.ts';

const lookup = lookupOf(LESSON);
const words = makeWords(shipped(LESSON.id).texts, 'en');
const texts = classOf({ scenario: LESSON, count: 12 }).map(makeLogText);
const files = texts.map((text, i) =>
  readHandedIn(`${i}.jsonl`, i === 11 ? text.split('\n').slice(0, 6).join('\n') : text, lookup),
);
const report = classReport(files, lookup);

function viewOf(given = report): ClassView {
  const group = given.groups[0];
  if (!group) throw new Error('no group');
  const pair = group.stories[0]?.pair;
  return {
    group,
    words,
    nameOf: (game) => group.members[game]?.codeName ?? '',
    drawn: pair ? [pair.one, pair.other] : null,
    layout: group.layout,
    record: true,
  };
}
const view = viewOf();
const picturesIn = (html: string): readonly string[] =>
  html.match(/<svg class="figure-picture[\s\S]*?<\/svg>/g) ?? [];

describe('the figures of a class', () => {
  const figures = { ThreadsFigure, SpreadFigure, SureFigure, TimeFigure };
  test.each(Object.entries(figures))('%s is as it was looked at, wide and narrow', (_, Part) => {
    const html = renderToString(h(Part, { view }));
    const pictures = picturesIn(html);
    expect(pictures.join('\n').replaceAll('><', '>\n<')).toMatchSnapshot();
    expect(pictures.length).toBe(2);
    for (const picture of pictures) {
      const [, ids = ''] = /aria-labelledby="([^"]+)"/.exec(picture) ?? [];
      for (const id of ids.split(' ')) expect(picture).toContain(`id="${id}"`);
      expect(picture).toMatch(/<desc[^>]*>[^<]*\d[^<]*<\/desc>/);
      expect(picture).not.toMatch(/NaN|undefined|Infinity|\{ \$/);
    }
    expect(html.match(/<tr>/g)?.length).toBeGreaterThan(5);
  });

  test('one drawing is made where the room is measured, and time runs down where it is narrow', () => {
    const wide = renderToString(h(ThreadsFigure, { view, width: 900 }));
    expect(picturesIn(wide).length).toBe(1);
    expect(wide).toContain('thread-turn');
    const narrow = renderToString(h(ThreadsFigure, { view, width: 360 }));
    expect(narrow).toContain('thread-order');
    expect(narrow).not.toContain('thread-turn');
  });

  test('a thread for every game, in every turn at a place of its own, and those cut off end in a ring', () => {
    const html = renderToString(h(ThreadsFigure, { view, width: 900 }));
    const picture = picturesIn(html)[0] ?? '';
    const paths = [...picture.matchAll(/class="thread thread-(\w+)" d="([^"]+)"/g)];
    expect(paths.length).toBe(12);
    expect(paths.map(([, tone]) => tone).filter((tone) => tone !== 'plain')).toEqual(['second', 'own']);
    const starts = paths.map(([, , d = '']) => d.split('h')[0]);
    expect(new Set(starts).size).toBe(12);
    expect(picture.match(/class="thread-cut"/g)?.length).toBe(1);
    // bands of a turn hold every game that came to it, once
    const counts = view.group.turns.map(({ partings }, i) =>
      (partings[view.layout[i] ?? -1]?.branches ?? []).reduce((sum, { games }) => sum + games.length, 0),
    );
    expect(counts).toEqual([12, 12, 12, 12, 12, 11, 11, 11]);
  });

  test('what is documented shows only when it is asked for', () => {
    const hidden = renderToString(h(ThreadsFigure, { view: { ...view, record: false }, width: 900 }));
    expect(hidden).not.toMatch(/band-record|documented/);
    expect(renderToString(h(ThreadsFigure, { view, width: 900 }))).toContain('band-record');
  });

  test('hundreds of games are drawn as bands and strips, and no name stands in a table of thousands', () => {
    const many = classReport(
      Array.from({ length: 150 }, (_, i) => ({
        ...(files[i % 11] as (typeof files)[number]),
        file: String(i),
      })),
      lookup,
    );
    const crowd = viewOf(many);
    const threads = renderToString(h(ThreadsFigure, { view: crowd, width: 900 }));
    expect(threads).toContain('class="ribbon"');
    expect(threads).not.toContain('class="thread thread-plain"');
    const spread = renderToString(h(SpreadFigure, { view: crowd, width: 600 }));
    expect(spread).not.toContain('class="dot dot-plain"');
    expect(spread).toContain('strip-whisker');
    expect(threads).not.toMatch(/NaN|undefined/);
  });

  test('without forecasts or seconds a sentence stands in the place of the figure', () => {
    const bare = classReport(
      texts
        .slice(0, 2)
        .map((text, i) => readHandedIn(String(i), text, lookup))
        .map((file) => ({
          ...file,
          game: file.game && {
            ...file.game,
            forecasts: [],
            turns: file.game.turns.map((turn) => ({ ...turn, seconds: null })),
          },
        })),
      lookup,
    );
    for (const Part of [SureFigure, TimeFigure]) {
      const html = renderToString(h(Part, { view: viewOf(bare) }));
      expect(picturesIn(html)).toEqual([]);
      expect(html).toMatch(/<p class="figure-note">[^<]{20,}/);
    }
  });
});

describe('what a class is told and asked', () => {
  test('names actual choices, both of a pair, and every ending', () => {
    const sheet = renderToString(h(RunSheet, { view, other: 'Baku' }));
    expect(sheet.match(/<li/g)?.length).toBe(5);
    expect(sheet).not.toMatch(/class-ask-[a-z]+-lead|\{ ?\$|NaN|undefined/);
    const pairs = renderToString(h(PairCards, { view, quotes: true }));
    for (const { pair } of view.group.stories)
      for (const game of [pair.one, pair.other]) expect(pairs).toContain(view.nameOf(game));
    expect(pairs).not.toMatch(/NaN|undefined|<b>[^<]*<\/b> ?[;.]/);
    const ends = renderToString(h(ClassEndings, { view }));
    for (const { ending } of view.group.endings)
      expect(ends).toContain(words.texts.endings[ending]?.title.replaceAll('&', '&amp;') ?? ending);
  });

  test('quotes nobody where names are hidden, and ranks nobody', () => {
    expect(renderToString(h(PairCards, { view, quotes: true }))).toContain('<q');
    const html = [
      renderToString(h(PairCards, { view, quotes: false })),
      renderToString(h(RunSheet, { view, other: 'Baku' })),
      renderToString(h(ThreadsFigure, { view })),
      renderToString(h(SpreadFigure, { view })),
    ].join(' ');
    expect(html).not.toContain('<q');
    expect(html).not.toMatch(/\b(correct|wrong answer|best|worst|winner|score of)\b/i);
  });

  test('says of each file that stands apart why', () => {
    const html = renderToString(
      h(FilesApart, { report, say: words.say, titleOf: ({ file }: { readonly file: string }) => file }),
    );
    expect(html).toContain('11.jsonl');
    expect(html).toContain('Cut off after turn 5');
  });
});
