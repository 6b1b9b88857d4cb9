import { expect, test } from 'vitest';
import { NIGHTS, seedOfNight } from '../../src/log/door.ts';
import { decideFor, ministryFor } from '../../src/ministries/door.ts';
import { baseRateOf } from '../../src/session/baseRate.ts';
import { beginGame, type LiveGame } from '../../src/session/live.ts';
import type { ShippedScenario } from '../../src/session/session.types.ts';
import { turnOver } from '../../src/session/turn.ts';
import { shipped } from './parts.ts';

/** The crossing, asking on its first turn for how long the guns will be heard. */
const asking: ShippedScenario = {
  ...shipped,
  scenario: {
    ...shipped.scenario,
    forecasts: [{ id: 'guns', desk: shipped.scenario.desk, turn: 1, about: 'guns', bounds: [0, 3] }],
  },
  texts: { ...shipped.texts, forecasts: { guns: { question: '', options: ['none', 'short', 'long'] } } },
};
const { scenario } = asking;

/** The first turn played by a ministry that never looks at the night, with a sealed forecast. */
function firstTurn(seed: string, sealed = true): LiveGame {
  const live = beginGame({ shipped: asking, seed, language: 'en', date: '2022-09-13' });
  const ministry = ministryFor({ scenario, name: 'passive', desk: live.desk });
  if (!ministry) throw new Error('no ministry');
  const decision = decideFor({ scenario, game: live.game, desk: live.desk, ministry });
  const memo = sealed ? { forecast: { question: 'guns', option: 0, confidence: 60 } } : {};
  const turned = turnOver(live, { decision, memo });
  if (!turned.ok) throw new Error(JSON.stringify(turned.refused));
  return turned.live;
}
const atOnce = async (): Promise<void> => {};

test('an opened forecast lies among 64 nights, counted as each of them came', async () => {
  const live = firstTurn('RATE');
  let breaths = 0;
  const rate = await baseRateOf(live, async () => {
    breaths++;
  });
  const byHand = [0, 0, 0];
  for (let i = 1; i <= NIGHTS; i++) {
    const came = firstTurn(seedOfNight('RATE', i)).opened?.came ?? -1;
    byHand[came] = (byHand[came] ?? 0) + 1;
  }
  expect(rate).toEqual({ nights: NIGHTS, counts: byHand });
  expect(byHand.reduce((sum, n) => sum + n, 0)).toBe(NIGHTS);
  expect(breaths).toBe(NIGHTS);
});

test('nothing is reckoned where no forecast is open, or the game is long', async () => {
  expect(await baseRateOf(firstTurn('RATE', false), atOnce)).toBeNull();
  const live = firstTurn('RATE');
  const [decision] = live.save.decisions;
  if (!decision) throw new Error('one turn was played');
  const long = { ...live, save: { ...live.save, decisions: Array.from({ length: 9 }, () => decision) } };
  expect(await baseRateOf(long, atOnce)).toBeNull();
});
