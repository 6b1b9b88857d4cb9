import { useEffect, useLayoutEffect, useReducer, useRef, useState } from 'preact/hooks';
import { isWriting } from '../../../room/keyboard.ts';
import { laterDialog } from '../../../room/later.tsx';
import { useGame, useKeys, useRoom } from '../../../room/Room.tsx';
import { useShape } from '../../../room/useShape.ts';
import { useStore } from '../../../room/useStore.ts';
import { MapPicture } from '../map/MapPicture.tsx';
import { Commit } from '../sheet/Commit.tsx';
import { UnderWay } from '../UnderWay.tsx';
import '../../../../words/projector.ts';
import { BallotPanel } from './BallotPanel.tsx';
import { Brief } from './Brief.tsx';
import { type Ballot, ballotsOf, LETTERS, take } from './ballots.ts';
import { tallyOf } from './hands.ts';
import { Rounds } from './Rounds.tsx';
import './projector.css';

const AllChannels = laterDialog(() => import('../tray/AllChannels.tsx').then((m) => m.AllChannels));

/** From this width and height, in root ems, the démarches lie under the rest, and both are seen at once. */
const LARGE = { width: 70, height: 40 } as const;
const isLarge = (): boolean => {
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  return innerWidth / rem >= LARGE.width && innerHeight / rem >= LARGE.height;
};

/** The questions of this turn, and a forecast that is only half given. */
function useBallots() {
  const { session, say } = useRoom();
  const { scenario, texts, words, view } = useGame();
  const lawful = useStore(session.view, (s) => s.lawful);
  const tray = useStore(session.view, (s) => s.tray);
  const draft = useStore(session.desk, (s) => s.draft);
  const sealed = useStore(session.desk, (s) => s.memo.forecast);
  const [half, setHalf] = useState<{ readonly option?: number; readonly confidence?: number }>({});
  useEffect(() => setHalf({}), [view.turn]);
  const given = { option: sealed?.option ?? null, confidence: sealed?.confidence ?? null };
  const forecast = {
    option: half.option ?? given.option,
    confidence: half.confidence ?? given.confidence,
  };
  const onForecast = (change: { readonly option?: number; readonly confidence?: number }): void => {
    const option = change.option ?? forecast.option;
    const confidence = change.confidence ?? forecast.confidence;
    if (option === null || confidence === null || view.forecastQuestion === null)
      setHalf({ ...half, ...change });
    else {
      setHalf({});
      session.actions.forecast(view.forecastQuestion, option, confidence);
    }
  };
  const ballots = ballotsOf({ scenario, texts, words, view, lawful, tray, draft, forecast, say });
  return { ballots, onForecast };
}

/** A letter leads to its option's count; on the page at large only where single keys work. */
function useLetters(onLetter: (letter: string) => boolean): void {
  const { session } = useRoom();
  const latest = useRef(onLetter);
  latest.current = onLetter;
  useLayoutEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      const { target } = event;
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
      if (isWriting(target) || document.querySelector('dialog[open]')) return;
      const voting = target instanceof Element && target.closest('.ballot') !== null;
      if (!voting && !session.settings.getState().keys) return;
      if (event.key.length === 1 && latest.current(event.key.toUpperCase())) event.preventDefault();
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, [session]);
}

interface ProjectorProps {
  readonly onCompare: (() => void) | null;
}

