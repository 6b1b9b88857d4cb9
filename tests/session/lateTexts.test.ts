import { expect, it } from 'vitest';
import { splitShipped } from '../../src/scenario/shipped/late.ts';
import type { Session, ShippedScenario } from '../../src/session/door.ts';
import { MapStorage, sessionOf, shipped, until } from './parts.ts';

const { first, late } = splitShipped({
  ...shipped,
  texts: { ...shipped.texts, after: [{ date: '2022-10-06', text: 'Observers came.', sources: [] }] },
});
const ID = shipped.scenario.id;

/** A shelf whose second file comes when it is told to, and how often it was asked for. */
function slowShelf() {
  const waiting: { resolve: () => void; reject: () => void }[] = [];
  const load = async (): Promise<ShippedScenario> => ({
    ...first,
    later: () =>
      new Promise((done, fail) =>
        waiting.push({ resolve: () => done(late), reject: () => fail(new Error('offline')) }),
      ),
  });
  return { shelf: { cards: [], load }, waiting };
}
const afterOf = (session: Session) => session.view.getState().shipped?.texts.after.length;

async function sit(session: Session): Promise<void> {
  session.send({ type: 'scenario.chosen', id: ID, seed: 'LATE.1' });
  await until(session, 'briefing');
  session.send({ type: 'briefing.read' });
  await until(session, 'deciding');
}
function answerAll(session: Session): void {
  const { lawful } = session.view.getState();
  for (const { matter, options } of lawful?.matters ?? [])
    if (options[0]) session.actions.choose(matter, options[0]);
  for (const { text, replies } of lawful?.replies ?? [])
    if (replies[0]) session.actions.reply(text, replies[0]);
}

it('a desk stands without the texts that no first turn says, and has them as soon as they come', async () => {
  const { shelf, waiting } = slowShelf();
  const session = sessionOf({ shelf });
  await sit(session);
  expect(afterOf(session)).toBe(0);
  await expect.poll(() => waiting.length).toBe(1);
  waiting[0]?.resolve();
  await expect.poll(() => afterOf(session)).toBe(1);
  expect(session.view.getState().shipped?.texts).toEqual({ ...first.texts, ...late });
});

it('a turn is resolved once they are there, and asks again for what could not be had', async () => {
  const { shelf, waiting } = slowShelf();
  const session = sessionOf({ shelf });
  await sit(session);
  await expect.poll(() => waiting.length).toBe(1);
  waiting[0]?.reject();
  await new Promise((rested) => setTimeout(rested));
  answerAll(session);
  session.send({ type: 'decision.committed' });
  await expect.poll(() => waiting.length).toBe(2);
  expect(session.view.getState().stage).toBe('resolving');
  waiting[1]?.resolve();
  await until(session, 'answering');
  expect(afterOf(session)).toBe(1);
});

it('a game that is gone on with has them from the start', async () => {
  const storage = new MapStorage();
  const { shelf, waiting } = slowShelf();
  const session = sessionOf({ shelf, storage });
  await sit(session);
  await expect.poll(() => waiting.length).toBe(1);
  waiting[0]?.resolve();
  answerAll(session);
  session.send({ type: 'decision.committed' });
  await until(session, 'answering');

  const again = slowShelf();
  const resumed = sessionOf({ shelf: again.shelf, storage });
  resumed.send({ type: 'game.resumed' });
  await expect.poll(() => again.waiting.length).toBe(1);
  expect(resumed.view.getState().stage).toBe('loading');
  again.waiting[0]?.resolve();
  await until(resumed, 'deciding');
  expect(afterOf(resumed)).toBe(1);
});
