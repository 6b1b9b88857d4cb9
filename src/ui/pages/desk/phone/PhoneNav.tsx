import { Button } from '../../../parts/Button.tsx';
import { Icon, type IconName } from '../../../parts/Icon.tsx';
import { useGame, useRoom } from '../../../room/Room.tsx';
import { useStore } from '../../../room/useStore.ts';

/** Four decisions, one at a time; then the other rooms of the desk. */
export const DECISIONS = ['matter', 'steps', 'posture', 'forecast'] as const;
export const PLACES = ['cables', 'map', 'calls', ...DECISIONS, 'ledger'] as const;
export type Place = (typeof PLACES)[number];
type Decision = (typeof DECISIONS)[number];

const isDecision = (place: Place): place is Decision => DECISIONS.some((d) => d === place);

interface PlaceProps {
  readonly place: Place;
  readonly onPlace: (place: Place) => void;
}

/** How far each decision is, in a word under its name. */
function useProgress(): Readonly<Record<Decision, { readonly word: string; readonly done: boolean }>> {
  const { session, say } = useRoom();
  const { texts, view } = useGame();
  const draft = useStore(session.desk, (s) => s.draft);
  const unanswered = useStore(session.desk, (s) => s.unanswered);
  const forecast = useStore(session.desk, (s) => s.memo.forecast);
  const capacity = useStore(session.view, (s) => s.lawful?.capacity ?? 0);
  return {
    matter: {
      word: unanswered.length > 0 ? say('phone-open', { count: unanswered.length }) : say('phone-answered'),
      done: unanswered.length === 0,
    },
    steps: {
      word: say('phone-progress', { taken: draft.steps.length, capacity }),
      done: draft.steps.length > 0,
    },
    posture: { word: texts.postures[draft.posture]?.label ?? draft.posture, done: true },
    forecast: {
      word: view.forecastQuestion === null || forecast ? say('phone-sealed') : say('phone-unsealed'),
      done: view.forecastQuestion === null || forecast !== undefined,
    },
  };
}

/** The four decisions of a turn, as tabs over the page. */
export function PhoneSteps({ place, onPlace }: PlaceProps) {
  const { say } = useRoom();
  const progress = useProgress();
  if (!isDecision(place)) return null;
  return (
    <nav class="phone-steps" aria-label={say('desk-sheet')}>
      {DECISIONS.map((decision) => (
        <button
          key={decision}
          type="button"
          class={progress[decision].done ? 'done' : ''}
          aria-current={decision === place ? 'step' : undefined}
          onClick={() => onPlace(decision)}
        >
          {say(`phone-${decision}`)}
          <small>{progress[decision].word}</small>
        </button>
      ))}
    </nav>
  );
}

/** What comes next under the thumb, and the rooms of the desk along the bottom. */
export function PhoneNav({ place, onPlace }: PlaceProps) {
  const { session, say } = useRoom();
  const { view } = useGame();
  const unanswered = useStore(session.desk, (s) => s.unanswered);
  const fresh = view.reports.filter((r) => r.turn === view.turn).length;
  const rooms: readonly (readonly [Place, IconName, string])[] = [
    ['cables', 'inbox', fresh > 0 ? String(fresh) : ''],
    ['map', 'map', ''],
    ['calls', 'phone', ''],
    ['matter', 'stamp', unanswered.length > 0 ? '!' : ''],
    ['ledger', 'scale', ''],
  ];
  const next = isDecision(place) ? DECISIONS[DECISIONS.indexOf(place) + 1] : undefined;
  return (
    <footer class="phone-foot">
      {next && (
        <div class="phone-next">
          <p>{say(`phone-lead-${place}`)}</p>
          <Button primary onClick={() => onPlace(next)}>
            {say(`phone-${next}`)} <Icon name="arrow-right" />
          </Button>
        </div>
      )}
      <nav class="phone-rooms" aria-label={say('phone-rooms')}>
        {rooms.map(([room, icon, badge]) => (
          <button
            key={room}
            type="button"
            aria-current={room === place || (room === 'matter' && isDecision(place)) ? 'page' : undefined}
            onClick={() => onPlace(room)}
          >
            <Icon name={icon} />
            <span>{say(room === 'matter' ? 'phone-decide' : `phone-${room}`)}</span>
            {badge && (
              <em>
                {badge}
                <span class="sr"> {say(`phone-badge-${room}`)}</span>
              </em>
            )}
          </button>
        ))}
      </nav>
    </footer>
  );
}
