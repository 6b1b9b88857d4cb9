import { useId } from 'preact/hooks';
import type { ClassGroup } from '../../../debrief/door.ts';
import { questionTitle } from '../../../words/classroom.ts';
import type { Words } from '../../../words/door.ts';
import { useSay } from '../../room/Room.tsx';

interface ThreadsToolsProps {
  readonly group: ClassGroup;
  readonly words: Words;
  readonly nameOf: (game: number) => string;
  readonly drawn: readonly [number, number] | null;
  readonly onDraw: (drawn: readonly [number, number] | null) => void;
  readonly layout: readonly (number | null)[];
  readonly onLayout: (layout: readonly (number | null)[]) => void;
  readonly record: boolean;
  readonly onRecord: (record: boolean) => void;
}

/** What can be changed about the threads: two of them drawn out, the record, the question of each turn. */
export function ThreadsTools(props: ThreadsToolsProps) {
  const { group, words, nameOf, drawn, onDraw, layout, onLayout, record, onRecord } = props;
  const say = useSay();
  const games = group.members
    .map((_, game) => ({ game, name: nameOf(game) }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en'));
  const [one, other] = drawn ?? [games[0]?.game ?? 0, games[1]?.game ?? 0];
  return (
    <div class="class-threads-tools">
      {games.length > 1 && (
        <>
          <Names
            label={say('class-draw-first')}
            games={games}
            chosen={one}
            tone="own"
            onChoose={(game) => onDraw([game, game === other ? one : other])}
          />
          <Names
            label={say('class-draw-second')}
            games={games}
            chosen={other}
            tone="second"
            onChoose={(game) => onDraw([game === one ? other : one, game])}
          />
        </>
      )}
      {group.record !== null && (
        <button
          type="button"
          role="switch"
          class="class-switch"
          aria-checked={record}
          onClick={() => onRecord(!record)}
        >
          <i aria-hidden="true" />
          {say('class-record')}
        </button>
      )}
      <details>
        <summary>{say('class-layout')}</summary>
        <div class="class-layout">
          {group.turns.map(({ turn, partings }, i) => (
            <Choice
              key={turn}
              label={say('class-turn', { turn })}
              chosen={String(layout[i] ?? '')}
              options={partings.map((parting, at) => ({
                value: String(at),
                text: questionTitle(words, parting),
              }))}
              onChoose={(value) => onLayout(layout.map((at, j) => (j === i ? Number(value) : at)))}
            />
          ))}
        </div>
      </details>
    </div>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly chosen: string;
  readonly options: readonly { readonly value: string; readonly text: string }[];
  readonly onChoose: (value: string) => void;
}

function Choice({ label, chosen, options, onChoose }: ChoiceProps) {
  const id = useId();
  return (
    <label for={id} class="class-choice">
      <span>{label}</span>
      <select id={id} value={chosen} onChange={(event) => onChoose(event.currentTarget.value)}>
        {options.map(({ value, text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}

interface NamesProps {
  readonly label: string;
  readonly games: readonly { readonly game: number; readonly name: string }[];
  readonly chosen: number;
  readonly tone: 'own' | 'second';
  readonly onChoose: (game: number) => void;
}

function Names({ label, games, chosen, tone, onChoose }: NamesProps) {
  return (
    <div class={`class-tone-${tone}`}>
      <Choice
        label={label}
        chosen={String(chosen)}
        options={games.map(({ game, name }) => ({ value: String(game), text: name }))}
        onChoose={(value) => onChoose(Number(value))}
      />
    </div>
  );
}
