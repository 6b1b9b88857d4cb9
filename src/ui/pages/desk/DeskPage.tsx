import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Scenario } from '../../../core/scenario/scenario.ts';
import type { Command } from '../../../session/door.ts';
import { CodexButton, ThemeButton } from '../../bar/Tools.tsx';
import { TopBar } from '../../bar/TopBar.tsx';
import { Dialog } from '../../parts/Dialog.tsx';
import type { Binding } from '../../room/keyboard.ts';
import { later, laterDialog } from '../../room/later.tsx';
import { useGame, useKeys, useRoom } from '../../room/Room.tsx';
import { isProjected, useShape } from '../../room/useShape.ts';
import { useStore } from '../../room/useStore.ts';
import { Channels } from './Channels.tsx';
import { Cables } from './cables/Cables.tsx';
import { MapPicture } from './map/MapPicture.tsx';
import { PhoneNav, PhoneSteps, type Place } from './phone/PhoneNav.tsx';
import { useReach } from './reach/useReach.ts';
import { Standing } from './Standing.tsx';
import { Advisers } from './sheet/Advisers.tsx';
import { Commit } from './sheet/Commit.tsx';
import { Forecast } from './sheet/Forecast.tsx';
import { Matters } from './sheet/Matters.tsx';
import { Posture } from './sheet/Posture.tsx';
import { TextsOnTable } from './sheet/TextsOnTable.tsx';
import { Tray } from './tray/Tray.tsx';
import { UnderWay } from './UnderWay.tsx';
import './desk.css';
import './sheet.css';
import './narrow.css';
import './reach/reach.css';

const CompareDialog = laterDialog(() => import('./cables/CompareDialog.tsx').then((m) => m.CompareDialog));
const Coach = later(
  () => import('./coach/Coach.tsx').then((m) => m.Coach),
  () => null,
);
/** Games whose hints were left: they stay silent on later turns too. */
const left = new WeakSet<Scenario>();
/** Lines come once a card is in focus; its marks are there at once. */
const EffectLines = later(
  () => import('./reach/EffectLines.tsx').then((m) => m.EffectLines),
  () => null,
);
/** The layout for a class. */
const ProjectorDesk = later(
  () => import('./projector/ProjectorDesk.tsx').then((m) => m.ProjectorDesk),
  () => null,
);
/** Fetched when it is asked for; until then the dialog says that papers are on their way. */
const LastAnswers = later(
  () => import('../resolution/LastAnswers.tsx').then((m) => m.LastAnswers),
  function Waiting() {
    return <p>{useRoom().say('loading-text')}</p>;
  },
);

/** The desk: what came in, what must be answered, three steps, and the seal. */
export function DeskPage() {
  const { session, say, announce } = useRoom();
  const { scenario, texts, view, words, start } = useGame();
  const { narrow } = useShape();
  const projected = useStore(session.settings, (s) => isProjected(s.projector, innerWidth));
  const answered = useStore(session.view, (s) => s.before !== null);
  const [comparing, setComparing] = useState(false);
  const [rereading, setRereading] = useState(false);
  const [place, setPlace] = useState<Place>('matter');
  const [coached, setCoached] = useState(texts.coach !== undefined && !left.has(scenario));
  const leaveCoach = (): void => {
    left.add(scenario);
    setCoached(false);
  };
  const open = [...(comparing ? (['compare'] as const) : []), ...(rereading ? (['reread'] as const) : [])];
  const coach = coached ? <Coach open={open} onLeave={leaveCoach} /> : null;
  const onCompare = view.comparisons.length > 0 ? () => setComparing(true) : null;
  const onReread = answered ? () => setRereading(true) : null;
  const fresh = view.reports.filter((r) => r.turn === view.turn).length;
  // a new turn is said once, by where it stands in time and what has come in
  useEffect(() => {
    announce(
      say('desk-announce', {
        turn: view.turn,
        turns: view.turns,
        time: words.localTime(start, view.hour),
        count: fresh,
      }),
    );
  }, [announce, say, words, start, view.turn, view.turns, view.hour, fresh]);
  useDeskKeys({ narrow, projected, setPlace, onCompare, onReread });
  return (
    <>
      <TopBar hour={view.hour} turn={view.turn} rung={view.rung} />
      {projected ? (
        <ProjectorDesk onCompare={onCompare} />
      ) : narrow ? (
        <PhoneDesk
          place={place}
          setPlace={setPlace}
          onCompare={onCompare}
          onReread={onReread}
          coach={coach}
        />
      ) : (
        <WideDesk onCompare={onCompare} onReread={onReread} coach={coach} />
      )}
      {comparing && <CompareDialog onClose={() => setComparing(false)} />}
      {rereading && (
        <Dialog title={say('desk-last')} onClose={() => setRereading(false)} wide>
          <LastAnswers />
        </Dialog>
      )}
    </>
  );
}

