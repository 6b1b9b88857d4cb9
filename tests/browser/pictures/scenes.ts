import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright';
import { classFiles } from '../classFiles.ts';
import { codeOfGame } from '../endedGame.ts';
import type { Size } from './looks.ts';

/** What is pictured, in the order in which a reel comes by it. */
export const SCENES = [
  'home',
  'options',
  'keys',
  'about',
  'workshop',
  'workshop-file',
  'class',
  'class-board',
  'debrief',
  'briefing',
  'tutorial',
  'first',
  'desk',
  'cables',
  'map',
  'calls',
  'tray',
  'posture',
  'forecast',
  'standing',
  'card',
  'completion',
  'compare',
  'channels',
  'places',
  'codex',
  'glossary',
  'keys-dialog',
  'options-dialog',
  'projector',
  'resolution',
  'why',
  'ledger',
  'silence',
  'saved',
  'end',
  'end-below',
  'debrief-course',
  'debrief-why',
  'debrief-fork',
  'debrief-desks',
  'debrief-write',
] as const;
export type Scene = (typeof SCENES)[number];

/** Scenes whose meaning must not hang on a colour. */
export const COLOURED: readonly Scene[] = ['desk', 'card', 'resolution', 'ledger', 'end', 'end-below'];

const LONG_FILE = new URL('../../../scenarios/september-2022-baku.yaml', import.meta.url);
const LESSON = 'september-2022-lesson';
const SEED = 'PICTURES.1';
const THIRD = codeOfGame({ scenario: LESSON, seed: SEED, turn: 3 });
const ENDED = codeOfGame({ scenario: LESSON, seed: SEED });

/** Takes the picture of a scene that lies open. */
export type Shoot = (scene: Scene) => Promise<void>;

export interface Set {
  readonly page: Page;
  readonly url: string;
  readonly size: Size;
  readonly shoot: Shoot;
}

/** The window is so narrow that the desk is one decision at a time. */
const isNarrow = (page: Page): Promise<boolean> => page.locator('main.desk.narrow').isVisible();

async function closeDialog(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await page.locator('dialog').waitFor({ state: 'detached' });
}

async function open(page: Page, address: string, shown: string): Promise<void> {
  await page.goto(address);
  await page.locator(shown).first().waitFor();
}

async function resume(page: Page, url: string, code: string): Promise<void> {
  await open(page, `${url}#/`, '.home-title');
  await page.locator('.home-saved-code summary').click();
  await page.locator('.home-saved-code input').fill(code);
  await page.keyboard.press('Enter');
}

/** Pages that are read. */
async function reading({ page, url, shoot }: Set): Promise<void> {
  await open(page, url, '.home-title');
  await shoot('home');
  await page.locator('.site-options').click();
  await page.locator('.options-page').waitFor();
  await shoot('options');
  await page.locator('.options-more summary').click();
  await page.locator('.keymap-key').nth(3).click();
  await page.keyboard.press('c');
  await page.locator('.keymap-said p').scrollIntoViewIfNeeded();
  await shoot('keys');
  await page.locator('nav a[href="#/about"]').click();
  await page.locator('.about').waitFor();
  await shoot('about');
  for (const scene of ['workshop', 'class', 'debrief'] as const) {
    const link = page.locator(`nav a[href="#/${scene}"]`);
    if ((await link.count()) === 0) continue;
    await link.click();
    await page.locator(`.${scene}, .${scene}-page`).first().waitFor();
    await shoot(scene);
    if (scene === 'workshop') await writing(page, shoot);
    if (scene === 'class') await comparing(page, shoot);
  }
}

/** A class of thirty. */
async function comparing(page: Page, shoot: Shoot): Promise<void> {
  await page.locator('.class-file').setInputFiles([...classFiles()]);
  await page.locator('.class-board').waitFor();
  await shoot('class-board');
}

