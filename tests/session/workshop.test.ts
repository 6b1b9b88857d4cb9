import { readFileSync } from 'node:fs';
import { describe, expect, test, vi } from 'vitest';
import { parseLog, scenarioHash, verifyText } from '../../src/log/door.ts';
import { compileScenario } from '../../src/scenario/compile/compile.ts';
import type { ShippedScenario, WrittenGame } from '../../src/session/door.ts';
import type { CheckResult, Workbench } from '../../src/session/workers/workbench.ts';
import { readDrafts, writeDrafts } from '../../src/session/workshop/drafts.ts';
import { flowOf } from '../../src/session/workshop/flow.ts';
import { playWritten } from '../../src/session/workshop/playWritten.ts';
import { openWorkshop } from '../../src/session/workshop/workshop.ts';
import { MapStorage, refusing, sessionOf, until } from './parts.ts';

const read = (id: string): string =>
  readFileSync(new URL(`../../scenarios/${id}.yaml`, import.meta.url), 'utf8');
const TEXT = read('smallest');

function compiled(text: string): ShippedScenario {
  const made = compileScenario({ id: 'smallest', read: (id) => (id === 'smallest' ? text : read(id)) });
  if (!made.ok) throw new Error(made.findings.map(({ message }) => message).join('\n'));
  return made;
}
const SHIPPED = compiled(TEXT);
const idle = { posture: 'hold', replies: {} } as const;

const written = (parts: Partial<WrittenGame> = {}): WrittenGame => ({
  shipped: SHIPPED,
  seed: 'W.1',
  turn: 1,
  decisions: [],
  memos: [],
  keep: () => {},
  ...parts,
});
const DATED = { language: 'en', date: '2026-01-01' };

describe('a scenario that is being written', () => {
  test('is played from a turn on; turns that nobody decided are waited out', () => {
    const { live, kept, waited, dropped } = playWritten(written({ turn: 3 }), DATED);
    expect(live.game.turn).toBe(3);
    expect([kept, waited, dropped]).toEqual([0, 2, 0]);
  });

  test('keeps what was decided when its text changes, and counts what is not possible any more', () => {
    const decisions = [
      {
        ...idle,
        steps: [{ demarche: 'call-harbour' }, { demarche: 'call-crown' }],
        matters: { carts: 'home' },
      },
    ];
    const same = playWritten(written({ turn: 2, decisions }), DATED);
    expect([same.kept, same.waited, same.dropped]).toEqual([1, 0, 0]);
    const shipped = compiled(TEXT.replace(/^ {2}call-crown:.*\n/m, ''));
    const changed = playWritten(written({ shipped, turn: 3, decisions }), DATED);
    expect([changed.kept, changed.waited, changed.dropped]).toEqual([1, 1, 1]);
    expect(changed.live.save.decisions[0]?.steps).toEqual([{ demarche: 'call-harbour' }]);
    expect(changed.live.save.decisions[0]?.matters).toEqual({ carts: 'home' });
  });

  test('leaves a log that encloses it and verifies without the shelf', async () => {
    const storage = new MapStorage();
    const session = sessionOf({ storage });
    const kept: number[] = [];
    session.send({
      type: 'written.played',
      game: written({ turn: 5, keep: (decisions) => kept.push(decisions.length) }),
    });
    await until(session, 'deciding');
    expect(session.view.getState().view?.turn).toBe(5);
    expect(session.view.getState().written).toBe(true);
    for (const turn of [5, 6]) {
      session.send({ type: 'decision.committed' });
      await until(session, 'answering');
      expect(kept.at(-1)).toBe(turn);
      session.send({ type: 'answers.read' });
      await until(session, turn === 6 ? 'closed' : 'deciding');
    }
    const { text } = session.log();
    const parsed = parseLog(text);
    expect(parsed.ok && parsed.log.header.scenario).toMatchObject({
      id: 'smallest',
      hash: scenarioHash(SHIPPED.scenario),
      enclosed: SHIPPED.scenario,
    });
    expect(verifyText(text, () => null).verdict).toBe('verified');
    // nothing of it among the saves, and no code that no shelf could answer
    expect([...storage.map.keys()].filter((key) => key.startsWith('demarche.game'))).toEqual([]);
    expect(session.view.getState().resumeCode).toBe('');
  });

  test('is begun again from its own text', async () => {
    const session = sessionOf();
    session.send({ type: 'written.played', game: written({ turn: 2 }) });
    await until(session, 'deciding');
    session.send({ type: 'scenario.chosen', id: 'smallest', seed: 'W.2' });
    await until(session, 'briefing');
    expect(session.view.getState().written).toBe(true);
  });
});

