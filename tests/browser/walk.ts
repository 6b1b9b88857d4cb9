import { fileURLToPath } from 'node:url';
import type { Locator, Page } from 'playwright';
import { classFiles } from './classFiles.ts';
import { codeOfEndedGame } from './endedGame.ts';

/** What is done at each stop: a page, a dialog or a state of them that a person can come by. */
export type AtStop = (name: string) => Promise<void>;

export interface Walk {
  readonly page: Page;
  readonly url: string;
  /** The desk is one decision at a time. */
  readonly narrow: boolean;
}

/** Opens what a key or a button opens, stops there, and closes it by Escape. */
async function dialog({ page }: Walk, open: () => Promise<void>, stop: () => Promise<void>): Promise<void> {
  await open();
  await page.locator('dialog[open]').waitFor();
  await stop();
  await page.keyboard.press('Escape');
  await page.locator('dialog[open]').waitFor({ state: 'detached' });
}

/** Questions of one turn in front of a class, at most. */
const BALLOTS = 12;

const pressOn = async (place: Locator): Promise<void> => {
  await place.focus();
  await place.press('Enter');
};

/** Before a game: the title page with a fault in its form, options, about, a link that leads nowhere. */
async function walkSite({ page, url }: Walk, stop: AtStop): Promise<void> {
  await page.goto(url);
  await page.locator('.home-title').waitFor();
  await stop('home');
  await page.locator('.home-card-start summary').first().click();
  await page.locator('input[name=seed]').first().fill('no seed!');
  await page.keyboard.press('Enter');
  await page.locator('.site-fault').first().waitFor();
  await stop('home with a fault');
  await page.locator('.site-options').click();
  await page.locator('.options-page').waitFor();
  await stop('options');
  await page.locator('nav a[href="#/about"]').click();
  await page.locator('.about').waitFor();
  await stop('about');
  await page.goto(`${url}#/play?scenario=nowhere`);
  await page.getByRole('alert').waitFor();
  await stop('a link that leads nowhere');
  await page.goto(`${url}#/`);
  await page.locator('.home-title').waitFor();
}

/** The first turn with everything that opens over it. */
async function walkDesk(walk: Walk, stop: AtStop): Promise<void> {
  const { page, narrow } = walk;
  await stop('desk');
  const keys = page.keyboard;
  await dialog(
    walk,
    () => keys.press('v'),
    () => stop('compare'),
  );
  await dialog(
    walk,
    () => keys.press('?'),
    () => stop('keys'),
  );
  await dialog(
    walk,
    () => pressOn(page.locator('.top-tools .top-tool').nth(3)),
    () => stop('options at the desk'),
  );
  await keys.press('l');
  await dialog(
    walk,
    () => pressOn(page.locator('.codex-open:visible')),
    () => stop('codex'),
  );
  await keys.press('m');
  await dialog(
    walk,
    () => pressOn(page.locator('.map-table')),
    () => stop('the map as a table'),
  );
  await keys.press('t');
  await dialog(
    walk,
    () => keys.press('0'),
    () => stop('all channels'),
  );
  if (narrow) await keys.press('p');
  await pressOn(page.locator('.channel-line[aria-expanded]').first());
  await stop('a channel opened');
  if (narrow) await keys.press('t');
  // the card that must be completed
  for (const card of await page.locator('.tray .card-take:not([aria-disabled=true])').all()) {
    await pressOn(card);
    if (await page.locator('.completion').isVisible()) break;
  }
  await page.locator('.completion').waitFor();
  await stop('a step to complete');
}

