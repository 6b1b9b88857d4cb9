import { expect, test } from 'vitest';
import { z } from 'zod';
import { type Exported, statementsOf, VERBS, xapi } from '../../../src/log/export/door.ts';
import { count } from '../../core/nights.ts';
import { ASKING, exportedGame } from './exportedGames.ts';

const games = Array.from({ length: count(400) }, (_, i) => exportedGame(ASKING, i));
const whole = (): Exported => {
  const found = games.find(({ log }) => log.close);
  if (!found) throw new Error('no whole game');
  return found;
};

/** What xAPI 1.0.3 asks of a statement, as far as these statements go: no field that it does not know. */
const IRI = z.string().regex(/^[a-z][a-z0-9+.-]*:\/\/[!-~]+$/i);
const UUID = z.string().regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
const LANGUAGE_MAP = z.record(z.string().regex(/^[a-z]{2}(-[A-Z]{2})?$/), z.string().min(1));
const EXTENSIONS = z.record(IRI, z.union([z.string(), z.number()]));
const ACTIVITY = z.strictObject({
  objectType: z.literal('Activity'),
  id: IRI,
  definition: z.strictObject({ type: IRI, name: LANGUAGE_MAP }),
});
const REFERENCE = z.strictObject({ objectType: z.literal('Activity'), id: IRI });
const STATEMENT = z.strictObject({
  id: UUID,
  actor: z.strictObject({
    objectType: z.literal('Agent'),
    account: z.strictObject({ homePage: IRI, name: z.string().min(1) }),
  }),
  verb: z.strictObject({ id: z.enum(Object.values(VERBS) as [string, ...string[]]), display: LANGUAGE_MAP }),
  object: ACTIVITY,
  result: z
    .strictObject({
      completion: z.boolean(),
      response: z.string().min(1),
      duration: z.string().regex(/^PT\d+(\.\d+)?S$/),
      extensions: EXTENSIONS,
    })
    .partial()
    .optional(),
  context: z.strictObject({
    registration: UUID,
    platform: z.string(),
    language: z.string().optional(),
    contextActivities: z.strictObject({
      parent: z.array(REFERENCE).length(1).optional(),
      category: z.array(REFERENCE).min(1),
    }),
    extensions: EXTENSIONS,
  }),
});

const PROGRESS = 'https://w3id.org/xapi/seriousgames/extensions/progress';
const COMPLETABLE = ['serious-game', 'level'];

test('every statement is one that a record store takes', () => {
  for (const exported of games)
    for (const statement of statementsOf(exported)) expect(() => STATEMENT.parse(statement)).not.toThrow();
});

test('every name is given once, and the same again to the same log', () => {
  const all = games.flatMap((exported) => statementsOf(exported).map(({ id }) => id));
  expect(new Set(all).size).toBe(all.length);
  const one = whole();
  expect(statementsOf(one)).toEqual(statementsOf(one));
  const registrations = games.map((exported) => statementsOf(exported)[0]?.context.registration);
  expect(new Set(registrations).size).toBe(games.length);
});

test('the order is that of the profile', () => {
  for (const exported of games) {
    const open = new Set<string>();
    const done = new Set<string>();
    let progress = 0;
    const statements = statementsOf(exported);
    for (const [i, { verb, object, result, context }] of statements.entries()) {
      const kind = object.definition.type.split('/').at(-1) ?? '';
      expect(context.extensions['https://demarche.invalid/extensions/order']).toBe(i);
      switch (verb.id) {
        case VERBS.initialized:
          // What was begun is not begun again before it was completed.
          expect(COMPLETABLE).toContain(kind);
          expect(open.has(object.id) || done.has(object.id)).toBe(false);
          open.add(object.id);
          break;
        case VERBS.completed:
          expect(open.delete(object.id), object.id).toBe(true);
          done.add(object.id);
          break;
        case VERBS.progressed: {
          expect(open.has(object.id)).toBe(true);
          const now = Number(result?.extensions?.[PROGRESS]);
          expect(now).toBeGreaterThan(progress);
          expect(now).toBeLessThanOrEqual(1);
          progress = now;
          break;
        }
        default:
          // A choice is made in a turn that was begun and is not over, and says what was chosen.
          expect(verb.id).toBe(VERBS.selected);
          expect(open.has(context.contextActivities.parent?.[0]?.id ?? '')).toBe(true);
          expect(result?.response).not.toBe('');
          expect(result?.response).toBeDefined();
      }
    }
    // A game that was cut off was never completed; no turn stays open.
    expect(open.size).toBe(exported.log.close ? 0 : 1);
    expect(progress === 1).toBe(exported.log.close !== null);
  }
});

test('a person alone speaks, by the code name or for the log, and nobody is graded', () => {
  for (const exported of games) {
    const { header } = exported.log;
    const statements = statementsOf(exported);
    const names = new Set(statements.map(({ actor }) => actor.account.name));
    expect(names.size).toBe(1);
    if (header.codeName?.trim()) expect(names.has(header.codeName)).toBe(true);
    for (const { context } of statements)
      expect(context.extensions['https://demarche.invalid/extensions/seat']).toBe('person');
    expect(JSON.stringify(statements)).not.toMatch(/"success"|"score"|"timestamp"|"mbox"/);
  }
});

test('all that was decided at the desk was selected', () => {
  const exported = whole();
  const decided = exported.log.turns.flatMap(({ decisions }) => {
    const decision = decisions[ASKING.desk];
    if (!decision) throw new Error('nobody decided');
    const { steps, posture, replies, matters } = decision;
    return [...Object.values(replies), ...Object.values(matters), ...steps.map((s) => s.demarche), posture];
  });
  const selected = statementsOf(exported).filter(
    ({ verb, object }) => verb.id === VERBS.selected && !object.id.includes('/forecast/'),
  );
  expect(selected.map(({ result }) => result?.response)).toEqual(decided);
});

test('a log alone, without its scenario, keeps the rules', () => {
  const statements = statementsOf({ ...whole(), scenario: null, replay: null });
  expect(statements).toEqual(statementsOf(whole()));
  expect(JSON.parse(xapi([]))).toEqual([]);
});
