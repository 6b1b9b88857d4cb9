import type { ExportFormat } from '../../../../log/export/door.ts';
import { Button } from '../../../parts/Button.tsx';
import { useRoom } from '../../../room/Room.tsx';
import { hrefOf } from '../../../room/route.ts';
import { saveFile } from '../../site/keepFile.ts';
import { useDebrief, usePlayed } from '../frame/Debrief.tsx';
import { useKeepLog } from '../useKeepLog.ts';

/** Other forms that a game leaves in: how its file ends, and of what kind it is. */
const FORMS: readonly { readonly format: ExportFormat; readonly ending: string; readonly type: string }[] = [
  { format: 'csv', ending: 'csv', type: 'text/csv' },
  { format: 'xapi', ending: 'xapi.json', type: 'application/json' },
  { format: 'plover', ending: 'plover.jsonl', type: 'application/x-ndjson' },
];

/** What may be taken along: the log with all that was written, this page on paper, the game in other forms. */
export function Keep() {
  const { say, announce } = useRoom();
  const { debriefing, findings } = useDebrief();
  const keep = useKeepLog();
  const live = usePlayed((s) => s.source === 'live');
  const other = async ({ format, ending, type }: (typeof FORMS)[number]): Promise<void> => {
    const text = await debriefing.exported(format).catch(() => null);
    if (text === null) {
      announce(say('debrief-keep-failed'));
      return;
    }
    const name = `${findings.scenario.id}-${findings.facts.seed}.${ending}`;
    saveFile(name, text, type);
    announce(say('debrief-saved', { name }));
  };
  return (
    <section class="panel debrief-part debrief-wide debrief-keeping" aria-labelledby="debrief-keeping">
      <h2 id="debrief-keeping" class="ser">
        {say('debrief-keep')}
      </h2>
      <p class="debrief-lead">{say('debrief-keep-lead')}</p>
      <div class="debrief-row">
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
      </div>
      <p class="mut">{say('debrief-keep-also')}</p>
      <div class="debrief-row">
        {FORMS.map((form) => (
          <Button key={form.format} icon="download" onClick={() => other(form)}>
            {say(`debrief-keep-${form.format}`)}
          </Button>
        ))}
      </div>
    </section>
  );
}
