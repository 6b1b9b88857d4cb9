import { describe, expect, test } from 'vitest';
import { compiledScenario } from '../../src/cli/shelf.ts';
import { roll } from '../../src/core/chance/chance.ts';
import { ladderOdds, ladderPick } from '../../src/core/chance/ladder.ts';
import { dimensionsOf } from '../../src/core/rules/score.ts';
import type { Game } from '../../src/core/turn/door.ts';
import {
  advance,
  digest,
  type Entry,
  judge,
  lawful,
  openGame,
  prune,
  view,
} from '../../src/core/turn/door.ts';
import { CHANNEL_GAUGES, DESK_GAUGES, WORLD_GAUGES } from '../../src/core/world/gauge.ts';
import type { World } from '../../src/core/world/world.ts';
import { CROSSING } from './crossing.ts';
import { count, decisionsOf, frozen, nightOf } from './nights.ts';

const seeds = (name: string, full: number): readonly string[] =>
  Array.from({ length: count(full) }, (_, i) => `${name}.${i}`);
const PLAYERS = ['random', 'documented', 'orchestrator', 'concede-all', 'hawk'] as const;

const numberOf = (value: unknown): number => {
  if (typeof value !== 'number') throw new Error(`not a number: ${String(value)}`);
  return value;
};

/** V and level of every answer given to a desk in a turn. */
const answersOf = (entries: readonly Entry[], desk: string) =>
  new Map(
    entries
      .filter((entry) => entry.code === 'answer.given' && entry.desk === desk)
      .map((entry) => [
        entry.subject ?? '',
        { v: numberOf(entry.params?.['v']), level: numberOf(entry.params?.['level']) },
      ]),
  );

/** A gauge's place: its name, its desk, its addressee. */
const placeOf = (gauge: string, desk = '', of = ''): string => `${gauge}|${desk}|${of}`;
const keyOf = (entry: Entry): string =>
  entry.code === 'dimension.moved'
    ? `dimension:${entry.subject}`
    : placeOf(entry.subject ?? '', entry.desk, String(entry.params?.['of'] ?? ''));

/** Every gauge of a world, read where it is kept and not through the ledger. */
function gaugesOf(world: World): ReadonlyMap<string, number> {
  const all = new Map<string, number>();
  const put = (names: object, kept: object, desk?: string, of?: string): void => {
    for (const name of Object.keys(names)) {
      const field = name === 'channelCover' ? 'coverLost' : name;
      const value = (kept as Readonly<Record<string, unknown>>)[field]; // a branch of World, by name
      if (typeof value === 'number') all.set(placeOf(name, desk, of), value);
    }
  };
  for (const branch of [world, world.front, world.truce]) put(WORLD_GAUGES, branch);
  for (const [desk, own] of Object.entries(world.desks)) put(DESK_GAUGES, own, desk);
  for (const [desk, channels] of Object.entries(world.channels))
    for (const [of, channel] of Object.entries(channels)) put(CHANNEL_GAUGES, channel, desk, of);
  return all;
}

test('every gauge on the list is found in a world', () => {
  const { game } = openGame(CROSSING, 'list');
  const found = new Set([...gaugesOf(game.world).keys()].map((key) => key.split('|')[0]));
  expect([...found].sort()).toEqual(
    [...Object.keys(WORLD_GAUGES), ...Object.keys(DESK_GAUGES), ...Object.keys(CHANNEL_GAUGES)].sort(),
  );
});

/** Every property holds in the hand-made crossing, where every rule has its place, and in the shipped crisis. */
const TESTED = [CROSSING, compiledScenario('scenarios/september-2022.yaml').scenario];