/** A long file in the workshop, the cursor in one of its matters. */
async function writing(page: Page, shoot: Shoot): Promise<void> {
  await page.locator('.shop-file').setInputFiles(fileURLToPath(LONG_FILE));
  await page.locator('.shop-matter').first().waitFor();
  await page.locator('.shop-outline button', { hasText: 'matters' }).first().press('Enter');
  await page.keyboard.press('ArrowDown');
  await page.locator('.shop-outline button', { hasText: 'what-to-call-it' }).waitFor();
  await shoot('workshop-file');
}

/** The first game, with its hints. */
async function learning({ page, url, shoot }: Set): Promise<void> {
  await open(page, url, '.home-learn');
  await page.locator('.home-learn .btn').click();
  await page.locator('.briefing-foot .btn').click();
  await page.locator('.coach').waitFor();
  await shoot('tutorial');
}

/** The lesson's first turn, as everybody meets it. */
async function beginning({ page, url, shoot }: Set): Promise<void> {
  await open(page, `${url}#/play?scenario=${LESSON}&seed=${SEED}`, '.briefing');
  await page.locator('.briefing-q-options button').first().click();
  await page.locator('h1').first().scrollIntoViewIfNeeded();
  await shoot('briefing');
  await page.locator('.briefing-foot .btn').click();
  await page.locator('main.desk').waitFor();
  await shoot('first');
}

/** Something to be seen on the desk: an answer, two steps, a forecast. */
async function draft(page: Page): Promise<void> {
  const { keyboard } = page;
  for (const key of ['q', 'a', 't', '1']) {
    await keyboard.press(key);
    await page.waitForTimeout(80);
  }
  if (await page.locator('.completion').isVisible()) {
    await page.locator('.completion input').first().check({ force: true });
    await page.locator('.completion .btn').last().click();
  }
  await keyboard.press('g');
  await page.waitForTimeout(80);
  const answers = page.locator('.forecast input[type=radio]');
  if ((await answers.count()) > 0) {
    await answers.nth(1).check({ force: true });
    await page.locator('.forecast input[name=confidence]').nth(1).check({ force: true });
  }
}

/** The third turn, in every part and dialog of the desk; then what comes of it. */
async function playing({ page, url, shoot }: Set): Promise<void> {
  const { keyboard } = page;
  await resume(page, url, THIRD);
  await page.locator('main.desk').waitFor();
  await draft(page);
  await keyboard.press('q');
  await shoot('desk');
  if (await isNarrow(page))
    for (const [key, scene] of [
      ['c', 'cables'],
      ['m', 'map'],
      ['p', 'calls'],
      ['t', 'tray'],
      ['o', 'posture'],
      ['g', 'forecast'],
      ['l', 'standing'],
    ] as const) {
      await keyboard.press(key);
      await page.evaluate(() => scrollTo(0, 0));
      await shoot(scene);
    }
  await cards(page, shoot);
  await dialogs(page, shoot);
  await projecting(page, shoot);
  await answers(page, shoot);
}

async function cards(page: Page, shoot: Shoot): Promise<void> {
  await page.keyboard.press('t');
  await page.locator('.card-take').nth(1).focus();
  await page.waitForTimeout(200);
  await shoot('card');
  const asks = page.locator('.card-take[aria-pressed=false]:not([aria-disabled=true])');
  for (let i = 0; i < (await asks.count()); i++) {
    await asks.nth(i).click();
    if (await page.locator('.completion').isVisible()) {
      await shoot('completion');
      break;
    }
    await page.keyboard.press('Control+z');
  }
  await page.keyboard.press('Control+z');
}

async function dialogs(page: Page, shoot: Shoot): Promise<void> {
  const { keyboard } = page;
  for (const [key, scene] of [
    ['v', 'compare'],
    ['0', 'channels'],
    ['?', 'keys-dialog'],
  ] as const) {
    await keyboard.press(key);
    await page.locator('dialog').waitFor();
    await shoot(scene);
    await closeDialog(page);
  }
  for (const [place, button, scene] of [
    ['m', '.map-table', 'places'],
    ['l', '.codex-open:visible', 'codex'],
    ['q', '.gloss:visible', 'glossary'],
    ['q', '.top-tool .i-accessibility', 'options-dialog'],
  ] as const) {
    await keyboard.press(place);
    await page.waitForTimeout(80);
    const opener = page.locator(button).first();
    if (!(await opener.isVisible())) continue;
    await opener.click();
    await page.waitForTimeout(200);
    await shoot(scene);
    await keyboard.press('Escape');
    await page.waitForTimeout(80);
  }
}

