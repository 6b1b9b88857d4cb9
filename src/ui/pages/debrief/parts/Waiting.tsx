import type { DebriefJob } from '../../../../session/debrief/door.ts';
import { Button } from '../../../parts/Button.tsx';
import { useDebrief, usePlayed } from '../frame/Debrief.tsx';

/** Shown where something is still being played. */
export function Waiting({ job }: { readonly job: DebriefJob }) {
  const { debriefing, words } = useDebrief();
  const { say } = words;
  const work = usePlayed((s) => s.work);
  const stopped = usePlayed((s) => s.stopped);
  if (stopped)
    return (
      <p class="debrief-empty">
        {say('debrief-not-played')}{' '}
        <Button class="small" onClick={() => debriefing.goOn()}>
          {say('debrief-go-on')}
        </Button>
      </p>
    );
  const share = work?.job === job ? Math.round((100 * work.done) / Math.max(1, work.all)) : 0;
  return <p class="debrief-empty">{say('debrief-playing', { share })}</p>;
}