interface DeskProps {
  readonly onCompare: (() => void) | null;
  readonly onReread: (() => void) | null;
}
interface PartsProps extends DeskProps {
  /** Hints of a first game. */
  readonly coach: ComponentChildren;
}

function WideDesk({ onCompare, onReread, coach }: PartsProps) {
  const { say } = useRoom();
  const { tall } = useShape();
  const reach = useReach();
  // what the card in focus may move is drawn over the desk, which stays as it is
  const columns = useMemo(
    () => (
      <>
        {coach}
        <div class="desk-column in">
          <Cables onCompare={onCompare} onReread={onReread} />
          <Channels />
        </div>
        <div class="desk-column middle">
          <MapPicture />
          <UnderWay />
          <Tray />
          <Standing />
        </div>
        <section class="panel decision" aria-label={say('desk-sheet')}>
          <div class="decision-scroll">
            <TextsOnTable />
            <Matters />
            <Advisers />
          </div>
          <Posture />
          <Forecast />
          <Commit />
        </section>
      </>
    ),
    [coach, onCompare, onReread, say],
  );
  return (
    <main id="main" class={`desk wide ${tall ? 'tall' : ''} ${reach ? 'tracing' : ''}`} tabIndex={-1}>
      {columns}
      {reach && <EffectLines />}
    </main>
  );
}

interface PhoneProps extends PartsProps {
  readonly place: Place;
  readonly setPlace: (place: Place) => void;
}

function PhoneDesk({ place, setPlace, onCompare, onReread, coach }: PhoneProps) {
  return (
    <>
      <main id="main" class="desk narrow" tabIndex={-1}>
        {coach}
        <PhoneSteps place={place} onPlace={setPlace} />
        {place === 'cables' && <Cables onCompare={onCompare} onReread={onReread} />}
        {place === 'map' && <MapPicture />}
        {place === 'calls' && <Channels />}
        {place === 'matter' && (
          <>
            <TextsOnTable />
            <Matters />
          </>
        )}
        {place === 'steps' && (
          <>
            <UnderWay />
            <Tray />
          </>
        )}
        {place === 'posture' && (
          <>
            <Posture />
            <Advisers />
          </>
        )}
        {place === 'forecast' && (
          <>
            <Forecast />
            <Commit />
          </>
        )}
        {place === 'ledger' && (
          <>
            <Standing />
            <CodexButton class="btn" />
            <ThemeButton class="btn" />
          </>
        )}
      </main>
      <PhoneNav place={place} onPlace={setPlace} />
    </>
  );
}

interface DeskKeys extends DeskProps {
  readonly narrow: boolean;
  readonly projected: boolean;
  readonly setPlace: (place: Place) => void;
}

/** Parts of the desk that a key leads to. */
type Part = Extract<
  Command,
  'cables' | 'map' | 'channels' | 'matter' | 'tray' | 'advisers' | 'posture' | 'forecast' | 'standing'
>;

/** Keys that lead to a part of the desk. */
function useDeskKeys({ narrow, projected, setPlace, onCompare, onReread }: DeskKeys): void {
  const { session, say } = useRoom();
  const lead = (part: Part, place: Place): Binding => ({
    command: part,
    does: say(`key-to-${part}`),
    run: () => {
      if (narrow) setPlace(place);
      // on the phone the part is drawn first
      requestAnimationFrame(() => focusPart(part));
    },
  });
  const parts = [
    lead('cables', 'cables'),
    lead('map', 'map'),
    lead('channels', 'calls'),
    lead('matter', 'matter'),
    lead('tray', 'steps'),
    lead('advisers', 'posture'),
    lead('posture', 'posture'),
    lead('forecast', 'forecast'),
    lead('standing', 'ledger'),
  ];
  useKeys([
    ...(onCompare ? [{ command: 'compare' as const, does: say('compare-open'), run: onCompare }] : []),
    ...(onReread ? [{ command: 'reread' as const, does: say('desk-last'), run: onReread }] : []),
    {
      command: 'projector',
      does: say('key-projector'),
      run: () => session.set({ projector: !session.settings.getState().projector }),
    },
    // the layout for a class has keys of its own
    ...(projected ? [] : parts),
  ]);
}

/** Puts the focus on a part: on its stop of the tab key, or on its title. */
function focusPart(part: string): void {
  const title = document.querySelector<HTMLElement>(part === 'matter' ? '.matter h2' : `#${part}-title`);
  const section = title?.closest('section');
  const stop =
    section?.querySelector<HTMLElement>('[data-rove][tabindex="0"], input:checked') ??
    section?.querySelector<HTMLElement>('input');
  (stop ?? title)?.focus();
}