/** The desk for a class, with some hands up. */
async function projecting(page: Page, shoot: Shoot): Promise<void> {
  const { keyboard } = page;
  await keyboard.press('w');
  await page.waitForTimeout(200);
  // a window of a phone's width has no room for it
  if (await page.locator('.projector').isVisible()) {
    for (const key of ['a', 'a', 'a', 'b']) await keyboard.press(key);
    await shoot('projector');
  }
  await keyboard.press('w');
  await page.locator('main.desk').waitFor();
}

async function answers(page: Page, shoot: Shoot): Promise<void> {
  await page.keyboard.press('g');
  await page.locator('.commit .btn.pri').click();
  const anyway = page.locator('dialog footer .btn.pri');
  await page.locator('main:not(.desk), dialog').first().waitFor();
  if (await anyway.isVisible()) await anyway.click();
  await page.locator('.answers-page, .answers-phone').waitFor();
  await page.keyboard.press('s');
  await shoot('resolution');
  const phone = page.locator('.answers-phone');
  if (await phone.isVisible()) {
    const why = page.locator('.answers-phone > .btn[aria-expanded=false]');
    if (await why.isVisible()) {
      await why.click();
      await shoot('why');
    }
    const onward = page.locator('.phone-next .btn.pri');
    while ((await page.locator('.ledger').count()) === 0) await onward.click();
    await shoot('ledger');
  } else {
    await page.locator('.ledger').scrollIntoViewIfNeeded();
    await shoot('ledger');
  }
  await page.keyboard.press('n');
  if (await page.locator('main.silence').isVisible()) await shoot('silence');
}

/** The end of a game, from its top to its foot; and the title page with a game to go on with. */
async function ending({ page, url, shoot }: Set): Promise<void> {
  await open(page, url, '.home-title');
  await resume(page, url, THIRD);
  await page.locator('main.desk').waitFor();
  await open(page, `${url}#/`, '.home-saved-game');
  await shoot('saved');
  await resume(page, url, ENDED);
  await page.locator('.end').waitFor();
  await page.waitForTimeout(2000);
  await shoot('end');
  await page.evaluate(() => scrollBy(0, innerHeight - 60));
  await shoot('end-below');
  await page.locator('.end-next a').press('Enter');
  await page.locator('#debrief-nights').waitFor();
  await page.locator('.debrief-work').waitFor({ state: 'detached' });
  for (const [scene, part] of [
    ['debrief-course', 'timeline'],
    ['debrief-why', 'why'],
    ['debrief-fork', 'whatif'],
    ['debrief-desks', 'other'],
    ['debrief-write', 'points'],
  ] as const) {
    await page.evaluate((to) => {
      location.hash = `#/debrief?part=${to}`;
    }, part);
    await page.locator(`#part-${part}`).waitFor();
    await shoot(scene);
  }
}

/** Stretches of scenes that follow from each other; each begins with a fresh device. */
export const REELS: readonly { readonly scenes: readonly Scene[]; run(set: Set): Promise<void> }[] = [
  {
    scenes: [
      'home',
      'options',
      'keys',
      'about',
      'workshop',
      'workshop-file',
      'class',
      'class-board',
      'debrief',
    ],
    run: reading,
  },
  { scenes: ['tutorial'], run: learning },
  { scenes: ['briefing', 'first'], run: beginning },
  {
    scenes: SCENES.slice(SCENES.indexOf('desk'), SCENES.indexOf('silence') + 1),
    run: playing,
  },
  { scenes: SCENES.slice(SCENES.indexOf('saved')), run: ending },
];
