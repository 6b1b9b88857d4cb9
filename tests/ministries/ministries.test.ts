import { describe, expect, test } from 'vitest';
import { advance, type Decision, type Game, judge, openGame, prune } from '../../src/core/turn/door.ts';
import {
  decideFor,
  draftFor,
  MINISTRIES,
  ministriesFor,
  ministryFor,
  ministryOf,
} from '../../src/ministries/door.ts';
import { CROSSING } from '../core/crossing.ts';

const NIGHTS = ['a.1', 'a.2', 'a.3', 'a.4', 'a.5'];

/** Plays a night with a ministry at each desk and hands every situation on. */
function night(
  seed: string,
  names: Readonly<Record<string, string>>,
  see: (game: Game, decisions: Record<string, Decision>) => void,
): Game {
  let { game } = openGame(CROSSING, seed);
  while (!game.ending) {
    const decisions: Record<string, Decision> = {};
    for (const desk of CROSSING.desks) {
      const ministry = ministryFor({ scenario: CROSSING, name: names[desk] ?? '', desk });
      if (!ministry) throw new Error(`no ministry for ${desk}`);
      decisions[desk] = decideFor({ scenario: CROSSING, game, desk, ministry });
    }
    see(game, decisions);
    const advanced = advance(CROSSING, game, decisions, { entries: false });
    if (!advanced.ok) throw new Error(JSON.stringify(advanced.refused));
    game = advanced.game;
  }
  return game;
}

describe.each([...MINISTRIES])('%s', (name) => {
  test.each(['north', 'south'])('plays %s lawfully to the end', (desk) => {
    const other = desk === 'north' ? 'south' : 'north';
    for (const seed of NIGHTS) {
      night(seed, { [desk]: name, [other]: 'willingness' }, (game, decisions) => {
        const decision = decisions[desk];
        if (!decision) throw new Error('no decision');
        expect(judge(CROSSING, game, desk, decision)).toEqual([]);
        expect(prune(CROSSING, game, desk, decision)).toEqual({ decision, dropped: 0 });
        expect(decision.steps.length).toBeLessThanOrEqual(CROSSING.capacity);
      });
    }
  });

  test('decides the same when asked again', () => {
    night('again.1', { north: name, south: 'random' }, (game, decisions) => {
      const ministry = ministryFor({ scenario: CROSSING, name, desk: 'north' });
      if (!ministry) throw new Error('no ministry');
      expect(decideFor({ scenario: CROSSING, game, desk: 'north', ministry })).toEqual(decisions['north']);
    });
  });

  test('drafts little that has to be dropped', () => {
    let dropped = 0;
    let steps = 0;
    for (const seed of NIGHTS) {
      night(seed, { north: name, south: 'willingness' }, (game) => {
        const ministry = ministryFor({ scenario: CROSSING, name, desk: 'north' });
        if (!ministry) throw new Error('no ministry');
        const draft = draftFor({ scenario: CROSSING, game, desk: 'north', ministry });
        steps += draft.steps.length;
        dropped += prune(CROSSING, game, 'north', draft).dropped;
      });
    }
    expect(dropped).toBeLessThanOrEqual(steps * 0.05);
  });
});

test('the willingness ministry leaves everything to the rules', () => {
  night('w.1', { north: 'concede-all', south: 'willingness' }, (game, decisions) => {
    const decision = decisions['south'];
    expect(decision?.posture).toBe('as-willing');
    expect(decision?.steps).toEqual([]);
    for (const text of game.world.table) expect(decision?.replies[text.id]).toBe('as-willing');
  });
});

test('a script follows its turns and holds to what is open', () => {
  night('s.1', { north: 'documented', south: 'willingness' }, (game, decisions) => {
    const decision = decisions['north'];
    if (game.turn === 2)
      expect(decision?.steps.map((s) => s.demarche)).toEqual(['invoke', 'appeal', 'letter']);
    for (const matter of Object.keys(decision?.matters ?? {}))
      expect(game.world.matters.open.some((m) => m.id === matter)).toBe(true);
  });
});

test('names: scripts of the desk first, unknown ones are none', () => {
  expect(ministriesFor(CROSSING, 'north')).toEqual(['documented', ...MINISTRIES]);
  expect(ministriesFor(CROSSING, 'south')).toEqual([...MINISTRIES]);
  expect(ministryOf(CROSSING, 'documented')?.id).toBe('documented');
  expect(ministryOf(CROSSING, 'constructor')).toBeNull();
  expect(ministryFor({ scenario: CROSSING, name: 'documented', desk: 'south' })).toBeNull();
});

test('no ministry names anything of a crisis', async () => {
  const { readdirSync, readFileSync } = await import('node:fs');
  const folder = new URL('../../src/ministries/', import.meta.url);
  for (const file of readdirSync(folder)) {
    const text = readFileSync(new URL(file, folder), 'utf8').toLowerCase();
    for (const word of [
      'yerevan',
      'baku',
      'moscow',
      'washington',
      'paris',
      'brussels',
      'tehran',
      'ankara',
      'csto',
      'osce',
    ])
      expect(text.includes(word), `${file}: ${word}`).toBe(false);
  }
});
