import { expect } from 'vitest';
import type { Session } from '../../src/session/door.ts';
import { shipped, until } from './parts.ts';

const ID = shipped.scenario.id;

/** Takes the first lawful steps and answers everything: a plain player. */
export function fillDraft(session: Session): void {
  const { lawful, view } = session.view.getState();
  if (!lawful || !view) throw new Error('a game is open');
  for (const { demarche, refusals } of lawful.steps) {
    const spec = shipped.scenario.demarches.find((d) => d.id === demarche);
    if (refusals.length > 0 || !spec || spec.needs.length > 0) continue;
    if (session.desk.getState().draft.steps.length >= lawful.capacity) break;
    session.actions.toggleStep(demarche);
    if (session.desk.getState().refused.length > 0) session.actions.undo();
  }
  for (const { matter, options } of lawful.matters)
    if (options[0]) session.actions.choose(matter, options[0]);
  for (const { text, replies } of lawful.replies) if (replies[0]) session.actions.reply(text, replies[0]);
}

export async function playTurn(session: Session): Promise<void> {
  fillDraft(session);
  expect(session.desk.getState().refused).toEqual([]);
  expect(session.desk.getState().unanswered).toEqual([]);
  session.send({ type: 'decision.committed' });
  await until(session, 'answering');
  session.send({ type: 'answers.read' });
}

export async function begin(session: Session): Promise<void> {
  session.send({ type: 'scenario.chosen', id: ID, seed: 'TEST.1', codeName: 'HERON' });
  await until(session, 'briefing');
  session.send({ type: 'briefing.read' });
  await until(session, 'deciding');
}

export async function playToEnd(session: Session): Promise<void> {
  while (session.view.getState().stage === 'deciding') await playTurn(session);
}
