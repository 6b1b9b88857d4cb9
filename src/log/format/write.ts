import type { Scenario } from '../../core/scenario/scenario.ts';
import { canonical, hashText } from '../../core/turn/digest.ts';
import { RULES } from '../../core/turn/rules.ts';
import {
  type CloseContent,
  type CloseLine,
  ENGINE,
  type HeaderContent,
  type HeaderLine,
  LOG_FORMAT,
  type Log,
  type LogLine,
  type MemoContent,
  type MemoLine,
  type ScenarioReference,
  type TurnContent,
  type TurnLine,
} from './line.ts';
import { bodyOf, sealOf } from './seal.ts';

const hashes = new WeakMap<Scenario, string>();

/** Hash of a compiled scenario: what a log names it by. */
export function scenarioHash(scenario: Scenario): string {
  let hash = hashes.get(scenario);
  if (hash === undefined) {
    hash = hashText(canonical(scenario));
    hashes.set(scenario, hash);
  }
  return hash;
}

/** How a log names its scenario; one that is not shipped goes along inside. */
export const referenceTo = (scenario: Scenario, shipped: boolean): ScenarioReference => ({
  id: scenario.id,
  hash: scenarioHash(scenario),
  ...(shipped ? {} : { enclosed: scenario }),
});

const lastSeal = (log: Log): string => log.lines.at(-1)?.seal ?? '';

function sealed<T extends object>(previous: string, content: T): T & { readonly seal: string } {
  // A spread of a plain object: read back as a record of its own fields.
  return { ...content, seal: sealOf(previous, bodyOf({ ...content } as Readonly<Record<string, unknown>>)) };
}

const extended = (log: Log, line: LogLine, more: Partial<Log>): Log => ({
  ...log,
  ...more,
  lines: [...log.lines, line],
  ...(log.written ? { written: [...log.written, { ...line }] } : {}),
});

/** Begins a log. Rules and form are those of this build unless said otherwise. */
export function openLog(content: Omit<HeaderContent, 'rules'> & { readonly rules?: string }): Log {
  const header: HeaderLine = sealed('', {
    kind: 'header' as const,
    format: LOG_FORMAT,
    engine: ENGINE,
    ...content,
    rules: content.rules ?? RULES,
  });
  return { header, turns: [], close: null, memos: [], lines: [header] };
}

/** The log with one more turn. */
export function appendTurn(log: Log, content: TurnContent): Log {
  const line: TurnLine = sealed(lastSeal(log), { kind: 'turn' as const, ...content });
  return extended(log, line, { turns: [...log.turns, line] });
}

/** The log with the game's end. */
export function closeLog(log: Log, content: CloseContent): Log {
  const line: CloseLine = sealed(lastSeal(log), { kind: 'close' as const, ...content });
  return extended(log, line, { close: line });
}

/** The log with one more piece of debrief writing. */
export function appendMemo(log: Log, content: MemoContent): Log {
  const line: MemoLine = sealed(lastSeal(log), { kind: 'memo' as const, ...content });
  return extended(log, line, { memos: [...log.memos, line] });
}

/** The log with these pieces of debrief writing in place of those it had: they are its last lines. */
export function rewriteMemos(log: Log, memos: readonly MemoContent[]): Log {
  const stays = log.lines.map(({ kind }) => kind !== 'memo');
  const bare: Log = {
    ...log,
    memos: [],
    lines: log.lines.filter((_, i) => stays[i]),
    ...(log.written ? { written: log.written.filter((_, i) => stays[i]) } : {}),
  };
  return memos.reduce((written, { about, text }) => appendMemo(written, { about, text }), bare);
}

/**
 * The text of a file: one sealed line after the other. Keys keep their order, so that an enclosed scenario
 * comes back as it went; a file of an earlier form keeps that form, and its seals.
 */
export function makeLogText(log: Log): string {
  let text = '';
  for (const line of log.written ?? log.lines) text += `${JSON.stringify(line)}\n`;
  return text;
}
