import type { ComponentChildren } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { ClassGroup, ClassReport, HandedIn, PairStory } from '../../../debrief/door.ts';
import {
  ClassEndings,
  type ClassView,
  FilesApart,
  otherDeskOf,
  PairCards,
  RunSheet,
  SpreadFigure,
  SureFigure,
  sharedBy,
  sureTitle,
  ThreadsFigure,
  TimeFigure,
  threadsTitle,
} from '../../../figures/classroom/door.ts';
import { verdictSentence } from '../../../words/classroom.ts';
import type { Words } from '../../../words/door.ts';
import { Button, IconButton } from '../../parts/Button.tsx';
import { useRoom } from '../../room/Room.tsx';
import { SheetClockBar, useSheetClock } from './Clock.tsx';
import { Drawn } from './Drawn.tsx';
import type { ClassNames } from './names.ts';
import { ThreadsTools } from './ThreadsTools.tsx';

interface ClassBoardProps {
  readonly group: ClassGroup;
  readonly words: Words;
  readonly names: ClassNames;
  /** The files themselves. */
  readonly children: ComponentChildren;
}

/** What a class is shown, and what it is asked: one scenario, one desk. */
export function ClassBoard({ group, words, names, children }: ClassBoardProps) {
  const { say, announce } = useRoom();
  const first = group.stories[0]?.pair;
  const [drawn, setDrawn] = useState<ClassView['drawn']>(first ? [first.one, first.other] : null);
  const [layout, setLayout] = useState(group.layout);
  const [record, setRecord] = useState(false);
  const clock = useSheetClock(group.sheet);
  const nameOf = useMemo(() => {
    const called = group.members.map(names.nameOf);
    return (game: number): string => called[game] ?? '';
  }, [group, names]);
  const view: ClassView = { group, words, nameOf, drawn, layout, record };
  const below = sharedBy(group, words);
  const ended = group.dimensions.lives.n;
  const isDrawn = ({ pair }: PairStory): boolean => drawn?.[0] === pair.one && drawn[1] === pair.other;
  return (
    <div class="class-board">
      <div class="class-left">
        <section class="panel class-threads" aria-labelledby="class-threads">
          <h2 id="class-threads" class="ser" tabIndex={-1}>
            {threadsTitle(view)}
          </h2>
          <Drawn name="class-threads" title={threadsTitle(view)} below={below}>
            {(width) => <ThreadsFigure view={view} width={width} alive titled={false} />}
          </Drawn>
          <ThreadsTools
            {...{ group, words, nameOf, drawn, layout, record }}
            onDraw={setDrawn}
            onLayout={setLayout}
            onRecord={setRecord}
          />
        </section>
        <div class="panel class-beside">
          <PairCards
            view={view}
            quotes
            foot={(story) => (
              <Button
                class="small"
                icon="waypoints"
                disabled={isDrawn(story)}
                onClick={() => {
                  const { one, other } = story.pair;
                  setDrawn([one, other]);
                  announce(say('class-pair-announced', { one: nameOf(one), other: nameOf(other) }));
                }}
              >
                {say(isDrawn(story) ? 'class-pair-drawn' : 'class-pair-draw')}
              </Button>
            )}
          />
        </div>
        <div class="class-two">
          <div class="panel class-spread">
            <Drawn name="class-outcomes" title={say('class-spread-title', { n: ended })} below={below}>
              {(width) => <SpreadFigure view={view} width={width} />}
            </Drawn>
          </div>
          <div class="class-stack">
            <div class="panel class-forecasts">
              <Drawn name="class-forecasts" title={sureTitle(view)} below={below}>
                {(width) => <SureFigure view={view} width={width} />}
              </Drawn>
            </div>
            <div class="panel class-ends">
              <ClassEndings view={view} />
            </div>
          </div>
        </div>
        {children}
      </div>
      <div class="class-right">
        <div class="panel class-run">
          <RunSheet
            view={view}
            other={otherDeskOf(group, words)}
            now={clock.now}
            head={<SheetClockBar clock={clock} last={clock.now === group.sheet.at(-1)?.part} />}
          />
        </div>
        <div class="panel class-minutes-panel">
          <Drawn name="class-minutes" title={say('class-time-title')} below={below}>
            {(width) => <TimeFigure view={view} width={width} />}
          </Drawn>
        </div>
      </div>
    </div>
  );
}

interface ClassFilesProps {
  readonly report: ClassReport;
  readonly names: ClassNames;
  readonly onRemove: (file: HandedIn) => void;
}

/** All files: those that stand apart with their reason, and behind a fold every one, to be taken out again. */
export function ClassFiles({ report, names, onRemove }: ClassFilesProps) {
  const { say } = useRoom();
  const remove = (file: HandedIn) => (
    <IconButton
      icon="x"
      label={say('class-remove', { name: names.titleOf(file) })}
      onClick={() => onRemove(file)}
    />
  );
  return (
    <div class="panel class-files">
      <FilesApart {...{ report, say, titleOf: names.titleOf }} foot={remove} />
      <details class="class-all">
        <summary>{say('class-all-files', { n: report.files.length })}</summary>
        <ul>
          {report.files.map((file) => (
            <li key={file.file}>
              <span>
                <b>{names.nameOf(file)}</b> {names.aliases === null && <small>{file.file}</small>}
              </span>
              <span class="mut">
                {file.verdict.verdict === 'verified' ? say('class-verified') : verdictSentence(say, file)}
              </span>
              {remove(file)}
            </li>
          ))}
        </ul>
      </details>
    </div>
  );
}
