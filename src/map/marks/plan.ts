import { callsOf, type DeskStore, type TheatreStore, type ViewStore } from '../../session/door.ts';
import type { Spot } from './arc.ts';
import { strengthOf } from './fire.ts';
import { type Light, lightAt } from './sun.ts';

export interface Fire {
  readonly at: Spot;
  readonly strength: number;
  /** Something was reported from here this turn, and the guns are not silent. */
  readonly strike: boolean;
  /** What is told of this place rests on the word of the sides alone. */
  readonly fog: boolean;
}
/** A call that is drawn: an arc to whoever is called. */
export interface Arc {
  readonly to: Spot;
  readonly state: 'drafted' | 'sent';
  /** People are on the way, not only words. */
  readonly mission: boolean;
}

/** What the picture shows, in points of the base map; made from the stores and from nothing else. */
export interface Plan {
  readonly base: 'caucasus' | 'plain';
  readonly light: Light;
  readonly from: Spot | null;
  readonly fires: readonly Fire[];
  readonly calls: readonly Arc[];
  readonly disputed: readonly Spot[];
  readonly chosen: Spot | null;
}

export interface Stores {
  readonly view: ViewStore;
  readonly desk: DeskStore;
  readonly theatre: TheatreStore;
}

/** The picture of a game in play; null while there is none. */
export function planOf({ view: { shipped, view }, desk, theatre }: Stores): Plan | null {
  if (!shipped || !view) return null;
  const { scenario, texts } = shipped;
  const { points, sectors, disputed } = theatre;
  const specs = new Map(scenario.reports.map((report) => [report.id, report]));
  const told = view.reports.flatMap(({ id, turn }) => {
    const spec = specs.get(id);
    return spec?.sector === undefined ? [] : [{ sector: spec.sector, version: spec.version, turn }];
  });
  const fires = scenario.sectors.flatMap(({ id }): Fire[] => {
    const at = points[id];
    if (!at) return [];
    const here = told.filter(({ sector }) => sector === id);
    return [
      {
        at,
        strength: strengthOf(sectors[id]?.glow ?? 0, view.effortKnown, view.gunsSilent),
        strike: !view.gunsSilent && here.some(({ turn }) => turn === view.turn),
        fog: here.length > 0 && !here.some(({ version }) => version === 'outside'),
      },
    ];
  });
  return {
    base: texts.map.base,
    light: lightAt(scenario.clock.start, view.hour),
    from: points[view.desk] ?? null,
    fires,
    // whoever has answered already is told of beside the picture, not called
    calls: callsOf(scenario, view, desk.draft).flatMap(({ id, state, mission }): Arc[] => {
      const to = points[id];
      if (!to || state === 'answered') return [];
      return [{ to, state: state === 'drafted' ? 'drafted' : 'sent', mission }];
    }),
    disputed,
    chosen: theatre.chosen === null ? null : (points[theatre.chosen] ?? null),
  };
}
