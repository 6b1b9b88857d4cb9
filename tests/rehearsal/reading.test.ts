import { expect, test } from 'vitest';
import { countWords, planOf, reportOf, runBatch, runGame, seatsFor } from '../../src/rehearsal/door.ts';
import { batchesOf } from '../../src/rehearsal/plan.ts';
import { inItsTurn } from '../../src/words/door.ts';
import { shipped } from '../scenario/shipped.ts';

const words = (text = ''): number => text.split(/\s+/).filter(Boolean).length;

test('of texts that take turns each is counted, with title, options and notes', () => {
  const counts = countWords({
    reports: { noon: { text: 'Fire since noon.' } },
    matters: {
      market: {
        title: 'The market',
        text: ['What is known?', 'At the market they say that the pass is lost.'],
        options: { tell: { label: 'Say it' }, calm: { label: 'Ask for calm', note: 'It may pass.' } },
      },
      bare: { title: 'Bare', text: [], options: {} },
    },
  });
  expect(counts).toEqual({ reports: { noon: 3 }, matters: { market: [13, 20], bare: [1] } });
});

test.each(['smallest', 'september-2022-lesson', 'september-2022-baku-lesson'])(
  'a turn is as long as what its page shows anew: %s',
  (id) => {
    const { scenario, texts } = shipped(id);
    const { desk } = scenario;
    const plan = planOf({
      scenario,
      games: 4,
      seed: 'read',
      ministries: ['cautious'],
      words: countWords(texts),
    });
    const games = batchesOf(plan).map((batch) => ({
      batch,
      result: runBatch({ ...batch, scenario, words: plan.words }),
    }));
    const { reading } = reportOf(plan, games);
    const seats = seatsFor({ scenario, desk, ministry: 'cautious', otherMinistry: plan.otherMinistry });
    const read: Record<number, { games: number; cables: number; matters: number }> = {};
    for (let i = 1; i <= 4; i++)
      runGame({
        scenario,
        seed: `read.${i}`,
        seats,
        watch: ({ turn, world }) => {
          const now = read[turn] ?? { games: 0, cables: 0, matters: 0 };
          read[turn] = now;
          now.games++;
          for (const report of world.reports)
            if (report.turn === turn && scenario.reports.some((r) => r.id === report.id && r.desk === desk))
              now.cables += words(texts.reports[report.id]?.text);
          for (const open of world.matters.open) {
            if (open.desk !== desk || open.opened !== turn) continue;
            const { title, text, options } = texts.matters[open.id] ?? { title: '', text: [], options: {} };
            now.matters += words(title) + words(inItsTurn(text, turn));
            for (const { label, note } of Object.values(options)) now.matters += words(label) + words(note);
          }
        },
      });
    expect(Object.keys(reading)).toEqual(Object.keys(read));
    for (const [turn, { games: n, cables, matters }] of Object.entries(read))
      expect(reading[Number(turn)]).toMatchObject({
        cables: Math.round(cables / n),
        matters: Math.round(matters / n),
      });
    expect(Object.values(reading).every(({ minutes }) => minutes > 0)).toBe(true);
  },
);
