import { expose } from 'comlink';
import { afterEach, describe, expect, test } from 'vitest';
import { makeLogText, scenarioHash } from '../../src/log/door.ts';
import { type Classroom, openClassroom } from '../../src/session/classroom/classroom.ts';
import { makeClassRoom } from '../../src/workers/classRoom.ts';
import { CROSSING } from '../core/crossing.ts';
import { classOf } from '../debrief/classOf.ts';
import { LESSON } from '../debrief/courses.ts';
import { playedGame } from '../log/playedGame.ts';
import { shipped } from '../scenario/shipped.ts';

const texts = classOf({ scenario: LESSON, count: 5 }).map(makeLogText);
const [first = '', ...others] = texts;
const fileOf = (text: string, name = 'game.demarche.jsonl'): File => new File([text], name);

const open: MessagePort[] = [];
afterEach(() => {
  for (const port of open.splice(0)) port.close();
});

/** A classroom whose worker stands in this thread, and how often one was begun. */
function opened(): { room: Classroom; spawned: () => number; loaded: string[] } {
  let spawned = 0;
  const loaded: string[] = [];
  const room = openClassroom({
    spawn: () => {
      spawned++;
      const { port1, port2 } = new MessageChannel();
      open.push(port1, port2);
      expose(makeClassRoom(), port1);
      port2.start();
      // what the page needs of a worker: its messages, and that it can be ended
      return Object.assign(port2, { terminate: () => port2.close(), onerror: null }) as unknown as Worker;
    },
    load: async (id) => {
      loaded.push(id);
      const { scenario, texts: said } = shipped(id);
      return { scenario, texts: said, hash: scenarioHash(scenario) };
    },
    shipped: [LESSON.id],
    random: () => 0.4,
  });
  return { room, spawned: () => spawned, loaded };
}
const now = ({ store }: Classroom) => store.getState();

describe('a classroom', () => {
  test('reads files in handfuls, each under a name of its own, and loads a scenario once', async () => {
    const { room, spawned, loaded } = opened();
    expect(spawned()).toBe(0);
    const reading = room.add([fileOf(first), fileOf(others[0] ?? '')]);
    await reading;
    expect(now(room)).toMatchObject({ state: 'ready', done: 2, all: 2, doubled: 0 });
    await room.add(others.slice(1).map((text) => fileOf(text)));
    expect(now(room).files.map(({ file }) => file)).toEqual([
      'game.demarche.jsonl',
      'game.demarche.jsonl (2)',
      'game.demarche.jsonl (3)',
      'game.demarche.jsonl (4)',
      'game.demarche.jsonl (5)',
    ]);
    expect(now(room).report?.groups[0]?.members).toHaveLength(5);
    expect(now(room).report?.groups[0]?.record).not.toBeNull();
    expect(loaded).toEqual([LESSON.id]);
    expect(spawned()).toBe(1);
    expect(now(room).texts[LESSON.id]?.title).not.toBe('');
  });

  test('keeps a game once that comes twice, and tells so; a changed one is told apart', async () => {
    const { room } = opened();
    const more = first.trimEnd().split('\n').slice(0, -1).join('\n');
    const changed = first.replace(/"lives":[\d.]+/, '"lives":1.5');
    await room.add([fileOf(first), fileOf(more), fileOf(changed)]);
    expect(now(room).doubled).toBe(1);
    expect(now(room).files.map(({ verdict }) => verdict.verdict)).toEqual(['verified', 'altered']);
    await room.add([fileOf(others[0] ?? '')]);
    expect(now(room).doubled).toBe(0);
  });

  test('takes a file out again, puts all away, and begins anew', async () => {
    const { room, spawned } = opened();
    await room.add([fileOf(first), fileOf('\u0089PNG', 'photo.png'), fileOf(others[0] ?? '')]);
    await room.remove('photo.png');
    expect(now(room).report?.verdicts).toMatchObject({ verified: 2, unreadable: 0 });
    room.clear();
    expect(now(room)).toMatchObject({ files: [], report: null, places: {}, texts: {} });
    await room.add([fileOf(first)]);
    expect(now(room).report?.groups[0]?.record).not.toBeNull();
    expect(spawned()).toBe(2);
  });

  test('reads on where another scenario is not shipped, and keeps groups apart', async () => {
    const { room } = opened();
    const enclosed = makeLogText(playedGame(CROSSING, 'class.1', 'documented', false));
    const unknown = makeLogText(playedGame(CROSSING, 'class.2', 'documented', true));
    await room.add([fileOf(first), fileOf(enclosed), fileOf(unknown)]);
    expect(now(room).report?.verdicts).toMatchObject({ verified: 2, 'other-rules': 1 });
    expect(now(room).report?.groups.map(({ scenario }) => scenario.id)).toEqual([LESSON.id, CROSSING.id]);
  });

  test('writes nobody into a table that has aliases', async () => {
    const { room } = opened();
    await room.add(texts.map((text, i) => fileOf(text, `heron-${i}.demarche.jsonl`)));
    const places = now(room).files.map(({ file }) => now(room).places[file]);
    expect([...places].sort()).toEqual([0, 1, 2, 3, 4]);
    const plain = await room.table(null);
    expect(plain).toMatch(/HERON/);
    expect(plain).toMatch(/Because|answer|text/);
    const aliases = Object.fromEntries(now(room).files.map(({ file }, i) => [file, `Tree ${i}`]));
    const hidden = await room.table(aliases);
    expect(hidden).not.toMatch(/HERON|LARCH|OTTER|TARN|CEDAR|heron|Because|somebody/);
    expect(hidden.split('\r\n')).toHaveLength(plain.split('\r\n').length);
    expect(hidden).toContain('Tree 4');
  });

  test('says so when its worker fails, and reads on with another', async () => {
    const { room, spawned } = opened();
    await room.add([fileOf(first)]);
    const broken = {
      name: 'x',
      slice: () => ({ text: () => Promise.reject(new Error('gone')) }),
    } as unknown as File;
    await room.add([broken]);
    expect(now(room).state).toBe('failed');
    expect(now(room).files).toHaveLength(1);
    await room.add([fileOf(others[0] ?? '')]);
    expect(now(room).state).toBe('ready');
    expect(now(room).report?.groups[0]?.members).toHaveLength(2);
    expect(now(room).report?.groups[0]?.record).not.toBeNull();
    expect(spawned()).toBe(2);
  });
});
