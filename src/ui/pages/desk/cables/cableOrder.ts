import type { Scenario } from '../../../../core/scenario/scenario.ts';
import type { View } from '../../../../core/turn/door.ts';
import type { Texts } from '../../../../scenario/texts.ts';
import { PRECEDENCE_ORDER } from './precedence.ts';

/** A report as a page shows it. */
export interface Cable {
  readonly id: string;
  readonly turn: number;
  readonly hour: number;
  readonly precedence: (typeof PRECEDENCE_ORDER)[number];
  readonly version: 'own' | 'theirs' | 'outside';
  readonly sender: string;
  readonly text: string;
  readonly sector: string | null;
  /** Senders of cables that say otherwise, and of those that this one gainsays. */
  readonly contradictedBy: readonly string[];
  readonly contradicts: string | null;
}

/** Cables that have reached the desk: newest turn first, within a turn the most urgent first. */
export function cablesOf(scenario: Scenario, texts: Texts, view: View): readonly Cable[] {
  const known = new Set(view.reports.map((r) => r.id));
  const specs = new Map(scenario.reports.map((r) => [r.id, r]));
  const sender = (id: string): string => texts.reports[id]?.sender ?? id;
  return view.reports
    .flatMap(({ id, turn }): Cable[] => {
      const spec = specs.get(id);
      if (!spec) return [];
      const contradicts =
        spec.contradicts !== undefined && known.has(spec.contradicts) ? spec.contradicts : null;
      return [
        {
          id,
          turn,
          hour: scenario.clock.turns[turn - 1]?.start ?? 0,
          precedence: spec.precedence,
          version: spec.version,
          sender: sender(id),
          text: texts.reports[id]?.text ?? '',
          sector: spec.sector ?? null,
          contradictedBy: scenario.reports
            .filter((other) => other.contradicts === id && known.has(other.id))
            .map((other) => sender(other.id)),
          contradicts: contradicts === null ? null : sender(contradicts),
        },
      ];
    })
    .sort(
      (a, b) =>
        b.turn - a.turn || PRECEDENCE_ORDER.indexOf(a.precedence) - PRECEDENCE_ORDER.indexOf(b.precedence),
    );
}
