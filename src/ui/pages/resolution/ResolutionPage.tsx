import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { TopBar } from '../../bar/TopBar.tsx';
import { Button } from '../../parts/Button.tsx';
import { Icon } from '../../parts/Icon.tsx';
import { useGame, useKeys, useRoom } from '../../room/Room.tsx';
import { useShape } from '../../room/useShape.ts';
import { useStore } from '../../room/useStore.ts';
import { AnswerList } from './AnswerList.tsx';
import { CodexDialog } from './CodexDialog.tsx';
import { Ledger } from './Ledger.tsx';
import { Opened } from './Opened.tsx';
import { PhoneAnswers } from './PhoneAnswers.tsx';
import { Silence } from './Silence.tsx';
import { reckoningOf, storyOf } from './story.ts';
import { useArrival } from './useArrival.ts';
import { Why } from './Why.tsx';
import './resolution.css';
import { tellingOf } from '../../../words/telling.ts';
import '../../../words/resolution.ts';

/** What came of a turn: the answers with their reasons, the ledger, the forecast opened, the concept named. */
export function ResolutionPage() {
  const { session, say, announce } = useRoom();
  const { scenario, texts, words, view } = useGame();
  const entries = useStore(session.view, (s) => s.entries);
  const before = useStore(session.view, (s) => s.before);
  const { narrow } = useShape();
  const story = storyOf(entries, view.desk);
  const arrival = useArrival(story.length);
  const [silent, setSilent] = useState(false);
  const [article, setArticle] = useState<string | null>(null);
  const turn = before?.turn ?? view.turn;
  const concept = Object.values(texts.concepts).find((c) => c.turn === turn);
  const spoken = useRef(false);
  useEffect(() => {
    if (spoken.current) return;
    spoken.current = true;
    announce(
      [
        say('resolution-announce', { turn, count: story.length }),
        ...story.map((entry) => tellingOf(words).entrySentence(entry, { scenario, desk: view.desk })),
      ].join(' '),
    );
  }, [announce, say, scenario, story, turn, view.desk, words]);
  const grew = view.reported.own !== before?.reported.own || view.reported.other !== before?.reported.other;
  const leave = (): void => session.send({ type: 'answers.read' });
  const next = (): void => {
    if (grew && !silent) setSilent(true);
    else if (!silent) leave();
  };
  // one thing at a time, the same keys turn the pages first
  const onwards = ['next', 'seal'] as const;
  useKeys([
    ...(narrow ? [] : onwards.map((command) => ({ command, does: say('key-next-turn'), run: next }))),
    { command: 'answers-all', does: say('resolution-all'), run: arrival.all },
    { command: 'answers-again', does: say('resolution-again'), run: arrival.again },
  ]);
  if (silent) return <Silence onOver={leave} />;
  const onward = view.closed ? say('resolution-end') : say('resolution-next', { turn: turn + 1 });
  const codex = concept && (
    <Button icon="book" onClick={() => setArticle(concept.codex)}>
      {say('resolution-codex')}
    </Button>
  );
  return (
    <>
      <TopBar hour={view.hour} turn={turn} rung={view.rung} />
      {narrow ? (
        <PhoneAnswers
          story={story}
          entries={entries}
          onNext={next}
          onward={onward}
          concept={concept?.name}
          codex={codex}
        />
      ) : (
        <WideAnswers
          story={story}
          arrived={arrival.arrived}
          foot={
            <>
              <p>{concept ? say('resolution-named', { name: concept.name }) : say('resolution-read')}</p>
              {arrival.arrived < story.length && (
                <Button hotkey="answers-all" onClick={arrival.all}>
                  {say('resolution-all')}
                </Button>
              )}
              <Button icon="reread" hotkey="answers-again" onClick={arrival.again}>
                {say('resolution-again')}
              </Button>
              {codex}
              <Button primary hotkey="next" onClick={next}>
                {onward} <Icon name="arrow-right" />
              </Button>
            </>
          }
        />
      )}
      {article !== null && <CodexDialog article={article} onClose={() => setArticle(null)} />}
    </>
  );
}

interface WideProps {
  readonly story: ReturnType<typeof storyOf>;
  readonly arrived: number;
  readonly foot: ComponentChildren;
}

function WideAnswers({ story, arrived, foot }: WideProps) {
  const { session, say } = useRoom();
  const { tall } = useShape();
  const entries = useStore(session.view, (s) => s.entries);
  const shown = story.slice(0, arrived);
  const [chosen, setChosen] = useState<number | null>(null);
  const first = shown.findIndex((entry) => reckoningOf(entry) !== null);
  const at = chosen ?? first;
  const entry = story[at];
  const reckoning = entry && reckoningOf(entry);
  return (
    <main id="main" class={`answers-page ${tall ? 'tall' : ''}`} tabIndex={-1}>
      <AnswerList story={shown} chosen={at} onChoose={setChosen} />
      <div class="panel middle">
        {entry && reckoning ? (
          <Why entry={entry} reckoning={reckoning} />
        ) : (
          <p class="mut">{say('why-none')}</p>
        )}
        <Opened />
      </div>
      <Ledger entries={entries} />
      <footer class="panel answers-foot">{foot}</footer>
    </main>
  );
}
