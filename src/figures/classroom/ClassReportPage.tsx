import type { VNode } from 'preact';
import type { ClassGroup, ClassReport, HandedIn } from '../../debrief/door.ts';
import type { Say, Words } from '../../words/door.ts';
import { ClassEndings } from './EndingsFigure.tsx';
import { FilesApart, VerdictChips } from './Files.tsx';
import { PairCards } from './PairCards.tsx';
import { RunSheet } from './RunSheet.tsx';
import { SpreadFigure } from './SpreadFigure.tsx';
import { SureFigure } from './SureFigure.tsx';
import { ThreadsFigure } from './ThreadsFigure.tsx';
import { TimeFigure } from './TimeFigure.tsx';
import type { ClassView } from './view.ts';

export interface ClassReportProps {
  readonly report: ClassReport;
  readonly say: Say;
  readonly views: readonly ClassView[];
  readonly titleOf: (file: HandedIn) => string;
  /** Code names were replaced: what people wrote is left out with them. */
  readonly anonymous: boolean;
}

/** The class code that all of a group carry; `none` where they carry several or no one. */
export function classCodeOf({ members }: ClassGroup): string {
  const codes = new Set(members.map(({ classCode }) => classCode));
  const [code] = codes;
  return codes.size === 1 && code ? code : 'none';
}

/** What the games of a group share, in a sentence. */
export function sharedBy({ members, scenario, desk }: ClassGroup, { say, texts, names }: Words): string {
  const seeds = new Set(members.map(({ game }) => game.seed));
  return say('class-of', {
    scenario: texts.title === '' ? scenario.id : texts.title,
    desk: names.desk(desk),
    nights: seeds.size,
    seed: [...seeds][0] ?? '',
  });
}

/** How many games of a group count, and how. */
export function countedIn({ members }: ClassGroup, say: Say): string {
  const verified = members.filter(({ verdict }) => verdict.verdict === 'verified').length;
  return say('class-count', { verified, cut: members.length - verified });
}

/** Name of the desk that a group did not sit at. */
export const otherDeskOf = ({ desk }: ClassGroup, { texts, names }: Words): string =>
  names.desk(Object.keys(texts.desks).find((id) => id !== desk) ?? '');

/** Title of a group's report. */
export const groupTitle = (group: ClassGroup, say: Say): string =>
  say('class-title-of', { code: classCodeOf(group), logs: group.members.length });

/** What a class handed in, as one page: the run sheet beside what it speaks of. */
export function ClassReportPage({ report, say, views, titleOf, anonymous }: ClassReportProps): VNode {
  return (
    <main class="report class-report">
      {views.map((view) => (
        <GroupReport
          key={`${view.group.scenario.hash}/${view.group.desk}`}
          {...{ view, say, anonymous, report }}
        />
      ))}
      <div class="report-panel report-wide">
        <FilesApart {...{ report, say, titleOf }} />
      </div>
      <footer class="report-foot">
        {anonymous && <p>{say('class-report-anonymous')}</p>}
        <p>{say('class-report-foot')}</p>
      </footer>
    </main>
  );
}

function GroupReport({
  view,
  say,
  anonymous,
  report,
}: Pick<ClassReportProps, 'say' | 'anonymous' | 'report'> & { readonly view: ClassView }): VNode {
  const { group, words } = view;
  const other = otherDeskOf(group, words);
  return (
    <>
      <header class="report-head">
        <h1>{groupTitle(group, say)}</h1>
        <VerdictChips {...{ report, say }} />
        <p class="report-lead">
          {sharedBy(group, words)} {countedIn(group, say)}
        </p>
      </header>
      <div class="report-panel report-wide">
        <ThreadsFigure view={view} />
      </div>
      <div class="report-column">
        <div class="report-panel">
          <PairCards view={view} quotes={!anonymous} />
        </div>
        <div class="report-panel">
          <SpreadFigure view={view} />
        </div>
        <div class="report-panel">
          <ClassEndings view={view} />
        </div>
      </div>
      <div class="report-column">
        <div class="report-panel">
          <RunSheet {...{ view, other }} />
        </div>
        <div class="report-panel">
          <SureFigure view={view} />
        </div>
        <div class="report-panel">
          <TimeFigure view={view} />
        </div>
      </div>
    </>
  );
}
