import type { Page } from 'playwright';
import { sayIn } from '../../src/words/door.ts';
import '../../src/words/end.ts';

const say = sayIn('en');

/** Where the one who looks on may stop a game. */
export interface Stops {
  /** At the second desk, when whatever comes late has had its time. */
  readonly atDesk?: () => Promise<unknown>;
  /** At each desk, with its decision drafted. */
  readonly atTurn?: (turn: number) => Promise<void>;
  /** At what came of each turn. */
  readonly atAnswers?: (turn: number) => Promise<void>;
}

/** Answers what must be answered, takes a step, and seals: the quick way through a turn at a wide desk. */
async function playTurn(page: Page, turn: number, { atTurn, atAnswers }: Stops): Promise<void> {
  for (const group of await page.locator('.matter fieldset').all())
    await group.locator('input').first().check();
  await page.keyboard.press(String(1 + (turn % 2)));
  // a step that asks for more than a key is left to those who test the keyboard
  if (await page.locator('.completion').isVisible()) await page.keyboard.press('Control+z');
  await atTurn?.(turn);
  const anyway = page.getByRole('button', { name: say('commit-anyway') });
  await page.keyboard.press('Control+Enter');
  await anyway.or(page.locator('.answers-page')).first().waitFor();
  if (await anyway.isVisible()) await anyway.click();
  await page.locator('.answers-page').waitFor();
  await atAnswers?.(turn);
  await page.keyboard.press('n');
  await page.locator('main.desk, main.end').waitFor();
}

/** Plays the lesson from its briefing to its end, in seconds. */
export async function playLesson(page: Page, stops: Stops = {}): Promise<void> {
  await page.locator('.briefing-foot .btn').click();
  await page.locator('main.desk').waitFor();
  for (let turn = 1; !(await page.locator('main.end').isVisible()); turn++) {
    if (turn === 2) await stops.atDesk?.();
    await playTurn(page, turn, stops);
  }
}
