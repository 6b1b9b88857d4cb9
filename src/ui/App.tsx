import type { ComponentType } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Session, Stage } from '../session/door.ts';
import { makeWords, sayIn } from '../words/door.ts';
import { BriefingPage } from './pages/briefing/BriefingPage.tsx';
import { DeskPage } from './pages/desk/DeskPage.tsx';
import { FailedPage, LoadingPage } from './pages/waiting/WaitingPage.tsx';
import { makeKeyboard } from './room/keyboard.ts';
import { later } from './room/later.tsx';
import { quietly } from './room/quietly.ts';
import { type Stage as MapStage, type Room, RoomContext } from './room/Room.tsx';
import { hrefOf, type Route, readRoute } from './room/route.ts';
import { useStore } from './room/useStore.ts';

const HomePage = later(() => import('./pages/home/HomePage.tsx').then((m) => m.HomePage), LoadingPage);
const ResolutionPage = later(
  () => import('./pages/resolution/ResolutionPage.tsx').then((m) => m.ResolutionPage),
  LoadingPage,
);
const EndPage = later(() => import('./pages/end/EndPage.tsx').then((m) => m.EndPage), LoadingPage);
const AboutPage = later(() => import('./pages/about/AboutPage.tsx').then((m) => m.AboutPage), LoadingPage);
const DebriefPage = later(
  () => import('./pages/debrief/DebriefPage.tsx').then((m) => m.DebriefPage),
  LoadingPage,
);
const ClassPage = later(
  () => import('./pages/classroom/ClassPage.tsx').then((m) => m.ClassPage),
  LoadingPage,
);
const WorkshopPage = later(
  () => import('./pages/workshop/WorkshopPage.tsx').then((m) => m.WorkshopPage),
  LoadingPage,
);
const OptionsPage = later(
  () => import('./pages/options/OptionsPage.tsx').then((m) => m.OptionsPage),
  LoadingPage,
);

/** The page that a stage of the game shows. */
function pageOf(stage: Stage): ComponentType {
  switch (stage) {
    case 'choosing':
      return HomePage;
    case 'loading':
      return LoadingPage;
    case 'briefing':
      return BriefingPage;
    case 'deciding':
    case 'resolving':
      return DeskPage;
    case 'answering':
      return ResolutionPage;
    case 'closed':
    case 'debriefing':
      return EndPage;
    case 'failed':
      return FailedPage;
  }
}

function shownPage(route: Route, stage: Stage): ComponentType {
  switch (route) {
    case 'home':
    case 'play':
      return pageOf(stage);
    case 'debrief':
      return DebriefPage;
    case 'class':
      return ClassPage;
    case 'workshop':
      return WorkshopPage;
    case 'about':
      return AboutPage;
    case 'options':
      return OptionsPage;
  }
}

/** Follows the address: leaving the play address leaves the room, and a game in play has that address. */
function useRoute(session: Session): Route {
  const [route, setRoute] = useState<Route>(() => readRoute(location.hash));
  useEffect(() => {
    const follow = (): void => {
      const next = readRoute(location.hash);
      if (next === 'home' && session.view.getState().stage !== 'choosing')
        session.send({ type: 'room.left' });
      setRoute(next);
    };
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, [session]);
  useEffect(
    () =>
      session.view.subscribe((now, before) => {
        if (now.stage === before.stage) return;
        const here = readRoute(location.hash);
        // a kept game that has ended opens where its debrief is
        if (before.stage === 'choosing' && here !== 'play' && here !== 'debrief')
          location.hash = hrefOf('play');
        // a scenario that is being written is left for the place where it is written
        if (now.stage === 'choosing' && here === 'play')
          location.hash = hrefOf(before.written ? 'workshop' : 'home');
      }),
    [session],
  );
  return route;
}

interface AppProps {
  readonly session: Session;
  readonly language: string;
  readonly onStage: MapStage;
}

export function App({ session, language, onStage }: AppProps) {
  const route = useRoute(session);
  const stage = useStore(session.view, (s) => s.stage);
  const texts = useStore(session.view, (s) => s.shipped?.texts ?? null);
  const turn = useStore(session.view, (s) => s.view?.turn ?? 0);
  const [spoken, speak] = useState('');
  const keyboard = useMemo(() => makeKeyboard(document, session.settings.getState), [session]);
  const room = useMemo<Room>(
    () => ({
      session,
      language,
      keyboard,
      say: sayIn(language),
      announce: speak,
      stage: onStage,
      words: texts && makeWords(texts, language),
    }),
    [session, language, keyboard, onStage, texts],
  );
  const Page = shownPage(route, stage);
  // answers follow a desk: what shows them is fetched while it is being read, or else when it is shown
  useEffect(() => {
    if (Page === DeskPage) quietly(() => void ResolutionPage.fetch().catch(() => {}));
  }, [Page]);
  const first = useRef(true);
  // a new page is read from its title on
  useEffect(() => {
    if (!first.current) {
      document.querySelector<HTMLElement>('[data-title]')?.focus({ preventScroll: true });
      scrollTo(0, 0);
    }
    first.current = false;
  }, [Page, turn]);
  return (
    <RoomContext.Provider value={room}>
      {/* biome-ignore lint/a11y/useValidAnchor: the address belongs to the game, so the link moves the focus itself */}
      <a class="skip" href="#main" onClick={skipToMain}>
        {room.say('skip-to-main')}
      </a>
      <Page />
      <p class="sr" role="status" aria-live="polite">
        {spoken}
      </p>
    </RoomContext.Provider>
  );
}

/** The address is the game's: skipping moves the focus and leaves it alone. */
function skipToMain(event: Event): void {
  event.preventDefault();
  document.getElementById('main')?.focus();
}
