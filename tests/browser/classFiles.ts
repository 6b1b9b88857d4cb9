import { type Log, makeLogText } from '../../src/log/door.ts';
import { CROSSING } from '../core/crossing.ts';
import { classOf, NAMES } from '../debrief/classOf.ts';
import { playedGame } from '../log/playedGame.ts';
import { shipped } from '../scenario/shipped.ts';

/** A file as a browser is given one. */
export interface LogFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

export const fileOf = (name: string, text: string): LogFile => ({
  name,
  mimeType: 'application/x-ndjson',
  buffer: Buffer.from(text),
});

/**
 * What a class of thirty hands in: one file altered, one cut off, one of a scenario that nobody has, and the rest as
 * they were played.
 */
export function classFiles(): readonly LogFile[] {
  const logs: readonly Log[] = classOf({ scenario: shipped('september-2022-lesson').scenario });
  return logs.map((log, i) => {
    const text = makeLogText(log);
    const name = `${NAMES[i]?.toLowerCase()}.demarche.jsonl`;
    if (i === 6) return fileOf(name, text.replace(/"lives":[\d.]+/, '"lives":71.5'));
    if (i === 7) return fileOf(name, text.split('\n').slice(0, 7).join('\n'));
    if (i === 8) return fileOf(name, makeLogText(playedGame(CROSSING, 'unknown.1', 'documented', true)));
    return fileOf(name, text);
  });
}