/** Seals with matters open, so that the desk asks; then the answers, and the next desk. */
async function walkAnswers(walk: Walk, stop: AtStop): Promise<void> {
  const { page, narrow } = walk;
  const anyway = page.locator('dialog[open] footer .btn.pri');
  // on the phone the seal lies in a place of its own
  if (narrow) await page.keyboard.press('g');
  await page.locator('.commit').waitFor();
  await page.keyboard.press('Control+Enter');
  await anyway.or(page.locator('main:not(.desk)')).first().waitFor();
  if (await anyway.isVisible()) {
    await stop('sealing with something open');
    await anyway.click();
  }
  await page.locator('.answers-page, .answers-phone').waitFor();
  await stop('resolution');
  if (narrow) {
    const why = page.locator('.answers-phone > .btn[aria-expanded]');
    for (let i = 0; i < 20 && !(await page.locator('.answers-phone .ledger').isVisible()); i++) {
      if (await why.isVisible()) {
        await why.click();
        await stop('an answer with its reasons');
      }
      await page.locator('.phone-foot .btn.pri').click();
    }
    await stop('ledger');
    await page.locator('.phone-foot .btn.pri').click();
    await stop('the forecast opened');
  }
  await page.keyboard.press('n');
  await page.locator('main.desk').waitFor();
  await dialog(
    walk,
    () => page.keyboard.press('r'),
    () => stop('the last answers again'),
  );
}

/** The desk across the border, where the initiative has a posture of its own in many degrees. */
async function walkOtherDesk({ page, url }: Walk, stop: AtStop): Promise<void> {
  await page.goto(`${url}#/play?scenario=september-2022-baku-lesson&seed=PAGES.3`);
  await page.locator('.briefing-foot .btn').click();
  await page.locator('main.desk').waitFor();
  await stop('desk with the initiative');
  await page.goto(`${url}#/`);
  await page.locator('.home-title').waitFor();
}

/** A class in front of a projector: the first question, and the steps. */
async function walkProjector({ page, url, narrow }: Walk, stop: AtStop): Promise<void> {
  // a window that is too narrow for it gets the desk of a phone
  if (narrow) return;
  await page.goto(`${url}#/play?scenario=september-2022-lesson&seed=PAGES.4&view=projector`);
  await page.locator('.briefing-foot .btn').click();
  await page.locator('main.projector').waitFor();
  await stop('projector');
  for (let i = 0; i < BALLOTS; i++) {
    if ((await page.locator('.ballot.current').getAttribute('data-ballot')) === 'steps') break;
    await page.keyboard.press('n');
  }
  await stop('projector, the steps');
  // the next game is played at the desk again
  await page.keyboard.press('w');
  await page.locator('main:not(.projector)').waitFor();
  await page.goto(`${url}#/`);
  await page.locator('.home-title').waitFor();
}

const A_LONG_FILE = new URL('../../scenarios/september-2022-baku.yaml', import.meta.url);
/** Milliseconds for fifty games of each ministry, on a busy machine. */
const REHEARSED = 120_000;

/** Where scenarios are written: nothing open, a template, a long file with a mistake, and many games played of it. */
async function walkWorkshop({ page, url }: Walk, stop: AtStop): Promise<void> {
  await page.goto(`${url}#/workshop`);
  await page.locator('.shop-empty').waitFor();
  await stop('workshop with nothing open');
  await page.locator('.shop-empty .btn').first().press('Enter');
  await page.locator('.shop-matter').first().waitFor();
  await stop('workshop');
  await page.locator('.shop-file').setInputFiles(fileURLToPath(A_LONG_FILE));
  await page.locator('.shop-head h1', { hasText: 'september-2022-baku.yaml' }).waitFor();
  await page.locator('.shop-matter').first().waitFor();
  // a slip in the name of a section: the editor has the focus after the outline
  await page.locator('.shop-outline button', { hasText: 'matters' }).first().press('Enter');
  await page.keyboard.press('Home');
  await page.keyboard.type('x');
  // what is proposed there closes
  await page.keyboard.press('Escape');
  await page.locator('.shop-problems .error').first().waitFor();
  await stop('workshop with a mistake in a long file');
  await page.keyboard.press('Backspace');
  await page.locator('.shop-problems .error').first().waitFor({ state: 'detached' });
  await page.locator('.shop-games select').selectOption('50');
  await page.locator('.shop-tools .btn.pri').press('Enter');
  await page.locator('.shop-rehearsal[data-state=done]').waitFor({ timeout: REHEARSED });
  await stop('workshop with a rehearsal');
  await page.goto(`${url}#/`);
  await page.locator('.home-title').waitFor();
}

