import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../../../parts/Button.tsx';
import { useRoom } from '../../../room/Room.tsx';
import { useStore } from '../../../room/useStore.ts';
import { pictureOf, pngOf, svgText } from '../../end/picture.ts';
import { saveFile } from '../../site/keepFile.ts';
import { useDebrief } from './Debrief.tsx';

interface DrawnProps {
  /** Name of the figure, for its file. */
  readonly name: string;
  readonly title: string;
  /** Draws the figure for a width in points: letters grow with the chosen text size. */
  readonly children: (width: number) => ComponentChildren;
}

const DEFAULT = 640;
/** Narrower than this no figure is drawn: its letters grow less than the chosen size, and its table has them in full. */
const LEAST = 300;
const REM = 16;

/** A figure as wide as its room, with the buttons that keep it as a picture. */
export function Drawn({ name, title, children }: DrawnProps) {
  const { session, say, announce } = useRoom();
  const { game, findings, texts, words } = useDebrief();
  const size = useStore(session.settings, (s) => s.textSize);
  const host = useRef<HTMLDivElement>(null);
  const [width, measure] = useState(DEFAULT);
  useLayoutEffect(() => {
    const element = host.current;
    if (!element) return;
    const look = (): void => {
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || REM;
      // a part that is not shown has no width
      if (element.clientWidth > 0) measure(Math.max(LEAST, Math.round((element.clientWidth * REM) / rem)));
    };
    look();
    const watch = new ResizeObserver(look);
    watch.observe(element);
    return () => watch.disconnect();
  }, [size]);
  const file = `${findings.scenario.id}-${findings.facts.seed}-${name}`;
  const picture = (): SVGSVGElement | null => {
    const figure = host.current?.querySelector('.figure-picture');
    const keys = [...(host.current?.querySelectorAll('.figure-keys li') ?? [])].map(
      (key) => key.textContent ?? '',
    );
    return figure instanceof SVGSVGElement
      ? pictureOf(figure, {
          title,
          below: say('debrief-picture-below', {
            title: texts.title,
            desk: words.names.desk(findings.desk),
            seed: findings.facts.seed,
          }),
          key: keys.join(' · '),
        })
      : null;
  };
  const keep = (called: string, content: string | Blob | null, type: string): void => {
    if (content === null) {
      announce(say('debrief-picture-failed'));
      return;
    }
    saveFile(called, content, type);
    announce(say('debrief-saved', { name: called }));
  };
  return (
    <div class="debrief-drawn" ref={host} data-game={game.name}>
      {children(width)}
      <p class="debrief-keep">
        <Button
          class="small"
          icon="download"
          aria-label={say('debrief-picture-svg', { title })}
          onClick={() => {
            const made = picture();
            keep(`${file}.svg`, made && svgText(made), 'image/svg+xml');
          }}
        >
          SVG
        </Button>
        <Button
          class="small"
          icon="download"
          aria-label={say('debrief-picture-png', { title })}
          onClick={async () => {
            const made = picture();
            keep(`${file}.png`, made && (await pngOf(made)), 'image/png');
          }}
        >
          PNG
        </Button>
      </p>
    </div>
  );
}
