import { load, shelf } from 'virtual:scenarios';
import { openSession, readLink, type Session, type ShelfCard } from './session/door.ts';
import { mountPages } from './ui/door.ts';
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

const cards = shelf.map(
  ({ id, title, summary, minutes, turns, desk, deskName, desks, language, contentNote }): ShelfCard => ({
    id,
    title,
    summary,
    minutes,
    turns,
    desk,
    deskName,
    desks,
    language,
    contentNote: contentNote ?? '',
  }),
);

/** A link begins its game, or goes on with it when it is the unfinished one kept on this device. */
function follow(session: Session, hash: string): void {
  const link = readLink(hash);
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

const root = document.getElementById('app');
if (root) {
  const session = openSession({
    shelf: { cards, load },
    makeWords,
    storage: storage(),
    locks: navigator.locks ?? null,
    language: document.documentElement.lang || 'en',
    newSeed,
    today: () => new Date().toISOString().slice(0, 10),
    now: () => performance.now(),
  });
  mountPages(session, root);
  follow(session, location.hash);
  addEventListener('hashchange', () => follow(session, location.hash));
}
