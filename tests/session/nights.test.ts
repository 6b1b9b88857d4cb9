import { expect, test } from 'vitest';
import { DIMENSIONS } from '../../src/core/scenario/dimension.ts';
import { NIGHTS } from '../../src/log/door.ts';
import { decideFor, ministryFor } from '../../src/ministries/door.ts';
import { beginGame, type LiveGame } from '../../src/session/live.ts';
import { nightsOf } from '../../src/session/nights.ts';
import { turnOver } from '../../src/session/turn.ts';
import { shipped } from './parts.ts';

const { scenario } = shipped;

/** A game played to its end, or to a turn, by a ministry in the person's chair. */
function playedBy(name: string, seed: string, turns = Number.POSITIVE_INFINITY): LiveGame {
  let live = beginGame({ shipped, seed, language: 'en', date: '2022-09-13' });
  const ministry = ministryFor({ scenario, name, desk: live.desk });
  if (!ministry) throw new Error(name);
  for (let i = 0; i < turns && !live.game.ending; i++) {
    const decision = decideFor({ scenario, game: live.game, desk: live.desk, ministry });
    const turned = turnOver(live, { decision, memo: {} });
    if (!turned.ok) throw new Error(JSON.stringify(turned.refused));
    live = turned.live;
  }
  return live;
}
const atOnce = async (): Promise<void> => {};

test('a closed game lies among 64 nights, the same ones each time', async () => {
  const live = playedBy('orchestrator', 'NIGHTS');
  let breaths = 0;
  const nights = await nightsOf(live, async () => {
    breaths++;
  });
  expect(nights?.scores).toHaveLength(NIGHTS);
  expect(breaths).toBeGreaterThan(8);
  expect([...(nights?.scores ?? [])].sort((a, b) => a - b)).toEqual(nights?.scores);
  for (const id of DIMENSIONS) {
    const spread = nights?.dimensions[id];
    expect(spread?.low).toBeLessThanOrEqual(spread?.high ?? -1);
  }
  expect(await nightsOf(live, atOnce)).toEqual(nights);
});

test('night i is the game of seed SEED.i with the same decisions', async () => {
  // a plan that never looks at the night loses nothing by being played on another
  const nights = await nightsOf(playedBy('passive', 'NIGHTS'), atOnce);
  const own = playedBy('passive', 'NIGHTS.7');
  const close = own.log.close?.dimensions[own.desk];
  const score = DIMENSIONS.reduce((sum, id) => sum + (close?.[id] ?? Number.NaN), 0) / DIMENSIONS.length;
  expect(nights?.dropped).toBe(0);
  expect(nights?.scores.some((s) => Math.abs(s - score) < 1e-9)).toBe(true);
});

test('the longest seed has nights too; a game in play has none', async () => {
  expect((await nightsOf(playedBy('passive', 'S'.repeat(32)), atOnce))?.scores).toHaveLength(NIGHTS);
  expect(await nightsOf(playedBy('passive', 'NIGHTS', 2), atOnce)).toBeNull();
});