/** Why the game came so: on a phone group by group, at a desk with a decision to change and the truth open. */
async function walkDebrief({ page, narrow }: Walk, stop: AtStop): Promise<void> {
  await page.locator('.end-next a').press('Enter');
  await page.locator('#debrief-nights').waitFor({ timeout: REHEARSED });
  await page.locator('.debrief-work').waitFor({ state: 'detached', timeout: REHEARSED });
  if (narrow) {
    for (const group of await page.locator('.debrief-foot a').all()) {
      await group.press('Enter');
      await stop(`debrief, ${await group.textContent()}`);
    }
    return;
  }
  await stop('debrief');
  await page.locator('.debrief_whatif .btn').first().press('Enter');
  await page.locator('.debrief-editor').waitFor();
  await page.locator('.debrief_other .btn').first().press('Enter');
  for (const fold of await page.locator('.debrief-fold summary').all()) await fold.press('Enter');
  await stop('debrief with everything opened');
}

/** A page that waits for a game log. */
async function walkLogs({ page, url }: Walk, stop: AtStop): Promise<void> {
  await page.goto(`${url}#/debrief`);
  await page.locator('.debrief-open').waitFor();
  await stop('debrief without a log');
  await page.locator('.debrief-file').setInputFiles(fileURLToPath(A_LONG_FILE));
  await page.locator('.debrief-verdict').waitFor();
  await stop('a file that is no log');
  await page.goto(`${url}#/`);
  await page.locator('.home-title').waitFor();
}

/** A class of thirty laid side by side: nothing yet, its figures and run sheet, and all that opens in them. */
async function walkClass({ page, url }: Walk, stop: AtStop): Promise<void> {
  await page.goto(`${url}#/class`);
  await page.locator('.class-empty').waitFor();
  await stop('class with nothing open');
  await page.locator('.class-file').setInputFiles([...classFiles()]);
  await page.locator('.class-board').waitFor();
  await stop('class');
  await page.locator('.class-clock .btn').first().press('Enter');
  await page.locator('.class-switch').nth(1).press('Enter');
  for (const fold of await page.locator('.class-board summary').all()) await fold.press('Enter');
  await stop('class with everything opened');
  await page.goto(`${url}#/`);
  await page.locator('.home-title').waitFor();
}

/** Every page and dialog, one after the other, as a visitor comes by them. */
export async function walkPages(walk: Walk, stop: AtStop): Promise<void> {
  const { page, url } = walk;
  await walkSite(walk, stop);
  await walkWorkshop(walk, stop);
  await walkProjector(walk, stop);
  await walkOtherDesk(walk, stop);
  await walkLogs(walk, stop);
  await walkClass(walk, stop);
  await page.goto(`${url}#/play?scenario=tutorial&seed=PAGES.1`);
  await page.locator('.briefing-foot .btn').click();
  await page.locator('.coach').waitFor();
  await stop('a hint at the desk');
  await page.goto(`${url}#/`);
  await page.locator('.home-title').waitFor();
  await page.goto(`${url}#/play?scenario=september-2022-lesson&seed=PAGES.2`);
  await page.locator('.briefing').waitFor();
  await page.locator('.briefing-q-options button').first().click();
  await stop('briefing');
  await page.locator('.briefing-foot .btn').click();
  await page.locator('main.desk').waitFor();
  await walkDesk(walk, stop);
  await walkAnswers(walk, stop);
  await page.goto(`${url}#/`);
  await page.locator('.home-saved-game').waitFor();
  await page.locator('.home-saved-code summary').click();
  await stop('home with a saved game');
  await page.locator('.home-saved-code input').fill(codeOfEndedGame('PAGES.1'));
  await page.keyboard.press('Enter');
  await page.locator('.end').waitFor();
  await stop('end');
  await page.locator('.end-twin summary').click();
  await page.locator('[aria-controls=end-facts-list]').click();
  await stop('end with everything opened');
  await walkDebrief(walk, stop);
}
