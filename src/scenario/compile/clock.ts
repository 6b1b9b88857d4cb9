import type { Clock } from '../../core/scenario/clock.ts';
import type { Source } from '../schema/document.ts';
import type { Findings } from './findings.ts';
import { type MapNode, type SourceFile, spotOf } from './node.ts';
import { firstTurnOf } from './rules.ts';

const ONLY_PHASE = 'crisis';

/** Turns with their starts in hours and the phase that each lies in. */
export function clockOf({ start, turns, phases, irreversibleFrom }: Source['clock']): Clock {
  let hour = 0;
  const compiled = turns.map((hours, i) => {
    const [id, phase] = Object.entries(phases).findLast(([, { from }]) => from <= i + 1) ?? [ONLY_PHASE];
    const turn = { start: hour, hours, phase: id, season: phase?.season ?? false };
    hour += hours;
    return turn;
  });
  return { start, turns: compiled, irreversibleFrom };
}

/** Keeps the entries for which `keep` holds. */
function only<T>(all: Readonly<Record<string, T>>, keep: (one: T, id: string) => boolean): Record<string, T> {
  return Object.fromEntries(Object.entries(all).filter(([id, one]) => keep(one, id)));
}

export interface Clipping {
  readonly root: MapNode;
  /** The file being compiled: only what it writes itself is worth a word. */
  readonly own: SourceFile;
  readonly findings: Findings;
}

/** The source without what lies beyond its last turn. Inherited content goes silently, own content with advice. */
export function withinClock(source: Source, { root, own, findings }: Clipping): Source {
  const last = source.clock.turns.length;
  const inside = (turn: number, ...path: string[]): boolean => {
    if (turn <= last) return true;
    const spot = spotOf(root, path);
    if (spot.file === own)
      findings.add(spot, {
        code: 'beyond-clock',
        severity: 'advice',
        message: `turn ${turn} never comes: the clock has ${last} turns`,
      });
    return false;
  };
  const reports = only(source.reports, (one, id) => inside(firstTurnOf(one.when), 'reports', id));
  return {
    ...source,
    reports: Object.fromEntries(
      Object.entries(reports).map(([id, { contradicts, ...report }]) => [
        id,
        contradicts === undefined || !Object.hasOwn(reports, contradicts)
          ? report
          : { ...report, contradicts },
      ]),
    ),
    incidents: only(source.incidents, (one, id) => inside(firstTurnOf(one.when), 'incidents', id)),
    matters: only(source.matters, (one, id) => inside(firstTurnOf(one.when), 'matters', id)),
    comparisons: only(source.comparisons, (one, id) => inside(firstTurnOf(one.when), 'comparisons', id)),
    remarks: only(source.remarks, (one, id) => inside(firstTurnOf(one.when), 'remarks', id)),
    facts: only(source.facts, (one, id) => inside(one.turn, 'facts', id)),
    forecasts: only(source.forecasts, (one, id) => inside(one.turn, 'forecasts', id)),
    concepts: only(source.concepts, (one, id) => inside(one.turn, 'concepts', id)),
    coach: only(source.coach, (one, id) => inside(one.turn, 'coach', id)),
    rationales: Object.fromEntries(
      Object.entries(source.rationales).map(([desk, turns]) => [
        desk,
        only(turns, (_, turn) => inside(Number(turn), 'rationales', desk, turn)),
      ]),
    ),
    history: Object.fromEntries(
      Object.entries(source.history).map(([desk, course]) => [
        desk,
        {
          ...course,
          turns: course.turns.filter(({ turn }, i) => inside(turn, 'history', desk, 'turns', String(i))),
        },
      ]),
    ),
  };
}
