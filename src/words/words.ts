import type { Texts } from '../scenario/texts.ts';
import { type Say, sayIn } from './bundle.ts';
import { dateTimeGroup, localMoment, readStart, zuluTime } from './clock.ts';
import { type Names, namesOf } from './names.ts';
import { type StateWords, statesOf } from './states.ts';

/** Sounds that have a caption. */
export const CUE_WORDS = [
  'teleprinter',
  'phone-ring',
  'paper',
  'stamp',
  'radio-static',
  'distant-artillery',
  'sting-ceasefire',
  'sting-escalation',
] as const;
export type CueWord = (typeof CUE_WORDS)[number];

/** What every page says of one scenario in one language; what happened and why is told by `tellingOf`. */
export interface Words extends StateWords {
  readonly say: Say;
  readonly names: Names;
  readonly texts: Texts;
  /** What is heard, for those who read it. */
  cueCaption(cue: CueWord): string;
  /** `Tuesday 13 September, 00:05`: the desk's own time at an hour of the game. */
  localTime(start: string, hour: number): string;
  /** `Tue 13 Sep 2022`. */
  localDate(start: string, hour: number): string;
  /** `00:05`. */
  localHour(start: string, hour: number): string;
  /** `20:05Z`. */
  utcTime(start: string, hour: number): string;
  /** `122005Z SEP`, as cables carry it. */
  dateTimeGroup(start: string, hour: number): string;
}

/** Words of a scenario's texts in a language; a language that is not there falls back to English. */
export function makeWords(texts: Texts, language: string): Words {
  const plain = sayIn(language);
  const crisis = texts.invented ? 'invented' : 'real';
  const say: Say = (id, args) => plain(id, { crisis, ...args });
  const names = namesOf(texts, say);
  const states = statesOf({
    say,
    names,
    dimensionLabel: (dimension, desk) => (desk === undefined ? undefined : texts.score[desk]?.[dimension]),
  });
  const localHour = (start: string, hour: number): string => {
    const from = readStart(start);
    return from ? localMoment(from, hour).time : '';
  };
  return {
    ...states,
    say,
    names,
    texts,
    cueCaption: (cue) => say(`cue-${cue}`),
    localTime: (start, hour) => {
      const from = readStart(start);
      if (!from) return '';
      const moment = localMoment(from, hour);
      return say('clock-local', {
        weekday: say(`weekday-${moment.weekday}`),
        day: String(moment.day),
        month: say(`month-${moment.month.toLowerCase()}`),
        time: moment.time,
      });
    },
    localDate: (start, hour) => {
      const from = readStart(start);
      if (!from) return '';
      const moment = localMoment(from, hour);
      return say('clock-date', {
        weekday: say(`weekday-${moment.weekday}`).slice(0, 3),
        day: String(moment.day),
        month: say(`month-${moment.month.toLowerCase()}`).slice(0, 3),
        year: String(moment.year),
      });
    },
    localHour,
    utcTime: (start, hour) => {
      const from = readStart(start);
      return from ? zuluTime(from, hour) : '';
    },
    dateTimeGroup: (start, hour) => {
      const from = readStart(start);
      return from ? dateTimeGroup(from, hour) : '';
    },
  };
}
