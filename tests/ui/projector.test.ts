import { describe, expect, test } from 'vitest';
import { makeWords, sayIn } from '../../src/words/door.ts';
import '../../src/words/projector.ts';
import { type Ballot, ballotsOf, LETTERS } from '../../src/ui/pages/desk/projector/ballots.ts';
import { tallyOf, typed } from '../../src/ui/pages/desk/projector/hands.ts';
import { sessionOf, until } from '../session/parts.ts';

const say = sayIn('en');

/** A desk of a game in play, and its ballots as they stand. */
async function openDesk() {
  const session = sessionOf();
  session.send({ type: 'scenario.chosen', id: 'crossing', seed: 'CLASS.1' });
  await until(session, 'briefing');
  session.send({ type: 'briefing.read' });
  await until(session, 'deciding');
  const ballots = (): readonly Ballot[] => {
    const { shipped, view, lawful, tray } = session.view.getState();
    const { draft, memo } = session.desk.getState();
    if (!shipped || !view) throw new Error('a game is open');
    return ballotsOf({
      scenario: shipped.scenario,
      texts: shipped.texts,
      words: makeWords(shipped.texts, 'en'),
      view,
      lawful,
      tray,
      draft,
      forecast: { option: memo.forecast?.option ?? null, confidence: memo.forecast?.confidence ?? null },
      say,
    });
  };
  return { session, ballots };
}

const options = (...ids: string[]) => ids.map((id) => ({ id, label: id }));

describe('hands', () => {
  test('the option with the most of them leads; of several, as many as may go, most hands first', () => {
    const hands = { a: 5, b: 14, c: 7, d: 2 };
    expect(tallyOf({ options: options('a', 'b', 'c', 'd'), picks: 1 }, hands)).toEqual({
      total: 28,
      leading: ['b'],
      level: [],
    });
    expect(tallyOf({ options: options('a', 'b', 'c', 'd'), picks: 3 }, hands).leading).toEqual([
      'b',
      'c',
      'a',
    ]);
  });
  test('level for the last place decides nothing, but what is above it goes', () => {
    expect(tallyOf({ options: options('a', 'b'), picks: 1 }, { a: 4, b: 4 })).toEqual({
      total: 8,
      leading: [],
      level: ['a', 'b'],
    });
    const three = tallyOf({ options: options('a', 'b', 'c'), picks: 2 }, { a: 9, b: 4, c: 4 });
    expect(three).toMatchObject({ leading: ['a'], level: ['b', 'c'] });
  });
  test('nothing leads without a hand, nor what is barred', () => {
    expect(tallyOf({ options: options('a', 'b'), picks: 1 }, {}).leading).toEqual([]);
    const barred = [{ id: 'a', label: 'a', barred: 'used' }, ...options('b')];
    expect(tallyOf({ options: barred, picks: 1 }, { a: 9, b: 1 })).toMatchObject({
      total: 1,
      leading: ['b'],
    });
  });
  test('are typed digit by digit; the first digit begins anew', () => {
    expect(typed(typed(7, 1, true), 4, false)).toBe(14);
    expect(typed(999, 5, false)).toBe(995);
  });
});

describe('ballots', () => {
  test('follow the order of a turn, each with a name of its own and no more options than letters', async () => {
    const { ballots } = await openDesk();
    const kinds = ballots().map(({ kind }) => kind);
    expect(kinds.indexOf('steps')).toBeGreaterThanOrEqual(0);
    expect(kinds.at(-1)).toBe('posture');
    expect(new Set(ballots().map(({ key }) => key)).size).toBe(kinds.length);
    for (const { options: list } of ballots()) expect(list.length).toBeLessThanOrEqual(LETTERS.length);
  });
  test('a step that needs a line, terms or a claim is followed by that question', async () => {
    const { session, ballots } = await openDesk();
    const { lawful, shipped } = session.view.getState();
    const open = lawful?.steps.find(
      ({ demarche, refusals }) =>
        refusals.length === 0 &&
        (shipped?.scenario.demarches.find((d) => d.id === demarche)?.needs.length ?? 0) > 0,
    );
    if (!open) throw new Error('the scenario has a step that needs more');
    const before = ballots().length;
    session.actions.toggleStep(open.demarche);
    const more = ballots().filter(({ subject }) => subject === open.demarche);
    expect(more.length).toBeGreaterThan(0);
    expect(ballots().length).toBe(before + more.length);
    expect(ballots().find(({ kind }) => kind === 'steps')?.chosen).toEqual([open.demarche]);
  });
});

describe('votes', () => {
  test('are kept with the memo, taken back, cleared, and never enter the decision', async () => {
    const { session } = await openDesk();
    const { actions, desk } = session;
    const before = desk.getState().draft;
    actions.vote('posture', 'hold', 14);
    actions.vote('posture', 'restrain', 5);
    expect(desk.getState().memo.votes).toEqual({ posture: { hold: 14, restrain: 5 } });
    expect(desk.getState().draft).toBe(before);
    actions.undo();
    expect(desk.getState().memo.votes).toEqual({ posture: { hold: 14 } });
    actions.vote('posture', 'hold', 0);
    expect(desk.getState().memo.votes).toBeUndefined();
    actions.vote('posture', 'hold', 12_000);
    expect(desk.getState().memo.votes).toEqual({ posture: { hold: 999 } });
    actions.clearVotes('posture');
    expect(desk.getState().memo.votes).toBeUndefined();
  });
});