describe('drafts', () => {
  const draft = (key: string, text = key) =>
    ({ key, name: `${key}.yaml`, text, changed: true, at: 1, choices: null }) as const;
  test('are read as they were kept, the newest first', () => {
    const storage = new MapStorage();
    expect(writeDrafts(storage, [draft('b'), draft('a')])).toBe(true);
    expect(readDrafts(storage)).toEqual([draft('b'), draft('a')]);
  });
  test('give way, the oldest first, where there is no room', () => {
    const storage = new MapStorage();
    const small = {
      ...storage,
      setItem: (key: string, value: string) => {
        if (value.length > 300) throw new Error('quota');
        storage.setItem(key, value);
      },
    };
    expect(writeDrafts(small, [draft('b', 'x'.repeat(150)), draft('a', 'x'.repeat(150))])).toBe(true);
    expect(readDrafts(storage).map(({ key }) => key)).toEqual(['b']);
    expect(writeDrafts(refusing, [draft('a')])).toBe(false);
  });
  test('that somebody spoilt are none', () => {
    const storage = new MapStorage();
    for (const value of ['', '{', '{"format":1,"drafts":[{"key":1}]}', '[]', '{"format":2,"drafts":[]}']) {
      storage.setItem('demarche.workshop', value);
      expect(readDrafts(storage)).toEqual([]);
    }
  });
});

