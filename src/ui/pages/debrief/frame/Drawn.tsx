import type { ComponentChildren } from 'preact';
import { Button } from '../../../parts/Button.tsx';
import { useSay } from '../../../room/Room.tsx';
import { useDrawn } from '../../site/useDrawn.ts';
import { useDebrief } from './Debrief.tsx';

interface DrawnProps {
  /** Name of the figure, for its file. */
  readonly name: string;
  readonly title: string;
  /** Draws the figure for a width in points: letters grow with the chosen text size. */
  readonly children: (width: number) => ComponentChildren;
}

/** Narrower than this no figure is drawn: its letters grow less than the chosen size, and its table has them in full. */
const LEAST = 300;

/** A figure as wide as its room, with the buttons that keep it as a picture. */
export function Drawn({ name, title, children }: DrawnProps) {
  const say = useSay();
  const { game, findings, texts, words } = useDebrief();
  const { seed } = findings.facts;
  const file = `${findings.scenario.id}-${seed}-${name}`;
  const { host, width, keepSvg, keepPng } = useDrawn({
    title,
    below: say('debrief-picture-below', { title: texts.title, desk: words.names.desk(findings.desk), seed }),
    least: LEAST,
    failed: say('debrief-picture-failed'),
    saved: (called) => say('debrief-saved', { name: called }),
  });
  return (
    <div class="debrief-drawn" ref={host} data-game={game.name}>
      {children(width)}
      <p class="debrief-keep">
        <Button
          class="small"
          icon="download"
          aria-label={say('debrief-picture-svg', { title })}
          onClick={() => keepSvg(file)}
        >
          SVG
        </Button>
        <Button
          class="small"
          icon="download"
          aria-label={say('debrief-picture-png', { title })}
          onClick={() => keepPng(file)}
        >
          PNG
        </Button>
      </p>
    </div>
  );
}
