import type { ComponentChildren, VNode } from 'preact';
import type { ClassReport, HandedIn } from '../../debrief/door.ts';
import { verdictSentence } from '../../words/classroom.ts';
import type { Say } from '../../words/door.ts';

export interface FilesProps {
  readonly report: ClassReport;
  readonly say: Say;
  readonly titleOf: (file: HandedIn) => string;
  /** What can be done with a file, where the page is alive. */
  readonly foot?: (file: HandedIn) => ComponentChildren;
}

const isApart = ({ verdict }: HandedIn): boolean => verdict.verdict !== 'verified';

/** Files that stand apart, each with its reason in a sentence. */
export function FilesApart({ report, say, titleOf, foot }: FilesProps): VNode {
  const apart = report.files.filter(isApart);
  return (
    <section class="class-apart" aria-labelledby="class-apart">
      <h2 id="class-apart" class="figure-title">
        {apart.length === 0 ? say('class-all-counted') : say('class-uncounted', { n: apart.length })}
      </h2>
      {apart.length === 0 ? (
        <p class="figure-note">{say('class-all-counted-text')}</p>
      ) : (
        <ul>
          {apart.map((file) => (
            <li key={file.file} data-verdict={file.verdict.verdict}>
              <VerdictMark verdict={file.verdict.verdict} />
              <b>{titleOf(file)}</b>
              <span>{verdictSentence(say, file)}</span>
              {foot?.(file)}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** The verdicts, each with how many files have it. */
export function VerdictChips({ report, say }: Pick<FilesProps, 'report' | 'say'>): VNode {
  // The keys of a record of verdicts are verdicts.
  const names = Object.keys(report.verdicts) as readonly (keyof ClassReport['verdicts'])[];
  return (
    <ul class="class-chips">
      {names
        .filter((name) => report.verdicts[name] > 0)
        .map((name) => (
          <li key={name} data-verdict={name}>
            <VerdictMark verdict={name} />
            {say('class-verdict-count', { verdict: name, n: report.verdicts[name] })}
          </li>
        ))}
    </ul>
  );
}

/** A sign for each verdict; the word stands beside it. */
function VerdictMark({ verdict }: { readonly verdict: HandedIn['verdict']['verdict'] }): VNode {
  return (
    <svg class="class-mark" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d={MARKS[verdict]} />
    </svg>
  );
}

const RING = 'M8 2a6 6 0 1 0 0 12a6 6 0 1 0 0-12z';
const MARKS: Readonly<Record<HandedIn['verdict']['verdict'], string>> = {
  verified: `${RING}M5.3 8.2l1.9 1.9l3.5-4`,
  altered: 'M8 2.2L14.4 13.5H1.6zM8 6.4v3.2M8 11.5v.3',
  'cut-off': 'M4 2h5l3 3v4M4 2v12M9 2v3h3M4 14l2-1.5l2 1.5l2-1.5l2 1.5',
  'other-rules': `${RING}M8 5v3.2l2.2 1.3`,
  unreadable: `${RING}M5.8 5.8l4.4 4.4M10.2 5.8l-4.4 4.4`,
};
