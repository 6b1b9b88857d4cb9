import type { VNode } from 'preact';
import { branchesPhrase, optionLabel, questionTitle } from '../../words/classroom.ts';
import { Figure } from '../Figure.tsx';
import type { TableTwin } from '../NumberTable.tsx';
import { threadsAcross } from './threadsAcross.tsx';
import { threadsDown } from './threadsDown.tsx';
import { type ClassView, MOST_THREADS, partingAt } from './view.ts';

export interface ThreadsProps {
  readonly view: ClassView;
  readonly width?: number;
  /** Questions of a turn can be chosen beside the figure. */
  readonly alive?: boolean;
  /** The title stands over the figure already. */
  readonly titled?: boolean;
}

/** From this width time runs to the right; below it runs down. */
const ACROSS = 620;
/** Of a class, in bits: less than one in twelve against the rest is no parting. */
const WIDE = 0.4;

/** Where a class parted, as a sentence. */
export function threadsTitle(view: ClassView): string {
  const { group, words } = view;
  const { say } = words;
  const wide = group.turns
    .flatMap((_, i) => partingAt(view, i) ?? [])
    .filter(({ width }) => width >= WIDE)
    .sort((a, b) => b.width - a.width || a.turn - b.turn)
    .slice(0, 2)
    .sort((a, b) => a.turn - b.turn);
  const [first, second] = wide;
  const named = (parting: typeof first): string =>
    parting ? say('class-quoted', { text: questionTitle(words, parting) }) : '';
  if (!first) return say('class-threads-title-none');
  return second
    ? say('class-threads-title-two', {
        first: named(first),
        turn: first.turn,
        second: named(second),
        later: second.turn,
      })
    : say('class-threads-title-one', { first: named(first), turn: first.turn });
}

/** Turn by turn, where a class went together and where it parted: one thread is one game. */
export function ThreadsFigure({ view, width, alive = false, titled = true }: ThreadsProps): VNode {
  const { group, words, nameOf, drawn, record } = view;
  const { say } = words;
  const threads = group.members.length <= MOST_THREADS;
  return (
    <Figure
      id="threads"
      title={threadsTitle(view)}
      titled={titled}
      description={say('class-threads-desc', { turns: sentencesOf(view).join(' ') })}
      note={say(alive ? 'class-threads-note' : 'class-threads-note-still', {
        threads: threads ? 'yes' : 'no',
      })}
      keys={[
        ...(threads && drawn
          ? [
              {
                mark: <line class="thread thread-own" x1={0} x2={18} y1={6} y2={6} />,
                label: nameOf(drawn[0]),
              },
              {
                mark: <line class="thread thread-second" x1={0} x2={18} y1={6} y2={6} />,
                label: nameOf(drawn[1]),
              },
            ]
          : []),
        ...(threads &&
        group.members.some(({ game }) => game.turns.length < group.length && game.ending === null)
          ? [
              {
                mark: <circle class="thread-cut" cx={9} cy={6} r={3} />,
                label: say('class-threads-cut'),
              },
            ]
          : []),
        ...(record
          ? [
              {
                mark: <rect class="band-record" x={4} y={1} width={10} height={10} rx={2} />,
                label: say('class-threads-record'),
              },
            ]
          : []),
      ]}
      wide={WIDE_PAGE}
      {...(width === undefined ? {} : { width })}
      draw={(at) => (at < ACROSS ? threadsDown(view, at) : threadsAcross(view, at))}
      tableLabel={say('class-threads-table')}
      table={tableOf(view)}
    />
  );
}

/** Width that the figure is drawn for where nobody measures. */
const WIDE_PAGE = 980;

/** Every turn as a sentence, for those who hear the figure. */
function sentencesOf(view: ClassView): readonly string[] {
  const { group, words } = view;
  const { say, texts } = words;
  const turns = group.turns.flatMap(({ turn }, i) => {
    const parting = partingAt(view, i);
    return parting
      ? say('class-threads-desc-turn', {
          turn,
          title: questionTitle(words, parting),
          branches: branchesPhrase(words, parting),
        })
      : [];
  });
  const ends = group.endings.map(({ ending, games }) =>
    say('class-option-count', { option: texts.endings[ending]?.title ?? ending, n: games.length }),
  );
  return ends.length === 0 ? turns : [...turns, say('class-threads-desc-end', { branches: ends.join(', ') })];
}

/** Names that a cell can hold. */
const MOST_NAMES = 40;

function tableOf({ group, words, nameOf, layout, record }: ClassView): TableTwin {
  const { say, texts } = words;
  const who = (games: readonly number[]): string =>
    games.length > MOST_NAMES ? say('class-not-recorded') : games.map(nameOf).join(', ');
  const columns = ['turn', 'question', 'answer', 'games', ...(record ? ['record'] : []), 'names'];
  return {
    caption: say('class-threads-table'),
    columns: columns.map((name) => say(`class-column-${name}`)),
    rows: [
      ...group.turns.flatMap((_, i) => {
        const parting = partingAt({ group, layout }, i);
        return (parting?.branches ?? []).map(({ option, games }) => [
          say('class-turn', { turn: i + 1 }),
          parting ? questionTitle(words, parting) : '',
          parting ? optionLabel(words, parting, option) : '',
          String(games.length),
          ...(record
            ? [say(parting?.record === option && option !== null ? 'class-recorded' : 'class-not-recorded')]
            : []),
          who(games),
        ]);
      }),
      ...group.endings.map(({ ending, games }) => [
        say('class-ending'),
        say('class-endings'),
        texts.endings[ending]?.title ?? ending,
        String(games.length),
        ...(record ? [say('class-not-recorded')] : []),
        who(games),
      ]),
    ],
  };
}
