import { begin, shelf } from 'virtual:scenarios';
import type { MapPicture } from './map/door.ts';
import { openSession, readLink, type Session } from './session/door.ts';
import { mountPages, quietly } from './ui/door.ts';
import { makeWords } from './words/door.ts';

/** Characters that are not mistaken for one another when a seed is read aloud. */
const SEED_LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const SEED_LENGTH = 8;

const newSeed = (): string =>
  [...crypto.getRandomValues(new Uint8Array(SEED_LENGTH))]
    .map((byte) => SEED_LETTERS[byte % SEED_LETTERS.length] ?? '')
    .join('');

/** Storage of the browser; null where even asking for it is refused. */
function storage(): Storage | null {
  try {
    return globalThis.localStorage;
  } catch {
    return null;
  }
}

/** A link begins its game, or goes on with it when it is the unfinished one kept on this device. */
function follow(session: Session, hash: string): void {
  const link = readLink(hash);
  // a class is not to be startled: it switches on what it wants to hear
  if (link?.classCode !== undefined) session.quiet();
  if (link?.projector) session.set({ projector: true });
  const { stage, saved } = session.view.getState();
  if (!link || stage !== 'choosing') return;
  const same =
    saved !== null &&
    !saved.ended &&
    saved.scenario === link.scenario &&
    (link.seed === undefined || saved.seed === link.seed);
  if (same) session.send({ type: 'game.resumed' });
  else {
    const { scenario: id, seed, classCode, opponent } = link;
    session.send({
      type: 'scenario.chosen',
      id,
      ...(seed === undefined ? {} : { seed }),
      ...(classCode === undefined ? {} : { classCode }),
      ...(opponent === undefined ? {} : { opponent }),
    });
  }
}

const STILL = '(prefers-reduced-motion: reduce)';

/** Frames for the map's camera where the person wants motion. */
const easing = (session: () => Session) => (): ((frame: (now: number) => boolean) => void) | null => {
  const { motion } = session().settings.getState();
  if (motion === 'off' || motion === 'reduced' || (motion === 'system' && matchMedia(STILL).matches))
    return null;
  return (frame) => {
    const next = (now: number): void => {
      if (frame(now)) requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
  };
};

/** Fetches the map's drawing once a desk has been painted; without it the desk keeps its plain picture. */
function stageFor(session: () => Session): (host: HTMLElement | null) => void {
  let wanted: HTMLElement | null = null;
  let map: Promise<MapPicture | null> | null = null;
  const fetchMap = (): Promise<MapPicture | null> =>
    import('./map/door.ts').then(
      ({ openMap, RENDERERS }) =>
        openMap(
          session(),
          // a link may ask for a renderer, so that each can be looked at
          RENDERERS.find((name) => location.hash.includes(`renderer=${name}`)),
        ),
      () => null,
    );
  return (host) => {
    wanted = host;
    if (!host && !map) return;
    quietly(() => {
      map ??= fetchMap();
      void map.then((picture) => picture?.stage(wanted));
    });
  };
}

/** Fetches the sound after the first gesture, once sound or music is on; without it the captions tell. */
function listen(session: Session): void {
  let touched = false;
  let asked = false;
  const look = (): void => {
    const { sound, music } = session.settings.getState();
    if (!touched || asked || !(sound || music)) return;
    asked = true;
    void import('./audio/door.ts').then(
      ({ openAudio }) => openAudio(session, document),
      () => {
        asked = false;
      },
    );
  };
  const touch = (): void => {
    touched = true;
    look();
  };
  for (const gesture of ['click', 'keyup']) addEventListener(gesture, touch);
  session.settings.subscribe(look);
}

const root = document.getElementById('app');
if (root) {
  const session: Session = openSession({
    shelf: { cards: shelf, load: (id) => begin(id, document.documentElement.lang) },
    makeWords,
    storage: storage(),
    locks: navigator.locks ?? null,
    language: document.documentElement.lang || 'en',
    newSeed,
    today: () => new Date().toISOString().slice(0, 10),
    now: () => performance.now(),
    ease: easing(() => session),
    afterPaint: quietly,
  });
  mountPages(
    session,
    root,
    stageFor(() => session),
  );
  listen(session);
  // a server for development has no edition to keep
  if (import.meta.env.PROD)
    quietly(() => void import('./session/offline/door.ts').then(({ offline }) => offline().keep()));
  follow(session, location.hash);
  addEventListener('hashchange', () => follow(session, location.hash));
}
