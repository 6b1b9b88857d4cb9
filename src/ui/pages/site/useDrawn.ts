import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useRoom } from '../../room/Room.tsx';
import { useStore } from '../../room/useStore.ts';
import { pictureOf, pngOf, svgText } from '../end/picture.ts';
import { saveFile } from './keepFile.ts';

interface DrawnOptions {
  readonly title: string;
  /** Whose game or games it shows: scenario, desk, nights. */
  readonly below: string;
  /** Width in points under which no figure is drawn. */
  readonly least?: number;
  /** Said when a picture cannot be made, and when a file is saved. */
  readonly failed: string;
  readonly saved: (name: string) => string;
}

export interface DrawnFigure {
  readonly host: RefObject<HTMLDivElement | null>;
  /** Width of its room in points: letters grow with the chosen text size. */
  readonly width: number;
  keepSvg(name: string): void;
  keepPng(name: string): Promise<void>;
}

const DEFAULT = 640;
const REM = 16;

/** A figure as wide as its room, and the two ways to keep it as a picture. */
export function useDrawn({ title, below, least = 0, failed, saved }: DrawnOptions): DrawnFigure {
  const { session, announce } = useRoom();
  const size = useStore(session.settings, (s) => s.textSize);
  const host = useRef<HTMLDivElement>(null);
  const [width, measure] = useState(DEFAULT);
  useLayoutEffect(() => {
    const element = host.current;
    if (!element) return;
    const look = (): void => {
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || REM;
      // a part that is not shown has no width
      if (element.clientWidth > 0) measure(Math.max(least, Math.round((element.clientWidth * REM) / rem)));
    };
    look();
    const watch = new ResizeObserver(look);
    watch.observe(element);
    return () => watch.disconnect();
  }, [size]);
  const picture = (): SVGSVGElement | null => {
    const figure = host.current?.querySelector('.figure-picture');
    const keys = [...(host.current?.querySelectorAll('.figure-keys li') ?? [])].map(
      (key) => key.textContent ?? '',
    );
    return figure instanceof SVGSVGElement
      ? pictureOf(figure, { title, below, key: keys.join(' · ') })
      : null;
  };
  const keep = (name: string, content: string | Blob | null, type: string): void => {
    if (content === null) {
      announce(failed);
      return;
    }
    saveFile(name, content, type);
    announce(saved(name));
  };
  return {
    host,
    width,
    keepSvg: (name) => {
      const made = picture();
      keep(`${name}.svg`, made && svgText(made), 'image/svg+xml');
    },
    keepPng: async (name) => {
      const made = picture();
      keep(`${name}.png`, made && (await pngOf(made)), 'image/png');
    },
  };
}
