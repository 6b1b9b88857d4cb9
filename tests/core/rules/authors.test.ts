import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Scenario } from '../../../src/core/scenario/scenario.ts';
import { advance, type Decision, type Game, openGame } from '../../../src/core/turn/door.ts';
import { compileScenario } from '../../../src/scenario/compile/compile.ts';

const folder = fileURLToPath(new URL('../../../scenarios', import.meta.url));

/** The smallest scenario with a few lines more. */
function withLines(lines: string): Scenario {
  const text = `demarche: 1\nid: lines\nextends: smallest\n${lines}`;
  const compiled = compileScenario({
    id: 'lines',
    read: (id) => (id === 'lines' ? text : readFileSync(`${folder}/${id}.yaml`, 'utf8')),
  });
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.findings));
  return compiled.scenario;
}

const idle =
  (scenario: Scenario, answers: Decision['matters'] = {}) =>
  (game: Game) => {
    const replies = Object.fromEntries(game.world.table.map(({ id }) => [id, 'refuse' as const]));
    const decision = { steps: [], replies, matters: {} };
    return advance(scenario, game, {
      lower: { ...decision, posture: 'hold', matters: answers },
      upper: { ...decision, posture: 'as-willing' },
    });
  };

describe('what an author writes', () => {
  it('R-32 a matter with a last turn lies open until then', () => {
    const scenario = withLines(
      'matters:\n  carts: { when: { turn: { from: 1 } }, answer-by: 3 }\n  market: null\n',
    );
    const { game } = openGame(scenario, 'answer-by');
    expect(game.world.matters.open).toMatchObject([{ id: 'carts', opened: 1, until: 3 }]);
    const wait = idle(scenario);
    const second = wait(game);
    if (!second.ok) throw new Error(second.refused[0]?.code);
    expect(second.game.world.matters.open).toMatchObject([{ id: 'carts', until: 3 }]);
    const third = wait(second.game);
    const fourth = third.ok ? wait(third.game) : third;
    if (!fourth.ok) throw new Error(fourth.refused[0]?.code);
    expect(fourth.game.world.matters.answered['carts']).toMatchObject({ option: null, turn: 3 });
  });

  it('R-33 a term by effect comes into the paper of a truce that holds, and into nothing else', () => {
    const scenario = withLines('matters:\n  carts: { options: { home: { effects: [{ term: bodies }] } } }\n');
    const { game } = openGame(scenario, 'term');
    const fighting = idle(scenario, { carts: 'home' })(game);
    if (!fighting.ok) throw new Error(fighting.refused[0]?.code);
    expect(fighting.game.world.truce.terms).toEqual([]);
    const quiet: Game = {
      ...game,
      charts: { ...game.charts, truce: 'holding' },
      world: {
        ...game.world,
        truce: { ...game.world.truce, broker: 'harbour', terms: ['monitors'], age: 6 },
      },
    };
    const told = advance(
      scenario,
      quiet,
      {
        lower: { steps: [], posture: 'hold', replies: {}, matters: { carts: 'home' } },
        upper: { steps: [], posture: 'as-willing', replies: {}, matters: {} },
      },
      { entries: true },
    );
    if (!told.ok) throw new Error(told.refused[0]?.code);
    expect(told.entries.find(({ code }) => code === 'truce.annexed')?.params).toEqual({ terms: ['bodies'] });
  });
});
