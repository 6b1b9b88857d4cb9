import { REPLIES } from '../core/scenario/script.ts';
import { hashText } from '../core/turn/digest.ts';
import type { Decision, Memo } from '../core/turn/door.ts';
import { readSave, SAVE_FORMAT, type Save } from './save.ts';

const CHECK_LENGTH = 8;
const MOST_CODE = 100_000;

/** What is left of a decision when nothing has a name twice: lists in a fixed order, trailing absences cut. */
type Short = readonly unknown[];

const shortStep = ({ demarche, terms, line, claim }: Decision['steps'][number]): unknown =>
  claim !== undefined
    ? [demarche, terms ?? 0, line ?? 0, claim]
    : line !== undefined
      ? [demarche, terms ?? 0, line]
      : terms !== undefined
        ? [demarche, terms]
        : demarche;

const longStep = (short: unknown): unknown => {
  if (!Array.isArray(short)) return { demarche: short };
  const [demarche, terms, line, claim] = short as Short;
  return {
    demarche,
    ...(Array.isArray(terms) ? { terms } : {}),
    ...(typeof line === 'string' ? { line } : {}),
    ...(claim === undefined ? {} : { claim }),
  };
};

const shortTurn = (decision: Decision, memo: Memo): Short => {
  const { forecast, rationale, reflection, votes } = memo;
  const turn: unknown[] = [
    decision.posture,
    decision.steps.map(shortStep),
    Object.entries(decision.matters).flat(),
    Object.entries(decision.replies).flatMap(([id, reply]) => [id, REPLIES.indexOf(reply)]),
  ];
  if (forecast || rationale !== undefined || reflection !== undefined || votes)
    turn.push(
      forecast ? [forecast.question, forecast.option, forecast.confidence] : 0,
      rationale ?? 0,
      reflection ?? 0,
    );
  if (votes) turn.push(votes);
  return turn;
};

const pairs = (flat: unknown, value: (v: unknown) => unknown): Record<string, unknown> => {
  const record: Record<string, unknown> = {};
  if (Array.isArray(flat))
    for (let i = 0; i + 1 < flat.length; i += 2) record[String(flat[i])] = value(flat[i + 1]);
  return record;
};

const longDecision = (short: unknown): unknown => {
  if (!Array.isArray(short)) return null;
  const [posture, steps, matters, replies] = short as Short;
  return {
    posture,
    steps: Array.isArray(steps) ? steps.map(longStep) : null,
    matters: pairs(matters, (v) => v),
    replies: pairs(replies, (v) => (typeof v === 'number' ? REPLIES[v] : v)),
  };
};

const longMemo = (short: unknown): unknown => {
  if (!Array.isArray(short)) return null;
  const [, , , , forecast, rationale, reflection, votes] = short as Short;
  return {
    ...(Array.isArray(forecast)
      ? { forecast: { question: forecast[0], option: forecast[1], confidence: forecast[2] } }
      : {}),
    ...(typeof rationale === 'string' ? { rationale } : {}),
    ...(typeof reflection === 'string' ? { reflection } : {}),
    ...(votes === undefined ? {} : { votes }),
  };
};

function toBase64Url(text: string): string {
  let bytes = '';
  for (const byte of new TextEncoder().encode(text)) bytes += String.fromCharCode(byte);
  return btoa(bytes).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
}

function fromBase64Url(code: string): string {
  const bytes = atob(code.replace(/-/g, '+').replace(/_/g, '/'));
  return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes, (c) => c.charCodeAt(0)));
}

/** A game as a line of text that can be copied, sent and typed in again; the draft is left out. */
export function writeCode(save: Save): string {
  const body = JSON.stringify([
    save.scenario,
    save.hash,
    save.rules,
    save.seed,
    save.date,
    save.desk,
    save.opponent,
    save.codeName ?? 0,
    save.classCode ?? 0,
    save.turns,
    save.seconds,
    // one that has a name comes with it
    [...save.reflections, ...save.writings.map(({ about, text }) => [about, text])],
    ...save.decisions.map((decision, i) => shortTurn(decision, save.memos[i] ?? {})),
  ]);
  return toBase64Url(hashText(body).slice(0, CHECK_LENGTH) + body);
}

/** Reads a resume code, spaces and line breaks forgiven; null when a character is missing or changed. */
export function readCode(code: string): Save | null {
  const tight = code.replace(/\s+/g, '');
  if (tight.length === 0 || tight.length > MOST_CODE || !/^[A-Za-z0-9_-]+$/.test(tight)) return null;
  try {
    const text = fromBase64Url(tight);
    const body = text.slice(CHECK_LENGTH);
    if (hashText(body).slice(0, CHECK_LENGTH) !== text.slice(0, CHECK_LENGTH)) return null;
    const parts: unknown = JSON.parse(body);
    if (!Array.isArray(parts)) return null;
    const [
      scenario,
      hash,
      rules,
      seed,
      date,
      desk,
      opponent,
      codeName,
      classCode,
      turns,
      seconds,
      written,
      ...played
    ] = parts as Short;
    const memos: readonly unknown[] = Array.isArray(written) ? written : [];
    return readSave({
      format: SAVE_FORMAT,
      scenario,
      hash,
      rules,
      seed,
      date,
      desk,
      opponent,
      ...(typeof codeName === 'string' ? { codeName } : {}),
      ...(typeof classCode === 'string' ? { classCode } : {}),
      turns,
      seconds,
      reflections: memos.filter((memo) => !Array.isArray(memo)),
      writings: memos.filter(Array.isArray).map(([about, text]) => ({ about, text })),
      decisions: played.map(longDecision),
      memos: played.map(longMemo),
      draft: null,
    });
  } catch {
    return null;
  }
}
