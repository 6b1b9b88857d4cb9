import { type Bench, type BenchOptions, benchOf, type GameTestResult } from './bench.ts';
import { everyDemarcheHelps } from './demarches.ts';
import { formalPairDivides } from './formalPair.ts';
import { everyTurnCounts, orderCounts } from './order.ts';
import { plansAreSeveral } from './roads.ts';
import { alwaysAMatter, passiveLoses, skillOverLuck, talkIsNotEnough } from './skill.ts';

export const GAME_TESTS = ['G1', 'G2', 'G3', 'G4', 'G5', 'G6', 'G7', 'G8', 'G9'] as const;
export type GameTestId = (typeof GAME_TESTS)[number];
export type { GameTestResult } from './bench.ts';

export interface GameTestOptions extends BenchOptions {
  readonly only?: readonly GameTestId[];
  readonly onTest?: (id: GameTestId, result: GameTestResult) => void;
}

const TESTS: Readonly<Record<GameTestId, (bench: Bench) => GameTestResult>> = {
  G1: passiveLoses,
  G2: everyTurnCounts,
  G3: orderCounts,
  G4: formalPairDivides,
  G5: everyDemarcheHelps,
  G6: talkIsNotEnough,
  G7: plansAreSeveral,
  G8: alwaysAMatter,
  G9: skillOverLuck,
};

/** Judges G1 to G9 on nights that were not used to fit. */
export function gameTests(options: GameTestOptions): Readonly<Record<GameTestId, GameTestResult>> {
  const bench = benchOf(options);
  const results: Partial<Record<GameTestId, GameTestResult>> = {};
  for (const id of GAME_TESTS) {
    if (options.only && !options.only.includes(id)) continue;
    const result = TESTS[id](bench);
    results[id] = result;
    options.onTest?.(id, result);
  }
  // Complete unless the caller asked for some only.
  return results as Record<GameTestId, GameTestResult>;
}
