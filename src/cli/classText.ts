import type { ClassReport } from '../debrief/door.ts';
import { type ClassView, countedIn, sharedBy } from '../figures/classroom/door.ts';
import { branchesPhrase, questionTitle, verdictSentence } from '../words/classroom.ts';
import { sayIn } from '../words/door.ts';
import { tableOf, writeLine } from './console.ts';

const whole = (value: number | null): string => (value === null ? '–' : String(Math.round(value)));

/** A class in plain lines: what counts, where it parted, how it ended. */
export function tellClass({ files, verdicts }: ClassReport, views: readonly ClassView[]): void {
  const say = sayIn('en');
  writeLine(
    Object.entries(verdicts)
      .filter(([, n]) => n > 0)
      .map(([verdict, n]) => say('class-verdict-count', { verdict, n }))
      .join(', '),
  );
  for (const file of files)
    if (file.verdict.verdict !== 'verified') writeLine(`${file.file}: ${verdictSentence(say, file)}`);
  for (const view of views) tellGroup(view);
}

function tellGroup(view: ClassView): void {
  const { group, words, layout } = view;
  const { say, texts, dimensionName } = words;
  writeLine();
  writeLine(`${sharedBy(group, words)} ${countedIn(group, say)}`);
  for (const [i, { partings }] of group.turns.entries()) {
    const parting = partings[layout[i] ?? -1];
    if (!parting) continue;
    writeLine(
      say('class-threads-desc-turn', {
        turn: i + 1,
        title: questionTitle(words, parting),
        branches: branchesPhrase(words, parting),
      }),
    );
  }
  for (const { ending, games } of group.endings)
    writeLine(say('class-endings-row', { ending: texts.endings[ending]?.title ?? ending, n: games.length }));
  writeLine();
  writeLine(
    tableOf([
      [say('class-spread-dimension'), '5', '25', say('class-spread-median'), '75', '95'],
      ...Object.entries(group.dimensions).map(([id, { p5, p25, p50, p75, p95 }]) => [
        // The keys of a record of dimensions are dimensions.
        dimensionName(id as keyof typeof group.dimensions, group.desk),
        ...[p5, p25, p50, p75, p95].map(whole),
      ]),
    ]),
  );
}
