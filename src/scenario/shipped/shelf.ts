import type { Scenario } from '../../core/scenario/scenario.ts';
import type { Texts } from '../texts.ts';

/** What the home page says of a scenario before any of it is loaded. */
export interface ShelfEntry {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly minutes: number;
  readonly turns: number;
  /** The desk that the player sits at, its name and the country code of its flag. */
  readonly desk: string;
  readonly deskName: string;
  readonly flag?: string;
  /** Names of both desks, in alphabetical order. */
  readonly desks: readonly string[];
  readonly language: string;
  readonly contentNote?: string;
  /** Scenarios that share this line are of one crisis. */
  readonly crisis?: string;
  readonly invented?: true;
  /** Facts with a date and a source that the end opens. */
  readonly facts: number;
  /** Questions of the debrief. */
  readonly questions: number;
  /** It gives hints: a first game. */
  readonly coached?: true;
}

/** A scenario as the build ships it. */
export interface Shipped {
  readonly scenario: Scenario;
  readonly texts: Texts;
  /** Hash of the compiled scenario without texts; goes into logs and saves. */
  readonly hash: string;
}

export function shelfEntryOf({ scenario, texts }: Shipped): ShelfEntry {
  const { id, title, summary, minutes, language, contentNote, crisis, invented } = texts;
  const flag = texts.desks[scenario.desk]?.flag;
  return {
    id,
    title,
    summary,
    minutes,
    turns: scenario.clock.turns.length,
    desk: scenario.desk,
    deskName: texts.desks[scenario.desk]?.name ?? scenario.desk,
    desks: scenario.desks.map((desk) => texts.desks[desk]?.name ?? desk).sort(),
    language,
    ...(flag !== undefined && { flag }),
    ...(contentNote !== undefined && { contentNote }),
    ...(crisis !== undefined && { crisis }),
    ...(invented && { invented }),
    facts: Object.keys(texts.facts).length,
    questions: texts.debrief.questions.length,
    ...(texts.coach && { coached: true }),
  };
}
