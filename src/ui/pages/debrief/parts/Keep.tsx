import { Button } from '../../../parts/Button.tsx';
import { useRoom } from '../../../room/Room.tsx';
import { hrefOf } from '../../../room/route.ts';
import { usePlayed } from '../frame/Debrief.tsx';
import { useKeepLog } from '../useKeepLog.ts';

/** What may be taken along: the log with all that was written, this page on paper. */
export function Keep() {
  const { say } = useRoom();
  const keep = useKeepLog();
  const live = usePlayed((s) => s.source === 'live');
  return (
    <section class="panel debrief-part debrief-wide debrief-keeping" aria-labelledby="debrief-keeping">
      <h2 id="debrief-keeping" class="ser">
        {say('debrief-keep')}
      </h2>
      <p class="debrief-lead">{say('debrief-keep-lead')}</p>
      <p class="debrief-row">
        <Button primary icon="download" onClick={keep}>
          {say('debrief-keep-log')}
        </Button>
        <Button icon="scroll" onClick={() => print()}>
          {say('debrief-print')}
        </Button>
        {live && (
          <a class="btn" href={hrefOf('play')}>
            {say('debrief-to-end')}
          </a>
        )}
      </p>
    </section>
  );
}
