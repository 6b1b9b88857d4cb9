import type { Scenario } from '../../src/core/scenario/scenario.ts';
import { hashText } from '../../src/core/turn/digest.ts';
import { digest, type Game } from '../../src/core/turn/door.ts';
import { MINISTRIES, ministryFor } from '../../src/ministries/door.ts';
import { runGame } from '../../src/rehearsal/runGame.ts';

/** One hash over the last digests of many games: two engines that agree on it agree on every game. */
export function signatureOf(scenario: Scenario, games: number, first = 1): string {
  const digests: string[] = [];
  for (let i = first; i < first + games; i++) digests.push(digest(gameOf(scenario, i)));
  return hashText(digests.join('\n'));
}

/** Mostly random play at both desks; the other ministries take their turns. */
function gameOf(scenario: Scenario, i: number): Game {
  const [one = '', other = ''] = scenario.desks;
  const names = {
    [one]: i % 3 === 0 ? (MINISTRIES[i % MINISTRIES.length] ?? 'random') : 'random',
    [other]: i % 2 === 0 ? 'random' : 'willingness',
  };
  const seats = Object.fromEntries(
    Object.entries(names).map(([desk, name]) => {
      const ministry = ministryFor({ scenario, name, desk });
      if (!ministry) throw new Error(`no ministry ${name} for ${desk}`);
      return [desk, ministry];
    }),
  );
  return runGame({ scenario, seed: `signature.${i}`, seats });
}
