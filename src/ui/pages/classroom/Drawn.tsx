import type { ComponentChildren } from 'preact';
import { Button } from '../../parts/Button.tsx';
import { useSay } from '../../room/Room.tsx';
import { useDrawn } from '../site/useDrawn.ts';

interface DrawnProps {
  /** Name of the figure, for its file. */
  readonly name: string;
  readonly title: string;
  /** Whose games they are: scenario, desk, nights. */
  readonly below: string;
  /** Draws the figure for a width in points: letters grow with the chosen text size. */
  readonly children: (width: number) => ComponentChildren;
}

/** A figure of the class as wide as its room, with the buttons that keep it as a picture. */
export function Drawn({ name, title, below, children }: DrawnProps) {
  const say = useSay();
  const { host, width, keepSvg, keepPng } = useDrawn({
    title,
    below,
    failed: say('class-picture-failed'),
    saved: (file) => say('class-saved', { name: file }),
  });
  return (
    <div class="class-drawn" ref={host}>
      {children(width)}
      <p class="class-keep">
        <Button
          class="small"
          icon="download"
          aria-label={say('class-picture-svg', { title })}
          onClick={() => keepSvg(name)}
        >
          SVG
        </Button>
        <Button
          class="small"
          icon="download"
          aria-label={say('class-picture-png', { title })}
          onClick={() => keepPng(name)}
        >
          PNG
        </Button>
      </p>
    </div>
  );
}