describe.each(TESTED)('in $id', (scenario) => {
  const { desk } = scenario;
  const other = scenario.desks.find((id) => id !== desk) ?? desk;
  /** Démarches that need no terms, line or claim. */
  const isPlain = new Set(scenario.demarches.filter((d) => d.needs.length === 0).map((d) => d.id));
  /** Room for one step more than a desk has. */
  const roomy = { ...scenario, capacity: scenario.capacity + 1 };

  test('a game put away as JSON after every turn goes on as if nothing had been', () => {
    for (const seed of seeds('twin', 300)) {
      for (const turn of nightOf(scenario, seed)) {
        const restored = JSON.parse(JSON.stringify(turn.before)) as Game;
        const again = advance(
          scenario,
          restored,
          JSON.parse(JSON.stringify(turn.decisions)) as typeof turn.decisions,
        );
        if (!again.ok) throw new Error('refused');
        expect(digest(again.game)).toBe(digest(turn.after));
        expect(again.entries).toEqual(turn.entries);
      }
    }
  });

  test('nothing given is ever changed', () => {
    const given = frozen(structuredClone(scenario));
    for (const player of PLAYERS) {
      for (const seed of seeds('frozen', 60)) {
        let { game } = openGame(given, seed);
        while (!game.ending) {
          frozen(game);
          const before = digest(game);
          const decisions = frozen(decisionsOf(given, game, { [desk]: player, [other]: 'random' }));
          for (const desk of given.desks) {
            view(given, game, desk);
            lawful(given, game, desk);
          }
          const advanced = advance(given, game, decisions);
          if (!advanced.ok) throw new Error('refused');
          expect(digest(game)).toBe(before);
          game = advanced.game;
        }
      }
    }
  });

  test('keeping entries or not, judging or not: the same game', () => {
    for (const seed of seeds('bare', 300)) {
      for (const { before, decisions, after } of nightOf(scenario, seed)) {
        const bare = advance(scenario, before, decisions, { entries: false });
        if (!bare.ok) throw new Error('refused');
        expect(digest(bare.game)).toBe(digest(after));
      }
    }
  });

  test('the order of steps, replies and answers in a decision never matters', () => {
    for (const seed of seeds('order', 300)) {
      for (const { before, decisions, after } of nightOf(scenario, seed)) {
        const turned = Object.fromEntries(
          Object.entries(decisions)
            .reverse()
            .map(([desk, decision]) => [
              desk,
              {
                ...decision,
                steps: [...decision.steps].reverse(),
                replies: Object.fromEntries(Object.entries(decision.replies).reverse()),
                matters: Object.fromEntries(Object.entries(decision.matters).reverse()),
              },
            ]),
        );
        const again = advance(scenario, before, turned);
        if (!again.ok) throw new Error('refused');
        expect(digest(again.game)).toBe(digest(after));
      }
    }
  });

  test('what is refused changes nothing, and what prune leaves is never refused', () => {
    for (const seed of seeds('refused', 200)) {
      let stale = decisionsOf(scenario, openGame(scenario, `${seed}.x`).game, { [desk]: 'hawk' });
      for (const { before, decisions } of nightOf(scenario, seed)) {
        for (const desk of scenario.desks) {
          const old = stale[desk];
          if (!old) throw new Error('no decision');
          const greedy = {
            ...old,
            steps: [...old.steps, ...(decisions[desk]?.steps ?? []), { demarche: 'nowhere' }],
          };
          const kept = digest(before);
          const refused = advance(scenario, before, { ...decisions, [desk]: greedy });
          expect(refused.ok).toBe(false);
          expect(digest(before)).toBe(kept);
          const pruned = prune(scenario, before, desk, greedy);
          expect(pruned.dropped).toBeGreaterThan(0);
          expect(judge(scenario, before, desk, pruned.decision)).toEqual([]);
          expect(prune(scenario, before, desk, pruned.decision)).toEqual({
            decision: pruned.decision,
            dropped: 0,
          });
        }
        stale = { ...decisions };
      }
    }
  });

  test('the ledger: its causes sum to the change of every gauge there is', () => {
    for (const seed of seeds('ledger', 200)) {
      for (const { before, entries, after } of nightOf(scenario, seed)) {
        const moved = new Map<string, number>();
        for (const entry of entries) {
          if (entry.code !== 'gauge.moved' && entry.code !== 'dimension.moved') continue;
          const change = numberOf(entry.params?.['to']) - numberOf(entry.params?.['from']);
          const sum = (entry.because ?? []).reduce((total, part) => total + part.value, 0);
          expect(Math.abs(sum - change), `${seed} ${entry.code} ${entry.subject}`).toBeLessThan(1e-9);
          const key = keyOf(entry);
          moved.set(key, (moved.get(key) ?? 0) + change);
        }
        const was = gaugesOf(before.world);
        for (const [key, value] of gaugesOf(after.world)) {
          const change = value - (was.get(key) ?? 0);
          expect(Math.abs((moved.get(key) ?? 0) - change), `${seed} ${key}`).toBeLessThan(1e-9);
        }
      }
    }
  });

  test('the ledger of dimensions leads from the first score to the last', () => {
    for (const seed of seeds('dimensions', 100)) {
      const first = dimensionsOf(scenario, openGame(scenario, seed).game, scenario.desk);
      const sums: Record<string, number> = { ...first };
      const night = nightOf(scenario, seed);
      let step = night.next();
      while (!step.done) {
        for (const entry of step.value.entries) {
          if (entry.code !== 'dimension.moved' || (entry.desk ?? scenario.desk) !== scenario.desk) continue;
          const id = entry.subject ?? '';
          sums[id] = (sums[id] ?? 0) + numberOf(entry.params?.['to']) - numberOf(entry.params?.['from']);
        }
        step = night.next();
      }
      const last = dimensionsOf(scenario, step.value, scenario.desk);
      for (const [id, value] of Object.entries(last)) {
        // Durability also moves with the clock alone, between one turn's last booking and the next one's first.
        if (id === 'durability') continue;
        expect(Math.abs((sums[id] ?? 0) - value), `${seed} ${id}`).toBeLessThan(1e-6);
      }
    }
  });

  test('a step that raises V never lowers the answer', () => {
    let raised = 0;
    for (const seed of seeds('step', 150)) {
      for (const { before, decisions, entries } of nightOf(scenario, seed)) {
        const own = decisions[desk];
        if (!own) throw new Error('no decision');
        const taken = new Set(own.steps.map((step) => step.demarche));
        const more = lawful(roomy, before, desk).steps.filter(
          (step) => step.refusals.length === 0 && !taken.has(step.demarche) && isPlain.has(step.demarche),
        );
        const added = more[Math.floor(roll(seed, before.turn, 'added') * more.length)];
        if (!added) continue;
        const steps = [...own.steps, { demarche: added.demarche }];
        const again = advance(roomy, before, { ...decisions, [desk]: { ...own, steps } });
        if (!again.ok) throw new Error(JSON.stringify(again.refused));
        const answers = answersOf(entries, desk);
        for (const [key, { v, level }] of answersOf(again.entries, desk)) {
          const without = answers.get(key);
          if (!without || v <= without.v) continue;
          raised++;
          expect(level, `${seed}, turn ${before.turn}: ${added.demarche}, ${key}`).toBeGreaterThanOrEqual(
            without.level,
          );
        }
      }
    }
    expect(raised).toBeGreaterThan(10);
  });

  test('chance is keyed: a fork differs by the decision and not by the dice', () => {
    for (const seed of seeds('fork', 100)) {
      const turns = [...nightOf(scenario, seed)];
      const fork = turns[3];
      if (!fork) continue;
      const again = advance(scenario, fork.before, fork.decisions);
      expect(again.ok && digest(again.game)).toBe(digest(fork.after));
      expect(roll(seed, 3, 'leak', desk)).toBe(roll(seed, 3, 'leak', desk));
    }
  });
});

test('a higher V never lowers an answer', () => {
  for (let i = 0; i < count(3000); i++) {
    const n = 1 + Math.floor(roll('ladder', i, 'levels') * 4);
    const thresholds = Array.from({ length: n }, (_, k) => roll('ladder', i, 'threshold', '', k) * 8 - 4);
    const sharp = 0.5 + roll('ladder', i, 'sharp') * 2;
    const u = roll('ladder', i, 'u');
    const cap = Math.floor(roll('ladder', i, 'cap') * (n + 1));
    let last = 0;
    for (let v = -6; v <= 6; v += 0.25) {
      const odds = ladderOdds(v, thresholds, sharp, cap);
      expect(Math.abs(odds.reduce((a, b) => a + b, 0) - 1)).toBeLessThan(1e-9);
      const level = ladderPick(u, odds);
      expect(level).toBeGreaterThanOrEqual(last);
      expect(level).toBeLessThanOrEqual(Math.max(0, cap));
      last = level;
    }
  }
});
