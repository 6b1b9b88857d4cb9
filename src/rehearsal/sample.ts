import { hasTag } from '../core/charts/step.ts';
import { measuresOf, pointsOfAll } from '../core/rules/score.ts';
import { DIMENSIONS, type DimensionId } from '../core/scenario/dimension.ts';
import type { DeskId } from '../core/scenario/ids.ts';
import type { Scenario } from '../core/scenario/scenario.ts';
import type { Game } from '../core/turn/door.ts';
import { LULL } from '../core/world/world.ts';
import { meanOf } from './quantiles.ts';

export const FACTS = [
  'ownDead',
  'opponentDead',
  'groundKm2',
  'fightingEndsHour',
  'firstTruceHour',
  'truceHolds',
] as const;
export type FactId = (typeof FACTS)[number];

/** What is kept of one game: small enough to send between workers by the thousand. */
export interface Sample {
  readonly score: number;
  readonly dimensions: Readonly<Record<DimensionId, number>>;
  readonly raw: Readonly<Record<DimensionId, number>>;
  readonly facts: Readonly<Record<FactId, number | null>>;
  readonly ending: string;
}

/** What occurred in a set of games: id -> in how many. */
export interface Coverage {
  readonly endings: Record<string, number>;
  readonly matters: Record<string, number>;
  /** `matter/option`. */
  readonly options: Record<string, number>;
  readonly incidents: Record<string, number>;
  readonly reports: Record<string, number>;
  readonly demarches: Record<string, number>;
}

export const emptyCoverage = (): Coverage => ({
  endings: {},
  matters: {},
  options: {},
  incidents: {},
  reports: {},
  demarches: {},
});

/** Mean of the six dimensions. */
export const scoreOf = (dimensions: Readonly<Record<DimensionId, number>>): number =>
  meanOf(DIMENSIONS.map((id) => dimensions[id]));

export function sampleOf(scenario: Scenario, game: Game, desk: DeskId): Sample {
  const { world } = game;
  const other = scenario.desks.find((id) => id !== desk) ?? desk;
  const deadOf = (id: DeskId): number => {
    const side = world.desks[id];
    return side ? side.dead + side.civilians : 0;
  };
  const raw = measuresOf(scenario, game, desk);
  const dimensions = pointsOfAll(scenario, desk, raw);
  const holds = hasTag('truce', game.charts.truce, 'guns-silent') && world.truce.broker !== LULL;
  return {
    score: scoreOf(dimensions),
    dimensions,
    raw,
    facts: {
      ownDead: deadOf(desk),
      opponentDead: deadOf(other),
      groundKm2: world.front.ground,
      fightingEndsHour: world.milestones.fightingEnded,
      firstTruceHour: world.milestones.firstTruce,
      truceHolds: holds ? 1 : 0,
    },
    ending: game.ending?.[desk] ?? '',
  };
}

const count = (into: Record<string, number>, id: string, by = 1): void => {
  into[id] = (into[id] ?? 0) + by;
};

/** Adds what occurred in a finished game. */
export function cover(coverage: Coverage, game: Game): void {
  for (const id of Object.values(game.ending ?? {})) count(coverage.endings, id);
  for (const [matter, settled] of Object.entries(game.world.matters.answered)) {
    if (!settled) continue;
    count(coverage.matters, matter);
    if (settled.option !== null) count(coverage.options, `${matter}/${settled.option}`);
  }
  for (const open of game.world.matters.open) count(coverage.matters, open.id);
  for (const [id, turn] of Object.entries(game.world.incidents)) if (turn > 0) count(coverage.incidents, id);
  for (const { id } of game.world.reports) count(coverage.reports, id);
  for (const desk of Object.values(game.world.desks)) {
    for (const [id, times] of Object.entries(desk.used)) if (times > 0) count(coverage.demarches, id);
  }
}

export function addCoverage(into: Coverage, more: Coverage): void {
  for (const part of Object.keys(into) as (keyof Coverage)[]) {
    // keys of a literal
    for (const [id, times] of Object.entries(more[part])) count(into[part], id, times);
  }
}
