import { render } from 'preact';
import type { Session } from '../session/door.ts';
import { App } from './App.tsx';
import { followAppearance } from './room/appearance.ts';
import { quietly } from './room/quietly.ts';
import type { Stage } from './room/Room.tsx';
import './styles/tokens.css';
import './styles/base.css';
import './styles/parts.css';
import './styles/icons.css';
import './styles/flags.css';
import './styles/forced.css';

/** The typefaces are fetched once a page has been painted without them and rests: they lay it out once more. */
function dressLater(session: Session): void {
  const dress = (): void => {
    if (session.view.getState().stage === 'loading') return;
    leave();
    quietly(() => void import('./styles/fonts.css'));
  };
  const leave = session.view.subscribe(dress);
  // a link leads past the title page at once: whether there is one is known a moment later
  queueMicrotask(dress);
}

/** Puts the pages into an element of the document, over a session; `stage` is told where the map may be drawn. */
export function mountPages(session: Session, root: HTMLElement, stage: Stage = () => {}): void {
  // before anything is measured: the text size decides the layout
  followAppearance(session, document.documentElement);
  const language = document.documentElement.lang || 'en';
  dressLater(session);
  render(<App session={session} language={language} onStage={stage} />, root);
}
