import type { ComponentChildren } from 'preact';
import { type DebriefPart, headingOf, numberOf } from './partList.ts';

interface PartProps {
  readonly part: DebriefPart;
  /** The finding, as a sentence. */
  readonly title: string;
  readonly lead?: ComponentChildren;
  readonly wide?: boolean;
  readonly children: ComponentChildren;
}

/** One part of the debrief: its number, what it found, and what shows it. */
export function Part({ part, title, lead, wide = false, children }: PartProps) {
  return (
    <section
      class={`panel debrief-part debrief_${part} ${wide ? 'debrief-wide' : ''}`}
      aria-labelledby={headingOf(part)}
    >
      <h2 id={headingOf(part)} class="ser" tabIndex={-1}>
        <span class="debrief-number" aria-hidden="true">
          {numberOf(part)}
        </span>
        {title}
      </h2>
      {lead !== undefined && <p class="debrief-lead">{lead}</p>}
      {children}
    </section>
  );
}
