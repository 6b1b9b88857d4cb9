import { expect, test } from 'vitest';
import { roll } from '../../src/core/chance/chance.ts';
import { ladderOdds, ladderPick } from '../../src/core/chance/ladder.ts';
import { dimensionsOf } from '../../src/core/rules/score.ts';
import type { Game } from '../../src/core/turn/door.ts';
import { advance, digest, judge, lawful, openGame, prune, view } from '../../src/core/turn/door.ts';
import { CROSSING } from './crossing.ts';
import { count, decisionsOf, frozen, nightOf } from './nights.ts';

const seeds = (name: string, full: number): readonly string[] =>
  Array.from({ length: count(full) }, (_, i) => `${name}.${i}`);
const PLAYERS = ['random', 'documented', 'orchestrator', 'concede-all', 'hawk'] as const;

test('a game put away as JSON after every turn goes on as if nothing had been', () => {
  for (const seed of seeds('twin', 300)) {
    for (const turn of nightOf(CROSSING, seed)) {
      const restored = JSON.parse(JSON.stringify(turn.before)) as Game;
      const again = advance(
        CROSSING,
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
  const scenario = frozen(structuredClone(CROSSING));
  for (const north of PLAYERS) {
    for (const seed of seeds('frozen', 100)) {
      let { game } = openGame(scenario, seed);
      while (!game.ending) {
        frozen(game);
        const before = digest(game);
        const decisions = frozen(decisionsOf(scenario, game, { north, south: 'random' }));
        for (const desk of scenario.desks) {
          view(scenario, game, desk);
          lawful(scenario, game, desk);
        }
        const advanced = advance(scenario, game, decisions);
        if (!advanced.ok) throw new Error('refused');
        expect(digest(game)).toBe(before);
        game = advanced.game;
      }
    }
  }
});

test('keeping entries or not, judging or not: the same game', () => {
  for (const seed of seeds('bare', 300)) {
    for (const { before, decisions, after } of nightOf(CROSSING, seed)) {
      const bare = advance(CROSSING, before, decisions, { entries: false });
      if (!bare.ok) throw new Error('refused');
      expect(digest(bare.game)).toBe(digest(after));
    }
  }
});

test('the order of steps, replies and answers in a decision never matters', () => {
  for (const seed of seeds('order', 300)) {
    for (const { before, decisions, after } of nightOf(CROSSING, seed)) {
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
      const again = advance(CROSSING, before, turned);
      if (!again.ok) throw new Error('refused');
      expect(digest(again.game)).toBe(digest(after));
    }
  }
});

test('what is refused changes nothing, and what prune leaves is never refused', () => {
  for (const seed of seeds('refused', 200)) {
    let stale = decisionsOf(CROSSING, openGame(CROSSING, `${seed}.x`).game, { north: 'hawk' });
    for (const { before, decisions } of nightOf(CROSSING, seed)) {
      for (const desk of CROSSING.desks) {
        const old = stale[desk];
        if (!old) throw new Error('no decision');
        const greedy = {
          ...old,
          steps: [...old.steps, ...(decisions[desk]?.steps ?? []), { demarche: 'nowhere' }],
        };
        const kept = digest(before);
        const refused = advance(CROSSING, before, { ...decisions, [desk]: greedy });
        expect(refused.ok).toBe(false);
        expect(digest(before)).toBe(kept);
        const pruned = prune(CROSSING, before, desk, greedy);
        expect(pruned.dropped).toBeGreaterThan(0);
        expect(judge(CROSSING, before, desk, pruned.decision)).toEqual([]);
        expect(prune(CROSSING, before, desk, pruned.decision)).toEqual({
          decision: pruned.decision,
          dropped: 0,
        });
      }
      stale = { ...decisions };
    }
  }
});

const numberOf = (value: unknown): number => {
  if (typeof value !== 'number') throw new Error(`not a number: ${String(value)}`);
  return value;
};

test('the ledger: causes of a gauge’s or dimension’s change sum to the change', () => {
  for (const seed of seeds('ledger', 200)) {
    for (const { before, entries, after } of nightOf(CROSSING, seed)) {
      let moved = 0;
      for (const entry of entries) {
        if (entry.code !== 'gauge.moved' && entry.code !== 'dimension.moved') continue;
        moved++;
        const change = numberOf(entry.params?.['to']) - numberOf(entry.params?.['from']);
        const sum = (entry.because ?? []).reduce((total, part) => total + part.value, 0);
        expect(Math.abs(sum - change), `${seed} ${entry.code} ${entry.subject}`).toBeLessThan(1e-9);
      }
      expect(moved).toBeGreaterThan(0);
      for (const desk of CROSSING.desks) {
        const support = entries.filter(
          (e) => e.code === 'gauge.moved' && e.subject === 'support' && e.desk === desk,
        );
        const sum = support.reduce(
          (total, e) => total + numberOf(e.params?.['to']) - numberOf(e.params?.['from']),
          0,
        );
        const change = (after.world.desks[desk]?.support ?? 0) - (before.world.desks[desk]?.support ?? 0);
        expect(Math.abs(sum - change), `${seed} support of ${desk}`).toBeLessThan(1e-9);
      }
    }
  }
});

test('the ledger of dimensions leads from the first score to the last', () => {
  for (const seed of seeds('dimensions', 100)) {
    const first = dimensionsOf(CROSSING, openGame(CROSSING, seed).game, CROSSING.desk);
    const sums: Record<string, number> = { ...first };
    const night = nightOf(CROSSING, seed);
    let step = night.next();
    while (!step.done) {
      for (const entry of step.value.entries) {
        if (entry.code !== 'dimension.moved' || (entry.desk ?? CROSSING.desk) !== CROSSING.desk) continue;
        const id = entry.subject ?? '';
        sums[id] = (sums[id] ?? 0) + numberOf(entry.params?.['to']) - numberOf(entry.params?.['from']);
      }
      step = night.next();
    }
    const last = dimensionsOf(CROSSING, step.value, CROSSING.desk);
    for (const [id, value] of Object.entries(last)) {
      // Durability also moves with the clock alone, between one turn's last booking and the next one's first.
      if (id === 'durability') continue;
      expect(Math.abs((sums[id] ?? 0) - value), `${seed} ${id}`).toBeLessThan(1e-6);
    }
  }
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

test('chance is keyed: a fork differs by the decision and not by the dice', () => {
  for (const seed of seeds('fork', 100)) {
    const turns = [...nightOf(CROSSING, seed)];
    const fork = turns[3];
    if (!fork) continue;
    const again = advance(CROSSING, fork.before, fork.decisions);
    expect(again.ok && digest(again.game)).toBe(digest(fork.after));
    expect(roll(seed, 3, 'leak', 'north')).toBe(roll(seed, 3, 'leak', 'north'));
  }
});
