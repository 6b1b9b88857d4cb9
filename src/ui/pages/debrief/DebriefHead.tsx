import { Button } from '../../parts/Button.tsx';
import { Icon } from '../../parts/Icon.tsx';
import { PageTitle } from '../../parts/PageTitle.tsx';
import { useRoom } from '../../room/Room.tsx';
import { useDebrief, usePlayed } from './frame/Debrief.tsx';
import { useKeepLog } from './useKeepLog.ts';
import { verdictWords } from './verdict.ts';

/** Whose game it is, whether its result follows from its decisions, and what is being played for this page. */
export function DebriefHead() {
  const { session, say } = useRoom();
  const { debriefing, findings, texts, words } = useDebrief();
  const { facts, desk, verdict } = findings;
  const work = usePlayed((s) => s.work);
  const source = usePlayed((s) => s.source);
  const keep = useKeepLog();
  const live = session.view.getState().closing !== null;
  return (
    <header class="debrief-head">
      <div>
        <PageTitle>{say('debrief-title')}</PageTitle>
        <p class="debrief-who">
          {facts.codeName !== undefined && <b>{facts.codeName}, </b>}
          {say('debrief-who', { title: texts.title, desk: words.names.desk(desk), seed: facts.seed })}
          {facts.classCode !== undefined && ` ${say('debrief-who-class', { code: facts.classCode })}`}
          {facts.forkedAt !== undefined && ` ${say('debrief-who-fork', { turn: facts.forkedAt })}`}
        </p>
        <p class={`debrief-verdict verdict-${verdict.verdict}`}>
          <Icon name={verdict.verdict === 'verified' ? 'check' : 'alert'} />
          <span>{verdictWords(words, verdict)}</span>
        </p>
      </div>
      <div class="debrief-tools">
        <Button icon="scroll" onClick={() => print()}>
          {say('debrief-print')}
        </Button>
        <Button icon="download" onClick={keep}>
          {say('debrief-keep-log')}
        </Button>
        {source === 'file' && (
          <Button icon="x" onClick={() => debriefing.close()}>
            {say(live ? 'debrief-close-to-game' : 'debrief-close')}
          </Button>
        )}
      </div>
      {work && (
        <p class="debrief-work">
          <progress max={work.all} value={work.done} aria-label={say(`debrief-work-${work.job}`)} />
          <span>{say(`debrief-work-${work.job}`)}</span>
          <Button class="small" icon="x" onClick={() => debriefing.stop()}>
            {say('debrief-stop')}
          </Button>
        </p>
      )}
    </header>
  );
}
