import type { Scenario } from '../../src/core/scenario/scenario.ts';
import { hashText } from '../../src/core/turn/digest.ts';
import { digest, type Game } from '../../src/core/turn/door.ts';
import { MINISTRIES, ministryFor } from '../../src/ministries/door.ts';
import { runGame } from '../../src/rehearsal/runGame.ts';

/** What many games over several scenarios come to. */
export interface Signature {
  readonly games: number;
  /** One hash over those of the scenarios. */
  readonly signature: string;
  /** Where two signatures differ, these say in which scenario. */
  readonly scenarios: Readonly<Record<string, string>>;
}

/** Plays so many games, spread evenly over the scenarios, and names them all by one hash. */
export function signatureOfAll(scenarios: readonly Scenario[], games: number): Signature {
  const each = Math.ceil(games / scenarios.length);
  const found = Object.fromEntries(scenarios.map((one) => [one.id, signatureOf(one, each)]));
  const signature = hashText(scenarios.map(({ id }) => `${id} ${found[id]}`).join('\n'));
  return { games: each * scenarios.length, signature, scenarios: found };
}

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
