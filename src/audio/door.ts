/** What is heard: reads the stores, plays, and sends nothing back. Fetched after the first gesture, when wanted. */
import type { Session } from '../session/door.ts';
import { makePlayer, type Scene } from './player/player.ts';
import { openSounds } from './player/sounds.ts';

/** Follows a session with sound. Where the browser has no way to mix sounds nothing is played, and nothing fails. */
export function openAudio(session: Session, page: Document): void {
  if (!('AudioContext' in globalThis)) return;
  const look = (): Scene => {
    const { stage, view } = session.view.getState();
    return {
      settings: session.settings.getState(),
      cues: session.cues.getState(),
      stage,
      rung: view?.rung ?? 0,
      hidden: page.visibilityState === 'hidden',
      draft: session.desk.getState().draft,
    };
  };
  const player = makePlayer(openSounds(), look());
  const follow = (): void => player.follow(look());
  follow();
  for (const store of [session.view, session.settings, session.cues, session.desk]) store.subscribe(follow);
  page.addEventListener('visibilitychange', follow);
}