/** The desk for a class: the text, the map, and one question after the other, with the hands for each option. */
export function ProjectorDesk({ onCompare }: ProjectorProps) {
  const { session, say, announce } = useRoom();
  const { view } = useGame();
  useShape();
  const large = isLarge();
  const votes = useStore(session.desk, (s) => s.memo.votes);
  const { ballots, onForecast } = useBallots();
  const [wanted, want] = useState<string | null>(null);
  const [, redraw] = useReducer((n: number) => n + 1, 0);
  const [all, setAll] = useState(false);
  const main = useRef<HTMLElement>(null);
  useEffect(() => want(null), [view.turn]);
  const at = Math.max(
    0,
    ballots.findIndex(({ key }) => key === wanted),
  );
  const [first] = ballots;
  const current = ballots[at] ?? first;
  const steps = ballots.find(({ kind }) => kind === 'steps');
  /** Beside the démarches stands the question that was last put, or the one after them. */
  const beside = useRef<string | null>(null);
  if (current && current.kind !== 'steps') beside.current = current.key;
  const sheet =
    current?.kind !== 'steps' || !large
      ? current
      : (ballots.find(({ key }) => key === beside.current) ?? ballots.find(({ kind }) => kind !== 'steps'));

  const focusOn = (selector: string): void => main.current?.querySelector<HTMLElement>(selector)?.focus();
  /** The question that gets the focus as soon as it is drawn. */
  const coming = useRef<string | null>(null);
  useLayoutEffect(() => {
    if (coming.current === null || current?.key !== coming.current) return;
    focusOn(`[data-ballot="${coming.current}"] [role="spinbutton"]:not([aria-disabled="true"])`);
    coming.current = null;
  });
  const go = (key: string): void => {
    coming.current = key;
    want(key);
    // also where it is the current one already
    redraw(0);
  };
  const move = (by: number): void => {
    const next = ballots[at + by];
    if (next) go(next.key);
    else if (by > 0) focusOn('.commit > .btn');
  };
  const labelOf = (ballot: Ballot, id: string): string =>
    ballot.options.find((o) => o.id === id)?.label ?? id;
  const choose = (ballot: Ballot, ids: readonly string[]): void => {
    take(ballot, ids, session.actions, onForecast);
    const options = ids.map((id) => labelOf(ballot, id)).join(', ');
    announce(
      options === ''
        ? say('projector-none-said', { title: ballot.title })
        : say('projector-taken-said', { title: ballot.title, options }),
    );
  };
  const lead = (ballot: Ballot): void => {
    const { leading, level } = tallyOf(ballot, votes?.[ballot.key] ?? {});
    if (leading.length > 0) choose(ballot, leading);
    else if (level.length > 0)
      announce(say('projector-level', { letters: level.map((id) => letterOf(ballot, id)).join(', ') }));
  };
  const toggle = (ballot: Ballot, id: string): void => {
    if (ballot.options.some((o) => o.id === id && o.barred !== undefined)) return;
    const has = ballot.chosen.includes(id);
    if (ballot.picks === 1) choose(ballot, [id]);
    else choose(ballot, has ? ballot.chosen.filter((c) => c !== id) : [...ballot.chosen, id]);
  };
  useKeys([
    {
      command: 'ballot-lead',
      does: say('projector-key-lead'),
      run: () => {
        if (current) lead(current);
      },
    },
    { command: 'ballot-next', does: say('projector-key-next'), run: () => move(1) },
    { command: 'ballot-back', does: say('projector-key-back'), run: () => move(-1) },
    {
      command: 'ballot-clear',
      does: say('projector-key-clear'),
      run: () => {
        if (current) session.actions.clearVotes(current.key);
      },
    },
    { command: 'undo', does: say('tray-undo'), run: session.actions.undo },
    { command: 'all-channels', does: say('tray-all'), run: () => setAll(true) },
    {
      command: 'map',
      does: say('key-to-map'),
      run: () => focusOn('.map-place[tabindex="0"]'),
    },
  ]);
  useLetters((letter) => {
    const option = current?.options[LETTERS.indexOf(letter)];
    if (!current || !option || option.barred !== undefined) return false;
    focusOn(`[data-ballot="${current.key}"] [data-letter="${letter}"]`);
    return true;
  });
  useEffect(() => {
    if (current) go(current.key);
    // only when the page is laid out for a class, not at every vote
  }, []);
  if (!current || !sheet) return null;
  const panel = (ballot: Ballot) => (
    <BallotPanel
      key={ballot.key}
      ballot={ballot}
      hands={votes?.[ballot.key] ?? {}}
      current={ballot === current}
      onCount={(option, hands) => {
        want(ballot.key);
        session.actions.vote(ballot.key, option, hands);
      }}
      onTake={(option) => toggle(ballot, option)}
      onLead={() => lead(ballot)}
      onClear={() => session.actions.clearVotes(ballot.key)}
      onAll={() => setAll(true)}
    />
  );
  return (
    <main
      ref={main}
      id="main"
      class={`projector ${large ? 'large' : ''} ${current.kind === 'steps' ? 'at-steps' : ''}`}
      tabIndex={-1}
    >
      <Brief key={view.turn} ballot={current} onCompare={onCompare} />
      <div class="projector-map">
        <MapPicture />
        {large && <UnderWay />}
      </div>
      {panel(sheet)}
      {large && steps && panel(steps)}
      <footer class="panel projector-foot">
        <Rounds ballots={ballots} current={current.key} onGo={go} />
        <Commit />
      </footer>
      {all && <AllChannels onClose={() => setAll(false)} />}
    </main>
  );
}

const letterOf = (ballot: Ballot, id: string): string =>
  LETTERS[ballot.options.findIndex((o) => o.id === id)] ?? '';
