import { basename } from 'node:path';
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { ClassReport } from '../debrief/door.ts';
import { ClassReportPage, type ClassView, groupTitle } from '../figures/classroom/door.ts';
import { bareTexts } from '../words/bareTexts.ts';
import { makeWords, sayIn } from '../words/door.ts';
import { pageOf } from './reportPage.ts';
import { shippedTexts } from './shelf.ts';

/** The groups of a class with the words that they are told in. */
export const viewsOf = ({ groups }: ClassReport): readonly ClassView[] =>
  groups.map((group) => {
    const { id, hash } = group.scenario;
    const pair = group.stories[0]?.pair;
    const names = group.members.map(({ codeName, file }) => codeName ?? basename(file));
    return {
      group,
      words: makeWords(shippedTexts(id, hash) ?? bareTexts(id), 'en'),
      nameOf: (game) => names[game] ?? '',
      drawn: pair ? [pair.one, pair.other] : null,
      layout: group.layout,
      record: true,
    };
  });

/** The report of a class as one page. */
export function classPage(report: ClassReport, views: readonly ClassView[]): string {
  const say = sayIn('en');
  const [first] = views;
  return pageOf(
    'en',
    first ? groupTitle(first.group, say) : say('class-report'),
    renderToString(
      h(ClassReportPage, {
        report,
        say,
        views,
        titleOf: ({ file }) => basename(file),
        anonymous: false,
      }),
    ),
    ['classroom/classroom'],
  );
}
