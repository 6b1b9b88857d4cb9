import type { ComponentChildren, VNode } from 'preact';
import type { PairStory } from '../../debrief/door.ts';
import { apartSentence, choicePhrase, pairQuestion } from '../../words/classroom.ts';
import type { ClassView } from './view.ts';

export interface PairCardsProps {
  readonly view: ClassView;
  /** What people wrote beside their decision is quoted. */
  readonly quotes: boolean;
  /** What can be done with a pair, where the page is alive. */
  readonly foot?: (story: PairStory) => ComponentChildren;
}

/** Pairs that stood in one position and went on differently. */
export function PairCards({ view, quotes, foot }: PairCardsProps): VNode {
  const { group, words } = view;
  const { say } = words;
  return (
    <section class="class-pairs" aria-labelledby="class-pairs">
      <h2 id="class-pairs" class="figure-title">
        {say('class-pairs')}
      </h2>
      <p class="figure-note">{say(group.stories.length === 0 ? 'class-pairs-none' : 'class-pairs-note')}</p>
      {group.stories.length > 0 && (
        <ul>
          {group.stories.map((story) => (
            <li key={`${story.pair.one}/${story.pair.other}`}>
              <PairCard {...{ view, story, quotes }} />
              {foot?.(story)}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function PairCard({
  view,
  story,
  quotes,
}: {
  readonly view: ClassView;
  readonly story: PairStory;
  readonly quotes: boolean;
}): VNode {
  const { words, nameOf, group } = view;
  const { say } = words;
  const { one, other, turn, choices } = story.pair;
  return (
    <>
      <header>
        <h3>
          <b>{nameOf(one)}</b> <Fork /> <b>{nameOf(other)}</b>
        </h3>
        <small>
          {say('class-turn', { turn })}, {say('class-pair-until', { turn, before: turn - 1 })}
        </small>
      </header>
      {(
        [
          ['one', one],
          ['other', other],
        ] as const
      ).map(([side, game]) => {
        const { game: played } = group.members[game] ?? {};
        const wrote = played?.turns[turn - 1]?.rationale ?? null;
        const ending = played?.ending ?? null;
        return (
          <p key={side} class="class-pair-side">
            <b>{nameOf(game)}</b> {choicePhrase(words, choices, side)}
            {ending !== null && (
              <>; {say('class-pair-end', { ending: words.texts.endings[ending]?.title ?? ending })}</>
            )}
            .{quotes && wrote !== null && <q class="class-wrote">{wrote}</q>}
          </p>
        );
      })}
      <p class="class-pair-apart">{apartSentence(words, story, group.desk)}</p>
      <p class="class-ask">{pairQuestion(say, choices)}</p>
    </>
  );
}

/** Two ways from one place. */
const Fork = (): VNode => (
  <svg viewBox="0 0 16 12" width="16" height="12" aria-hidden="true" class="class-fork">
    <path d="M1 6h5c3 0 2-4 6-4h3M6 6c3 0 2 4 6 4h3" />
  </svg>
);
