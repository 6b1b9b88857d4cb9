import type { Scenario } from '../../../../core/scenario/scenario.ts';
import type { Texts } from '../../../../scenario/texts.ts';
import type { Say } from '../../../../words/door.ts';

interface Silence {
  readonly scenario: Scenario;
  readonly texts: Texts;
  readonly say: Say;
  /** Turn until which it may still be answered; null when this is the last. */
  readonly until: number | null;
}

/** What it means to leave a matter without an answer. */
export function silenceOf({ scenario, texts, say, until }: Silence, matter: string): string {
  if (until !== null) return say('commit-later', { turn: until });
  const silence = scenario.matters.find((m) => m.id === matter)?.silence;
  const label = typeof silence === 'string' ? texts.matters[matter]?.options[silence]?.label : undefined;
  return label === undefined ? say('commit-silence') : say('commit-silence-is', { option: label });
}
