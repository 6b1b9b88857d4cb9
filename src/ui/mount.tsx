import { render } from 'preact';
import type { Session } from '../session/door.ts';
import { App } from './App.tsx';
import { followAppearance } from './room/appearance.ts';
import type { Stage } from './room/Room.tsx';
import './styles/fonts.css';
import './styles/tokens.css';
import './styles/base.css';
import './styles/parts.css';
import './styles/icons.css';
import './styles/flags.css';
import './styles/forced.css';

/** Puts the pages into an element of the document, over a session; `stage` is told where the map may be drawn. */
export function mountPages(session: Session, root: HTMLElement, stage: Stage = () => {}): void {
  // before anything is measured: the text size decides the layout
  followAppearance(session, document.documentElement);
  const language = document.documentElement.lang || 'en';
  render(<App session={session} language={language} onStage={stage} />, root);
}