describe('the workshop', () => {
  const answer = (text: string): CheckResult =>
    text.includes('xdesk')
      ? { ok: false, findings: [] }
      : { ok: true, ...SHIPPED, written: [], findings: [] };
  function shopOf(
    check: (text: string) => Promise<CheckResult>,
    storage: MapStorage | null = new MapStorage(),
    now = () => 7,
  ) {
    const bench: Workbench = {
      check: vi.fn(check),
      rehearse: async () => ({ ok: false, findings: [] }),
      close: () => {},
    };
    let keys = 0;
    const shop = openWorkshop({
      bench,
      storage,
      now,
      newSeed: () => `KEY${++keys}`,
      language: 'en',
    });
    return { shop, bench, storage };
  }

  test('checks one text at a time, and believes no finding of an older one', async () => {
    const asked: { text: string; done: (result: CheckResult) => void }[] = [];
    const { shop, bench } = shopOf((text) => new Promise((done) => asked.push({ text, done })));
    shop.open('smallest.yaml', TEXT);
    shop.write(`${TEXT}# one`);
    shop.write(`${TEXT}# two`);
    expect(bench.check).toHaveBeenCalledTimes(1);
    asked[0]?.done({ ok: false, findings: [] });
    await vi.waitFor(() => expect(asked).toHaveLength(2));
    expect(shop.store.getState().checked).toBe('');
    expect(asked[1]?.text).toBe(`${TEXT}# two`);
    asked[1]?.done(answer(TEXT));
    await vi.waitFor(() => expect(shop.store.getState().checked).toBe(`${TEXT}# two`));
    expect(shop.store.getState().position?.live.game.turn).toBe(1);
  });

  test('keeps the last proof while the text is wrong, and every draft when another is opened', async () => {
    const { shop, storage } = shopOf(async (text) => answer(text));
    shop.open('smallest.yaml', TEXT);
    await vi.waitFor(() => expect(shop.store.getState().proof).not.toBeNull());
    shop.write(TEXT.replace('desk:', 'xdesk:'));
    await vi.waitFor(() => expect(shop.store.getState().checked).toContain('xdesk'));
    expect(shop.store.getState().proof).not.toBeNull();
    shop.open('other.yaml', 'id: other\n');
    expect(readDrafts(storage).map(({ name, text }) => [name, text.includes('xdesk')])).toEqual([
      ['other.yaml', false],
      ['smallest.yaml', true],
    ]);
    const again = shopOf(async (text) => answer(text), storage);
    expect(again.shop.store.getState().draft?.name).toBe('other.yaml');
  });

  test('is kept when the hands rest, and every five seconds when they do not', () => {
    vi.useFakeTimers();
    try {
      const storage = new MapStorage();
      const { shop } = shopOf(() => new Promise(() => {}), storage, Date.now);
      shop.open('smallest.yaml', TEXT);
      const puts = vi.spyOn(storage, 'setItem');
      for (let i = 1; i <= 24; i++) {
        shop.write(`${TEXT}# ${i}`);
        vi.advanceTimersByTime(500);
      }
      expect(puts).toHaveBeenCalledTimes(2);
      vi.advanceTimersByTime(700);
      expect(puts).toHaveBeenCalledTimes(3);
      expect(readDrafts(storage)[0]?.text).toBe(`${TEXT}# 24`);
      expect(shop.store.getState().kept).toBe('yes');
    } finally {
      vi.useRealTimers();
    }
  });

  test('leaves the drafts of another tab where they are', async () => {
    const { shop, storage } = shopOf(async (text) => answer(text));
    shop.open('smallest.yaml', TEXT);
    const theirs = { key: 'TAB2', name: 'two.yaml', text: 'id: two', changed: true, at: 9, choices: null };
    writeDrafts(storage, [theirs, ...readDrafts(storage)]);
    shop.reread();
    shop.saved();
    expect(readDrafts(storage).map(({ key }) => key)).toEqual(['KEY1', 'TAB2']);
  });

  test('keeps the decisions of a game with the text', async () => {
    const { shop, storage } = shopOf(async (text) => answer(text));
    shop.open('smallest.yaml', TEXT);
    await vi.waitFor(() => expect(shop.store.getState().proof).not.toBeNull());
    shop.showTurn(2);
    const game = shop.game();
    game?.keep([{ ...idle, steps: [{ demarche: 'call-crown' }], matters: {} }], [{}]);
    shop.showTurn(2);
    expect(shop.store.getState().position).toMatchObject({ kept: 1, waited: 0, dropped: 0 });
    expect(readDrafts(storage)[0]?.choices?.decisions).toHaveLength(1);
    shop.forget();
    expect(shop.store.getState().position).toMatchObject({ kept: 0, waited: 1 });
  });
});

describe('the flow', () => {
  test('draws what must have happened before what then may', () => {
    const lesson = compileScenario({ id: 'september-2022-lesson', read });
    if (!lesson.ok) throw new Error('the lesson compiles');
    const flow = flowOf(lesson.scenario);
    const turnOf = new Map(flow.nodes.map((node) => [`${node.kind} ${node.id}`, node.turn]));
    expect(flow.nodes.length).toBeGreaterThan(20);
    expect(flow.edges).toContainEqual({
      from: 'report noon-broke-theirs',
      to: expect.stringContaining('report '),
    });
    expect(flow.edges.some(({ from, to }) => from.startsWith('demarche ') && to.startsWith('matter '))).toBe(
      true,
    );
    for (const { from, to } of flow.edges) expect(turnOf.get(from)).toBeLessThanOrEqual(turnOf.get(to) ?? 0);
    const places = flow.nodes.map(({ turn, row }) => `${turn}/${row}`);
    expect(new Set(places).size).toBe(places.length);
  });
});
