import type { Scenario } from '../../src/core/scenario/scenario.ts';
import { type Log, PERSON, playLog, referenceTo, seatOfMinistry } from '../../src/log/door.ts';
import { decideFor, ministryFor } from '../../src/ministries/door.ts';

/** A whole game: a ministry plays the player's desk as if it were a person, the other desk is automatic. */
export function playedGame(scenario: Scenario, seed: string, name = 'documented', shipped = true): Log {
  const other = scenario.desks.find((id) => id !== scenario.desk) ?? '';
  const otherMinistry = scenario.ministry[other] ?? 'willingness';
  const played = playLog({
    scenario,
    header: {
      scenario: referenceTo(scenario, shipped),
      seed,
      seats: { [scenario.desk]: PERSON, [other]: seatOfMinistry(otherMinistry) },
      codeName: 'Heron',
      classCode: '7B',
      language: 'en',
    },
    decide: (desk, game) => {
      const ministry = ministryFor({ scenario, name: desk === scenario.desk ? name : otherMinistry, desk });
      return ministry && decideFor({ scenario, game, desk, ministry });
    },
  });
  if (!played.ok) throw new Error(`refused at turn ${played.turn}: ${JSON.stringify(played.refused)}`);
  return played.log;
}
