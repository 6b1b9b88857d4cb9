import { dimensionsOf } from '../rules/score.ts';
import type { Draft } from './draft.ts';

/**
 * Recomputes the six dimensions after a booking and puts the difference on the cause's account, so that
 * a dimension's parts sum to its change.
 */
export function tallyDimensions(draft: Draft, cause: string): void {
  const { dimensions, ledger } = draft;
  if (!dimensions || !ledger) return;
  const desk = draft.scenario.desk;
  const now = dimensionsOf(draft.scenario, draft, desk);
  for (const dimension of draft.scenario.score[desk]?.dimensions ?? []) {
    const value = now[dimension.id];
    const before = dimensions.get(dimension.id);
    dimensions.set(dimension.id, value);
    if (before === undefined || value === before) continue;
    const key = `dimension:${dimension.id}|${desk}|`;
    let line = ledger.get(key);
    if (!line) {
      line = { gauge: `dimension:${dimension.id}`, desk, subject: null, from: before, to: value, parts: [] };
      ledger.set(key, line);
    }
    line.to = value;
    const same = line.parts.find((p) => p.cause === cause);
    if (same) same.value += value - before;
    else line.parts.push({ cause, value: value - before });
  }
}
