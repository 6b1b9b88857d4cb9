import type { AddresseeId, SectorId } from '../core/scenario/ids.ts';
import type { Scenario } from '../core/scenario/scenario.ts';
import type { Decision, View } from '../core/turn/door.ts';
import { type Frame, inPanel } from './frame.ts';
import type { Point } from './projection.ts';

/** How far a call has come. */
export const CALL_STATES = ['drafted', 'asked', 'coming', 'answered'] as const;
export type CallState = (typeof CALL_STATES)[number];

/** Somebody who is called, or has just answered. */
export interface Call {
  readonly id: AddresseeId;
  readonly state: CallState;
  /** People are on the way, not only words. */
  readonly mission: boolean;
}

/**
 * One call for each who is called: what was sent counts before what is only drafted, and what is on its way back
 * before what was only asked. Whoever answered at the last resolution, and is not called again, comes last.
 */
export function callsOf(scenario: Scenario, view: View, draft: Pick<Decision, 'steps'>): readonly Call[] {
  const calls = new Map<AddresseeId, Call>();
  for (const { addressee: id, what } of view.underWay) {
    if (id === view.desk) continue;
    const known = calls.get(id);
    const coming = what !== 'request' || known?.state === 'coming';
    calls.set(id, {
      id,
      state: coming ? 'coming' : 'asked',
      mission: what === 'mission' || (known?.mission ?? false),
    });
  }
  for (const { demarche } of draft.steps) {
    const id = scenario.demarches.find((d) => d.id === demarche)?.to;
    if (id !== undefined && !calls.has(id)) calls.set(id, { id, state: 'drafted', mission: false });
  }
  for (const { id, answered } of view.channels)
    if (answered > 0 && answered === view.turn - 1 && !calls.has(id))
      calls.set(id, { id, state: 'answered', mission: false });
  return [...calls.values()];
}

/** Places where observers stand once a mission is there: as many of the places under fire as it covers, the worst first. */
export function observedOf(
  scenario: Scenario,
  view: View,
  glows: Readonly<Record<SectorId, { readonly glow: number }>>,
): readonly SectorId[] {
  if (!Object.values(view.charts.mission).includes('deployed')) return [];
  const ids = scenario.sectors.map(({ id }) => id);
  const covered = Math.max(1, Math.ceil(view.monitors * ids.length));
  return [...ids].sort((a, b) => (glows[b]?.glow ?? 0) - (glows[a]?.glow ?? 0)).slice(0, covered);
}

/** How far inside the rim of its panel an arc ends, pixels. */
const RIM = 14;

interface Panel {
  readonly width: number;
  readonly height: number;
}

/** Where the way from a place inside the panel to one beyond it meets the rim, this far inside. */
export function toPanelRim(from: Point, to: Point, panel: Panel, inset: number): Point {
  const reach = (start: number, end: number, side: number): number => {
    const limit = end > start ? side - inset : inset;
    return (end > start ? end > limit : end < limit) ? Math.max(0, (limit - start) / (end - start)) : 1;
  };
  const part = Math.min(reach(from.x, to.x, panel.width), reach(from.y, to.y, panel.height), 1);
  return { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
}

/** Where a call begins in the panel and where it ends; a desk whose capital lies beyond it calls from the rim. */
export function endsOf(
  from: Point,
  to: Point,
  camera: Frame,
  panel: Panel,
): { readonly from: Point; readonly to: Point } {
  const place = (at: Point): Point => inPanel(at, camera, panel.width, panel.height);
  const begin = toPanelRim({ x: panel.width / 2, y: panel.height / 2 }, place(from), panel, RIM);
  return { from: begin, to: toPanelRim(begin, place(to), panel, RIM) };
}
