import { useLayoutEffect, useReducer } from 'preact/hooks';
import { useRoom } from './Room.tsx';
import { rootEm } from './rootEm.ts';

/** Below this width the desk is one decision at a time; counted in the chosen text size, so larger text comes here too. */
const NARROW = 62;
/** From this width and height the desk stands on one screen without scrolling. */
const ROOMY = 78;
const TALL = 41;

/** Window, in pixels, from which the layout for a class is shown: no phone is a projector. */
const PROJECTED = 1000;

/** Whether a window is laid out for a class. */
export const isProjected = (asked: boolean, width: number): boolean => asked && width >= PROJECTED;

export interface Shape {
  readonly narrow: boolean;
  readonly tall: boolean;
}

/** What fits into a window, reckoned in root ems. */
export function shapeOf(width: number, height: number, rem: number): Shape {
  return { narrow: width / rem < NARROW, tall: width / rem >= ROOMY && height / rem >= TALL };
}

/** How much wider than Plex the words of OpenDyslexic run; a page wears it as if it were so much narrower. */
const WIDE_FACE = 1.4;
/** Width of the window as the typeface of the options takes it. */
export const wornWidth = (element: HTMLElement): number =>
  innerWidth / (element.dataset['font'] === 'dyslexic' ? WIDE_FACE : 1);

const now = (): Shape => shapeOf(wornWidth(document.documentElement), innerHeight, rootEm());

/** The shape of the window; draws again when it or the text size changes. */
export function useShape(): Shape {
  const { session } = useRoom();
  const [, redraw] = useReducer((n: number) => n + 1, 0);
  useLayoutEffect(() => {
    const look = (): void => redraw(0);
    addEventListener('resize', look);
    const leave = session.settings.subscribe(look);
    return () => {
      removeEventListener('resize', look);
      leave();
    };
  }, [session]);
  return now();
}
