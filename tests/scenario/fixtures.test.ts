import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { advance, openGame } from '../../src/core/turn/door.ts';
import { decideFor, ministriesFor, ministryFor } from '../../src/ministries/door.ts';
import { runGame, seatsFor } from '../../src/rehearsal/door.ts';
import { checkScenario, compileScenario } from '../../src/scenario/compile/compile.ts';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const options = {
  id: 'lantern-shoals',
  read: (id: string) =>
    readFileSync(
      at(id === 'standard' ? '../../scenarios/standard.yaml' : `../fixtures/scenarios/${id}.yaml`),
      'utf8',
    ),
};
const compiled = compileScenario(options);
if (!compiled.ok) throw new Error(JSON.stringify(compiled.findings, null, 1));
const { scenario, texts } = compiled;
const GAMES = 25;

describe('a crisis of a quite different kind, by data alone', () => {
  it('is in order, without advice', () => {
    expect(checkScenario(options)).toEqual([]);
  });

  it('has two desks, three capitals, one venue and four sectors on a plain map, and the player has the initiative', () => {
    expect(scenario.desks).toHaveLength(2);
    expect(scenario.desk).toBe(scenario.initiative);
    expect(scenario.addressees.map(({ type }) => type)).toEqual(['capital', 'capital', 'capital', 'venue']);
    expect(scenario.sectors).toHaveLength(4);
    expect(texts.map.base).toBe('plain');
  });

  it('leaves to be understood whose a thing is', () => {
    expect(scenario.postures.map(({ id, desk }) => [id, desk])).toEqual([
      ['restrain', 'sable'],
      ['hold', 'sable'],
      ['counter', 'sable'],
      ['recall', 'corran'],
      ['ease', 'corran'],
      ['as-willing', 'corran'],
      ['press', 'corran'],
    ]);
    expect(scenario.demarches.find(({ id }) => id === 'keepers')?.desk).toBe('corran');
    expect(scenario.demarches.find(({ id }) => id === 'sable-merrow')?.desk).toBe('sable');
    expect(scenario.score['sable']?.dimensions.map(({ id }) => id)).toHaveLength(6);
    expect(texts.profiles['corran']?.['families']?.weights).toEqual({ lives: 3, durability: 1 });
  });

  it('plays to an end with every ministry, and every ending of the player comes', () => {
    const endings = new Set<string>();
    for (const ministry of ministriesFor(scenario, scenario.desk)) {
      const seats = seatsFor({ scenario, desk: scenario.desk, ministry, otherMinistry: 'cautious' });
      for (let i = 0; i < GAMES; i++) {
        const game = runGame({ scenario, seed: `fixture.${ministry}.${i}`, seats });
        endings.add(game.ending?.[scenario.desk] ?? 'none');
      }
    }
    expect([...endings].sort()).toEqual(['adrift', 'grounds', 'licences', 'quiet']);
  });

  it('reacts where its course says so', () => {
    let reacted = 0;
    for (let i = 0; i < GAMES; i++) {
      let { game } = openGame(scenario, `reaction.${i}`);
      while (!game.ending) {
        const decisions = Object.fromEntries(
          scenario.desks.map((desk) => {
            const name = desk === scenario.desk ? 'documented' : 'cautious';
            const ministry = ministryFor({ scenario, desk, name });
            if (!ministry) throw new Error(name);
            return [desk, decideFor({ scenario, game, desk, ministry })];
          }),
        );
        const grave = (game.world.desks['corran']?.reported ?? 0) >= 60 && game.charts.truce !== 'holding';
        if (grave) {
          reacted += 1;
          expect(decisions['corran']?.posture).toBe('ease');
        }
        const next = advance(scenario, game, decisions);
        if (!next.ok) throw new Error(next.refused[0]?.code);
        game = next.game;
      }
    }
    expect(reacted).toBeGreaterThan(0);
  });
});
