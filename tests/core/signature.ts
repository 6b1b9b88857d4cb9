import { hashText } from '../../src/core/turn/digest.ts';
import { digest, type Game } from '../../src/core/turn/door.ts';
import { MINISTRIES, ministryFor } from '../../src/ministries/door.ts';
import { runGame } from '../../src/rehearsal/runGame.ts';
import { CROSSING } from './crossing.ts';

/** One hash over the last digests of many games: two engines that agree on it agree on every game. */
export function signatureOf(games: number, first = 1): string {
  const digests: string[] = [];
  for (let i = first; i < first + games; i++) digests.push(digest(gameOf(i)));
  return hashText(digests.join('\n'));
}

/** Mostly random play at both desks; the other ministries take their turns. */
function gameOf(i: number): Game {
  const names = {
    north: i % 3 === 0 ? (MINISTRIES[i % MINISTRIES.length] ?? 'random') : 'random',
    south: i % 2 === 0 ? 'random' : 'willingness',
  };
  const north = ministryFor({ scenario: CROSSING, name: names.north, desk: 'north' });
  const south = ministryFor({ scenario: CROSSING, name: names.south, desk: 'south' });
  if (!north || !south) throw new Error('no ministry');
  return runGame({ scenario: CROSSING, seed: `signature.${i}`, seats: { north, south } });
}
