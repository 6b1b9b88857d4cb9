import { expect, test } from 'vitest';
import { z } from 'zod';
import { shippedIds } from '../../../src/cli/shelf.ts';
import type { Game } from '../../../src/core/turn/door.ts';
import { codeOfStep, knownStep } from '../../../src/log/export/code.ts';
import { type PloverRecord, plover } from '../../../src/log/export/door.ts';
import { goldsteinOf, isPloverEvent, PLOVER_QUADS, ploverEventOf } from '../../../src/log/export/ontology.ts';
import { ploverOf } from '../../../src/log/export/plover.ts';
import { CROSSING } from '../../core/crossing.ts';
import { count } from '../../core/nights.ts';
import { shipped } from '../../scenario/shipped.ts';
import { exportedGame } from './exportedGames.ts';

const LESSON = shipped('september-2022-lesson').scenario;
const games = Array.from({ length: count(200) }, (_, i) => exportedGame(i % 4 === 0 ? LESSON : CROSSING, i));

const ACTOR = z.strictObject({ identifier_text: z.string().min(1), sector: z.enum(['GOV', 'IGO']) });
const RECORD = z.strictObject({
  id: z.string().min(1),
  date: z.union([z.string().regex(/^\d{4}-\d{2}-\d{2}$/), z.null()]),
  source: z.array(ACTOR).min(1),
  recipient: z.array(ACTOR),
  has_event: z.boolean(),
  event: z.array(z.enum(Object.keys(PLOVER_QUADS) as [string, ...string[]])),
  mode: z.array(z.string()),
  quad_code: z.union([z.number().int().min(1).max(4), z.null()]),
  event_scale: z.number().min(-10).max(10),
  dead: z.number().int().positive().optional(),
  cameo: z.string().regex(/^\d{3,4}$/),
  coded_by: z.enum(['scenario', 'fallback', 'outcome']),
  text_info: z.strictObject({ sequence: z.number().int().min(0) }),
  cite_info: z.strictObject({
    corpus: z.literal('demarche-simulation'),
    citation: z.string().min(1),
    title: z.string().min(1),
    codebook: z.literal('plover-0.7'),
  }),
});

test('every record has the fields of the codebook, and a code for what it says', () => {
  for (const exported of games)
    for (const record of ploverOf(exported)) {
      expect(() => RECORD.parse(record), JSON.stringify(record)).not.toThrow();
      expect(record.has_event).toBe(record.event.length > 0);
      const [event] = record.event;
      expect(record.quad_code).toBe(event === undefined ? null : PLOVER_QUADS[event]);
      // What PLOVER has a category for is coded: only statements and appeals have none.
      if (!record.has_event) expect(record.cameo).toMatch(/^0[12]/);
      if (record.coded_by !== 'scenario') expect(record.event_scale).toBe(goldsteinOf(record.cameo));
    }
});

test('there is a record for every step that either desk took', () => {
  for (const exported of games) {
    const taken = exported.log.turns.reduce(
      (sum, { decisions }) => sum + Object.values(decisions).reduce((n, { steps }) => n + steps.length, 0),
      0,
    );
    expect(ploverOf(exported).filter(({ coded_by }) => coded_by !== 'outcome')).toHaveLength(taken);
  }
});

test('who fired first is not decided, and the dead of both stand in one number', () => {
  const all = games.flatMap(ploverOf).filter(({ event }) => event.includes('ASSAULT'));
  expect(all.length).toBeGreaterThan(games.length);
  for (const { source, recipient } of all) {
    expect(source).toHaveLength(2);
    expect(recipient).toEqual([]);
  }
  const deadIn = (records: readonly PloverRecord[]): number =>
    records.reduce((sum, { dead = 0 }) => sum + dead, 0);
  for (const exported of games) {
    const { replay, log } = exported;
    if (!replay || !log.close) {
      // Nobody knows them before the end.
      expect(deadIn(ploverOf(exported))).toBe(0);
      continue;
    }
    const fallenIn = ({ world }: Game): number =>
      Object.values(world.desks).reduce((sum, { dead, civilians }) => sum + dead + civilians, 0);
    // Who had fallen when the game was opened is no event of it.
    expect(deadIn(ploverOf(exported))).toBe(fallenIn(replay.last) - fallenIn(replay.opened.game));
  }
});

test('the day is the day of the story', () => {
  const days = games
    .filter(({ scenario }) => scenario?.id === LESSON.id)
    .flatMap((exported) => ploverOf(exported).map(({ date }) => date));
  expect(new Set(days)).toEqual(new Set(['2022-09-13', '2022-09-14']));
});

test('a log of a scenario that is not to be had is coded by what it says', () => {
  for (const exported of games.slice(0, 8)) {
    const known = ploverOf(exported);
    const alone = ploverOf({ ...exported, scenario: null, replay: null });
    expect(alone.map(({ source }) => source.map((a) => a.identifier_text))).toEqual(
      known.map(({ source }) => source.map((a) => a.identifier_text)),
    );
    expect(alone.every(({ date }) => date === null)).toBe(true);
    for (const [i, record] of alone.entries())
      if (known[i]?.coded_by === 'scenario') expect(record.cameo).toBe(known[i].cameo);
  }
});

test('records go one on a line', () => {
  const lines = plover(games.slice(0, 3)).trimEnd().split('\n');
  expect(lines.map((line) => JSON.parse(line) as PloverRecord)).toEqual(
    games.slice(0, 3).flatMap((exported) => JSON.parse(JSON.stringify(ploverOf(exported))) as PloverRecord[]),
  );
});

test.each([
  ['010', null],
  ['0234', null],
  ['0356', 'AGREE'],
  ['041', 'CONSULT'],
  ['083', 'CONCEDE'],
  ['0813', 'RETREAT'],
  ['0871', 'RETREAT'],
  ['093', 'ACCUSE'],
  ['1123', 'ACCUSE'],
  ['1034', 'DEMAND'],
  ['163', 'COERCE'],
  ['166', 'SANCTION'],
  ['190', 'ASSAULT'],
  ['192', 'COERCE'],
  ['202', 'ASSAULT'],
])('CAMEO %s is %s in the codebook of 2021', (cameo, event) => {
  expect(ploverEventOf(cameo)).toBe(event);
});

/** Labels that a shipped scenario gives are those of the codebook; who asks in a call consults as well. */
test.each(shippedIds().filter((id) => !['standard', 'september-2022-record'].includes(id)))(
  'labels of %s follow the codebook',
  (id) => {
    const { scenario } = shipped(id);
    for (const demarche of scenario.demarches) {
      const code = codeOfStep(knownStep(demarche.id, scenario, undefined));
      expect(code.goldstein, demarche.id).not.toBeNull();
      const { cameo, plover: label } = demarche;
      if (cameo === undefined) {
        expect([label, demarche.goldstein, code.coded], demarche.id).toEqual([
          undefined,
          undefined,
          'fallback',
        ]);
        continue;
      }
      expect(code.coded).toBe('scenario');
      const expected = ploverEventOf(cameo);
      if (expected !== null) expect(label, demarche.id).toBe(expected);
      else if (label !== undefined)
        expect([label, demarche.form, cameo.slice(0, 2)], demarche.id).toEqual(['CONSULT', 'private', '02']);
      expect(label === undefined || isPloverEvent(label)).toBe(true);
    }
  },
);
