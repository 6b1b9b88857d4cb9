import { shapeOf } from '../../../../figures/debrief/door.ts';
import type { CourseLine } from '../../../../session/debrief/door.ts';
import { useDebrief } from '../frame/Debrief.tsx';

/** The dead of both sides after the last turn of a course: always together, told by shape, in no colour. */
export function SideDead({
  line,
  label,
}: {
  readonly line: Pick<CourseLine, 'turns'>;
  readonly label: string;
}) {
  const { findings, words, texts } = useDebrief();
  const { say } = words;
  const last = line.turns.at(-1);
  if (!last) return null;
  // the own desk first; each side keeps its shape whoever looks
  const sides = [findings.desk, findings.other];
  const { desks } = findings.scenario;
  return (
    <div class="debrief-dead">
      <p>{label}</p>
      <dl>
        {sides.map((desk) => (
          <div key={desk}>
            <dt>
              <i class={shapeOf(desks, desk)} aria-hidden="true" />
              {say('debrief-dead-side', { side: texts.desks[desk]?.adjective ?? words.names.desk(desk) })}
            </dt>
            <dd>
              <b>{Math.round(last.dead[desk]?.dead ?? 0)}</b>{' '}
              <span>{say('debrief-civilians', { n: Math.round(last.dead[desk]?.civilians ?? 0) })}</span>
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
