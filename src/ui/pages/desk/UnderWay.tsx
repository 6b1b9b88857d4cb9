import type { View } from '../../../core/turn/door.ts';
import { landingOf } from '../../../session/door.ts';
import { Icon } from '../../parts/Icon.tsx';
import { useGame, useRoom } from '../../room/Room.tsx';
import { useStore } from '../../room/useStore.ts';

/** Turns ahead that have a column of their own; what lands later stands in the last. */
const COLUMNS = 7;

interface Coming {
  readonly key: string;
  readonly turn: number;
  readonly label: string;
  readonly drafted: boolean;
}

/** What is on its way, by the turn in which it arrives; what is only drafted beside it. */
export function UnderWay() {
  const { session, say } = useRoom();
  const { scenario, words, view, start } = useGame();
  const steps = useStore(session.desk, (s) => s.draft.steps);
  const label = (sent: View['underWay'][number]): string =>
    say(`underway-${sent.what}`, { name: words.names.broker(sent.addressee) });
  const coming: readonly Coming[] = [
    ...view.underWay.map((sent, i) => ({
      key: `sent-${i}`,
      turn: Math.max(sent.turn, view.turn),
      label: label(sent),
      drafted: false,
    })),
    ...steps.map((step) => ({
      key: step.demarche,
      turn: landingOf(scenario, view, step.demarche).turn,
      label: words.names.demarche(step.demarche),
      drafted: true,
    })),
  ];
  const last = Math.min(view.turns, view.turn + COLUMNS - 1);
  const turns = Array.from({ length: last - view.turn + 1 }, (_, i) => view.turn + i);
  return (
    <section class="panel underway" aria-labelledby="underway-title">
      <h2 class="lab" id="underway-title">
        <Icon name="hourglass" />
        {say('underway-title')}
      </h2>
      <ol>
        {turns.map((turn) => {
          const here = coming.filter((c) => c.turn === turn || (turn === last && c.turn > last));
          const hour = scenario.clock.turns[turn - 1]?.start ?? 0;
          return (
            <li
              key={turn}
              class={`${turn === view.turn ? 'now' : ''} ${here.length > 0 || (coming.length === 0 && turn === view.turn) ? 'full' : ''}`}
            >
              <small>
                <b>{say('underway-turn', { turn })}</b>{' '}
                {turn === view.turn ? say('underway-now') : words.localHour(start, hour)}
              </small>
              {turn === view.turn && coming.length === 0 && (
                <span class="mut">{say('underway-nothing')}</span>
              )}
              {here.map((item) => (
                <span key={item.key} class={item.drafted ? 'drafted' : 'sent'}>
                  <Icon name={item.drafted ? 'pencil' : 'check'} />
                  {item.label}
                  {item.drafted && <span class="sr"> {say('underway-drafted')}</span>}
                </span>
              ))}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
