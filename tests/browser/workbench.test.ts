import { sources } from 'virtual:scenarios';
import { afterEach, expect, test } from 'vitest';
import { openWorkbench, type Workbench } from '../../src/session/workers/workbench.ts';

const LESSON = 'september-2022-lesson';

const realWorker = (): Worker =>
  new Worker(new URL('./scenario.worker.ts', import.meta.url), { type: 'module' });

const open: Workbench[] = [];
function benchOf(spawn: () => Worker = realWorker, cores = 2): Workbench {
  const bench = openWorkbench({ spawn, sources, cores });
  open.push(bench);
  return bench;
}
afterEach(() => {
  for (const bench of open.splice(0)) bench.close();
});

const lesson = async (): Promise<string> => (await sources())[LESSON] ?? '';

/** Counts how often the page comes to its turn, and the longest it had to wait for it. */
function watchPage() {
  let turns = 0;
  let longest = 0;
  let last = performance.now();
  const clock = setInterval(() => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    turns++;
  }, 5);
  const tasks: PerformanceEntry[] = [];
  const observer = new PerformanceObserver((list) => tasks.push(...list.getEntries()));
  observer.observe({ type: 'longtask' });
  return {
    end: () => {
      clearInterval(clock);
      observer.disconnect();
      return { turns, longest, tasks: tasks.length };
    },
  };
}

test('a text is checked beside the page: a scenario, or faults with their places', async () => {
  const bench = benchOf();
  const good = await bench.check(await lesson());
  expect(good.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(good.ok && good.scenario.id).toBe(LESSON);
  expect(good.ok && good.scenario.clock.turns.length).toBe(8);

  const bad = await bench.check('demarche: 1\nid: mine\ntitle: Mine\ndesk: nobody\n', 'mine');
  expect(bad.ok).toBe(false);
  expect(bad.findings.every(({ line, column }) => line > 0 && column > 0)).toBe(true);
  expect(bad.findings.map(({ file }) => file)).toContain('mine.yaml');
  expect(bad.findings.length).toBeGreaterThan(0);
});

test('the lesson is rehearsed with 1,000 games while the page goes on', async () => {
  const bench = benchOf(realWorker, 3);
  const text = await lesson();
  const told: number[] = [];
  const page = watchPage();
  const result = await bench.rehearse(
    text,
    { games: 1000, ministries: ['random'], seed: 'page' },
    (played, games) => told.push(played / games),
  );
  const { turns, tasks } = page.end();
  expect(result.ok && result.report.ministries['random']?.score.n).toBe(1000);
  // A page that was held up for the time of 1,000 games would have had one turn.
  expect(turns).toBeGreaterThan(20);
  // The rehearsal has fifty jobs: in the page each would have been a long task.
  expect(tasks).toBeLessThan(25);
  expect(told.length).toBeGreaterThan(2);
  expect(told.at(-1)).toBe(1);
});

test('several workers give the report that one gives', async () => {
  const order = { games: 60, ministries: ['random', 'cautious'], seed: 'same' } as const;
  const text = await lesson();
  const [one, three] = await Promise.all([
    benchOf(realWorker, 2).rehearse(text, order),
    benchOf(realWorker, 4).rehearse(text, order),
  ]);
  if (!one.ok || !three.ok) throw new Error('the lesson is in order');
  expect({ ...three.report, gamesPerSecond: 0 }).toEqual({ ...one.report, gamesPerSecond: 0 });
});

test('a rehearsal can be stopped, and the next one begins anew', async () => {
  const bench = benchOf();
  const text = await lesson();
  const stopping = new AbortController();
  let begin = (): void => {};
  const begun = new Promise<void>((resolve) => {
    begin = resolve;
  });
  const stopped = bench.rehearse(
    text,
    { games: 100_000, ministries: ['random'] },
    (played) => {
      if (played > 0) begin();
    },
    stopping.signal,
  );
  await begun;
  stopping.abort();
  await expect(stopped).rejects.toMatchObject({ name: 'AbortError' });

  const next = await bench.rehearse(text, { games: 20, ministries: ['passive'] });
  expect(next.ok && next.report.ministries['passive']?.score.n).toBe(20);
});

test('a check that does not come back is ended, and the next text gets a new worker', async () => {
  let stuck = true;
  const bench = benchOf(() =>
    stuck ? new Worker(new URL('./stuck.worker.ts', import.meta.url), { type: 'module' }) : realWorker(),
  );
  const text = await lesson();
  expect(await bench.check(text)).toEqual({ ok: false, tooLong: true, findings: [] });
  stuck = false;
  expect((await bench.check(text)).ok).toBe(true);
});
