import { describe, expect, it } from 'vitest';
import type { Entry } from '../../src/core/turn/door.ts';
import { playLog, seatOfMinistry } from '../../src/log/door.ts';
import { decideFor, MINISTRIES, ministryFor } from '../../src/ministries/door.ts';
import { makeWords } from '../../src/words/door.ts';
import { tellingOf } from '../../src/words/telling.ts';
import { CROSSING } from '../core/crossing.ts';
import { stubTexts } from './stubTexts.ts';

const words = makeWords({ ...stubTexts, capitals: {} }, 'en');
const GAMES = process.env['PROVE'] ? 200 : 24;

/** Entries of games in which every ministry had a turn at both desks. */
function playedEntries(): Entry[] {
  const entries: Entry[] = [];
  for (let i = 0; i < GAMES; i++) {
    const played = playLog({
      scenario: CROSSING,
      header: {
        scenario: { id: CROSSING.id, hash: '' },
        seed: `WORDS.${i}`,
        seats: Object.fromEntries(CROSSING.desks.map((desk) => [desk, seatOfMinistry('random')])),
      },
      decide: (desk, game) => {
        const name =
          desk === CROSSING.desk ? MINISTRIES[i % MINISTRIES.length] : i % 3 === 0 ? 'random' : 'willingness';
        const ministry = ministryFor({ scenario: CROSSING, name: name ?? 'random', desk });
        return ministry ? decideFor({ scenario: CROSSING, game, desk, ministry }) : null;
      },
    });
    if (!played.ok) throw new Error(JSON.stringify(played.refused));
    for (const turn of played.log.turns) entries.push(...turn.entries);
  }
  return entries;
}

describe('played games', () => {
  const entries = playedEntries();
  it('are told without a gap, at either desk', () => {
    for (const entry of entries)
      for (const desk of CROSSING.desks) {
        const said = tellingOf(words).entrySentence(entry, { scenario: CROSSING, desk });
        expect(said, JSON.stringify(entry)).toMatch(/\S/);
        expect(said, JSON.stringify(entry)).not.toMatch(/[{}]|undefined|NaN|\bnull\b/);
      }
  });
  it('have a name for every cause', () => {
    const unnamed = new Set<string>();
    for (const { because } of entries)
      for (const { cause } of because ?? [])
        if (tellingOf(words).causeLabel(cause) === 'other causes') unnamed.add(cause);
    expect([...unnamed]).toEqual([]);
  });
});
