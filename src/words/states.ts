import type { Charts } from '../core/charts/charts.ts';
import type { Form } from '../core/scenario/addressee.ts';
import type { DimensionId, MeasureId } from '../core/scenario/dimension.ts';
import type { Precedence, Version } from '../core/scenario/incident.ts';
import type { Refusal } from '../core/turn/decision.ts';
import type { ChannelView } from '../core/turn/viewShape.ts';
import type { Say } from './bundle.ts';
import type { Names } from './names.ts';

/** How likely, in words; figures only on request. */
export type Chance = 'very-unlikely' | 'unlikely' | 'possible' | 'likely' | 'very-likely';
export type Direction = 'up' | 'little-up' | 'steady' | 'little-down' | 'down';
export type VerdictWord = 'verified' | 'altered' | 'other-rules' | 'cut-off' | 'unreadable';
export interface Verdict {
  readonly verdict: VerdictWord;
  readonly turn?: number;
  readonly field?: string;
}
export type ChannelState = 'none' | 'asked' | 'fading' | 'open' | 'warm' | 'pausing';
type ChartStates = {
  readonly truce: Charts['truce'];
  readonly treaty: Charts['treaty'][string];
  readonly venue: Charts['venue'][string];
  readonly mission: Charts['mission'][string];
  readonly government: Charts['government'][string];
};

/** A movement of less than this many points is none; up to the second it is a little. */
const STEADY = 0.5;
const LITTLE = 4;
const BANDS = 5;
/** Engagement from which a channel is called warm, and below which it is going quiet. */
const WARM = 0.35;
const QUIET = 0.08;

export const directionOf = (change: number): Direction => {
  const size = change < 0 ? -change : change;
  if (size < STEADY) return 'steady';
  if (change > 0) return size < LITTLE ? 'little-up' : 'up';
  return size < LITTLE ? 'little-down' : 'down';
};

export const channelStateOf = (channel: ChannelView, hour: number): ChannelState => {
  if (channel.pausesUntil !== null && channel.pausesUntil > hour) return 'pausing';
  if (!channel.asked) return 'none';
  if (channel.answered === 0) return 'asked';
  if (channel.engagement >= WARM) return 'warm';
  return channel.engagement < QUIET ? 'fading' : 'open';
};

export interface StateWords {
  /** `support`, `claimedOther`, `dimension:lives`; `of` names whose channel it is. */
  gaugeName(gauge: string, of?: string): string;
  dimensionName(dimension: DimensionId, desk?: string): string;
  /** A band of the scale in a word: no figure stands on the standing panel. */
  /** Where a dimension stands, in the words of what it measures. */
  standingWord(measure: MeasureId, value: number): string;
  directionWord(change: number): string;
  chanceWord(chance: Chance): string;
  rungName(rung: number): string;
  channelWord(channel: ChannelView, hour: number): string;
  chartWord<C extends keyof ChartStates>(chart: C, state: ChartStates[C]): string;
  formWord(form: Form): string;
  precedenceWord(precedence: Precedence): string;
  versionWord(version: Version): string;
  refusalSentence(refusal: Refusal): string;
  verdictSentence(verdict: Verdict): string;
  /** The sealed forecast, opened: what was said, how surely, what came (null: not yet known). */
  forecastSentence(opened: {
    readonly option: number;
    readonly confidence: number;
    readonly came: number | null;
    readonly options: readonly string[];
  }): string;
}

const dashed = (name: string): string => name.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`);

export function statesOf(options: {
  readonly say: Say;
  readonly names: Names;
  readonly dimensionLabel: (dimension: DimensionId, desk?: string) => string | undefined;
}): StateWords {
  const { say, names, dimensionLabel } = options;
  const words: StateWords = {
    gaugeName: (gauge, of) => {
      const name = say(`gauge-${dashed(gauge)}`);
      return of === undefined ? name : say('gauge-of', { gauge: name, name: names.addressee(of) });
    },
    dimensionName: (dimension, desk) => dimensionLabel(dimension, desk) ?? say(`dimension-${dimension}`),
    standingWord: (measure, value) => {
      const band = Math.min(BANDS - 1, Math.max(0, Math.floor((value / 100) * BANDS)));
      return say(`standing-${measure}-${band}`);
    },
    directionWord: (change) => say(`direction-${directionOf(change)}`),
    chanceWord: (chance) => say(`chance-${chance}`),
    rungName: (rung) => say(`rung-${rung}`),
    channelWord: (channel, hour) => say(`channel-${channelStateOf(channel, hour)}`),
    chartWord: (chart, state) => say(`${chart}-${state}`),
    formWord: (form) => say(`form-${form}`),
    precedenceWord: (precedence) => say(`precedence-${precedence}`),
    versionWord: (version) => say(`version-${version}`),
    refusalSentence: (refusal) => {
      const reason = say(`refused-${refusal.code}`);
      const subject = refusal.subject === undefined ? null : names.subject(refusal.subject);
      return subject === null ? reason : say('refused-subject', { subject, reason });
    },
    verdictSentence: ({ verdict, turn, field }) =>
      say(`verdict-${verdict}`, { turn: turn ?? 0, field: field ?? 'digest' }),
    forecastSentence: ({ option, confidence, came, options: choices }) => {
      const said = choices[option] ?? String(option + 1);
      if (came === null) return say('forecast-sealed', { said, confidence });
      if (came === option) return say('forecast-came', { said, confidence });
      return say('forecast-differed', { said, confidence, came: choices[came] ?? String(came + 1) });
    },
  };
  return words;
}
