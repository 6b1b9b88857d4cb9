import { useState } from 'preact/hooks';
import { Button } from '../../../parts/Button.tsx';
import { Dialog } from '../../../parts/Dialog.tsx';
import { Icon } from '../../../parts/Icon.tsx';
import { useGame, useKeys, useRoom } from '../../../room/Room.tsx';
import { useStore } from '../../../room/useStore.ts';
import { silenceOf } from './silence.ts';

/** Longest rationale that is kept: one sentence. */
const SENTENCE = 400;

/** Seals the turn; says what is still open, and asks once more only when something is left unanswered. */
export function Commit() {
  const { session, say } = useRoom();
  const { scenario, texts, words, view } = useGame();
  const stage = useStore(session.view, (s) => s.stage);
  const refused = useStore(session.desk, (s) => s.refused);
  const unanswered = useStore(session.desk, (s) => s.unanswered);
  const forecast = useStore(session.desk, (s) => s.memo.forecast);
  const [asking, setAsking] = useState(false);
  const send = (): void => {
    setAsking(false);
    session.send({ type: 'decision.committed' });
  };
  const commit = (): void => {
    if (refused.length > 0 || stage !== 'deciding') return;
    if (unanswered.length > 0) setAsking(true);
    else send();
  };
  useKeys([{ command: 'seal', does: say('commit-seal'), run: commit }]);
  const isText = (id: string): boolean => view.table.some((t) => t.id === id);
  const nameOf = (id: string): string => {
    const text = view.table.find((t) => t.id === id);
    return text ? say('table-text', { broker: words.names.broker(text.broker) }) : words.names.matter(id);
  };
  const open = [
    ...unanswered.map(nameOf),
    ...(view.forecastQuestion !== null && !forecast ? [say('commit-forecast')] : []),
  ];
  return (
    <section class="commit" aria-label={say('commit-seal')}>
      <Rationale />
      <p class="commit-open" id="commit-open">
        {refused.length > 0 ? (
          <span class="commit-refused">
            <Icon name="alert" /> {words.refusalSentence(refused[0] as (typeof refused)[number])}
          </span>
        ) : open.length > 0 ? (
          say('commit-open', { things: open.join(', ') })
        ) : (
          say('commit-ready')
        )}
      </p>
      <Button
        primary
        icon="lock"
        hotkey="seal"
        aria-describedby="commit-open"
        aria-disabled={refused.length > 0 || stage !== 'deciding'}
        onClick={commit}
      >
        {say('commit-seal')}
      </Button>
      {asking && (
        <Dialog
          title={say('commit-title')}
          onClose={() => setAsking(false)}
          foot={
            <>
              <Button onClick={() => setAsking(false)}>{say('part-back')}</Button>
              <Button primary icon="lock" onClick={send}>
                {say('commit-anyway')}
              </Button>
            </>
          }
        >
          <ul class="commit-list">
            {unanswered.map((id) => (
              <li key={id}>
                <b>{nameOf(id)}</b>{' '}
                <span class="mut">
                  {isText(id)
                    ? say('commit-text')
                    : silenceOf({ scenario, texts, say, until: untilOf(id) }, id)}
                </span>
              </li>
            ))}
          </ul>
        </Dialog>
      )}
    </section>
  );
  function untilOf(id: string): number | null {
    const until = view.matters.find((m) => m.id === id)?.until ?? view.turn;
    return until > view.turn ? until : null;
  }
}

/** One sentence, where it is asked for; kept with the log. */
function Rationale() {
  const { session, say } = useRoom();
  const { texts, view } = useGame();
  const rationale = useStore(session.desk, (s) => s.memo.rationale ?? '');
  const question = texts.rationales[view.desk]?.[view.turn];
  if (!view.rationaleAsked || question === undefined) return null;
  return (
    <label class="rationale">
      <span>
        <Icon name="pencil" /> {question}
      </span>
      <input
        type="text"
        maxLength={SENTENCE}
        value={rationale}
        placeholder={say('rationale-hint')}
        onInput={(event) => session.actions.rationale(event.currentTarget.value)}
      />
    </label>
  );
}
