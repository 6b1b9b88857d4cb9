import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../../parts/Button.tsx';
import { useRoom } from '../../room/Room.tsx';
import { useStore } from '../../room/useStore.ts';
import { pictureOf, pngOf, svgText } from '../end/picture.ts';
import { saveFile } from '../site/keepFile.ts';

interface DrawnProps {
  /** Name of the figure, for its file. */
  readonly name: string;
  readonly title: string;
  /** Whose games they are: scenario, desk, nights. */
  readonly below: string;
  /** Draws the figure for a width in points: letters grow with the chosen text size. */
  readonly children: (width: number) => ComponentChildren;
}

const DEFAULT = 640;
const REM = 16;

/** A figure of the class as wide as its room, with the buttons that keep it as a picture. */
export function Drawn({ name, title, below, children }: DrawnProps) {
  const { session, say, announce } = useRoom();
  const size = useStore(session.settings, (s) => s.textSize);
  const host = useRef<HTMLDivElement>(null);
  const [width, measure] = useState(DEFAULT);
  useLayoutEffect(() => {
    const element = host.current;
    if (!element) return;
    const look = (): void => {
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || REM;
      if (element.clientWidth > 0) measure(Math.round((element.clientWidth * REM) / rem));
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
  const keep = (called: string, content: string | Blob | null, type: string): void => {
    if (content === null) {
      announce(say('class-picture-failed'));
      return;
    }
    saveFile(called, content, type);
    announce(say('class-saved', { name: called }));
  };
  return (
    <div class="class-drawn" ref={host}>
      {children(width)}
      <p class="class-keep">
        <Button
          class="small"
          icon="download"
          aria-label={say('class-picture-svg', { title })}
          onClick={() => {
            const made = picture();
            keep(`${name}.svg`, made && svgText(made), 'image/svg+xml');
          }}
        >
          SVG
        </Button>
        <Button
          class="small"
          icon="download"
          aria-label={say('class-picture-png', { title })}
          onClick={async () => {
            const made = picture();
            keep(`${name}.png`, made && (await pngOf(made)), 'image/png');
          }}
        >
          PNG
        </Button>
      </p>
    </div>
  );
}
