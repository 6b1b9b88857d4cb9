import type { Page } from 'playwright';
import { sayIn } from '../../src/words/door.ts';
import '../../src/words/end.ts';

const say = sayIn('en');
/** Stops of the tab key on a page, at most. */
const MOST_STOPS = 250;
const MOST_DRAFT_ROUNDS = 12;
const LESSON = 'september-2022-lesson';

/** What a person sees of the place that has the focus. Read, never written. */
interface Focus {
  readonly tag: string;
  readonly type: string;
  readonly name: string;
  readonly text: string;
  readonly primary: boolean;
  readonly barred: boolean;
  readonly checked: boolean;
  /** A radio button in a group none of which is chosen. */
  readonly open: boolean;
  readonly within: readonly string[];
  /** The scenario of the title page that it belongs to. */
  readonly scenario: string;
}

const PARTS = ['matter', 'completion', 'forecast', 'rationale', 'dialog', 'end-keep'] as const;

/** A person at a keyboard: Tab, arrows, Enter, Space, single keys; no mouse, and eyes only to read. */
export class Hands {
  constructor(readonly page: Page) {}

  async press(key: string): Promise<void> {
    await this.page.keyboard.press(key);
  }
  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  focus(): Promise<Focus> {
    return this.page.evaluate((parts) => {
      const e = document.activeElement;
      const input = e instanceof HTMLInputElement ? e : null;
      const group = e?.closest('fieldset, [role=radiogroup]');
      return {
        tag: e?.tagName ?? '',
        type: input?.type ?? '',
        name: input?.name ?? '',
        text: (e?.getAttribute('aria-label') ?? e?.textContent ?? '').trim(),
        primary: e?.classList.contains('pri') ?? false,
        barred: e?.getAttribute('aria-disabled') === 'true',
        checked: input?.checked ?? false,
        open: input?.type === 'radio' && group?.querySelector(':checked') === null,
        within: parts.filter((part) => e?.closest(`.${part}`) != null),
        scenario: e?.closest('[data-scenario]')?.getAttribute('data-scenario') ?? '',
      };
    }, PARTS);
  }

  /** Tab by Tab to a place; fails when the whole round has not come by it. */
  async tabTo(what: string, is: (focus: Focus) => boolean): Promise<Focus> {
    for (let i = 0; i < MOST_STOPS; i++) {
      await this.press('Tab');
      const focus = await this.focus();
      if (is(focus)) return focus;
    }
    throw new Error(`the tab key never came to: ${what}`);
  }
  async pressButton(message: string): Promise<void> {
    const name = say(message);
    await this.tabTo(name, (f) => (f.tag === 'BUTTON' || f.tag === 'SUMMARY') && f.text.startsWith(name));
    await this.press('Enter');
  }

  /** A single key that leads to a part of the desk, and the field in which one stands then. */
  private async goTo(key: string, field: string): Promise<void> {
    await this.press(key);
    await this.page.waitForFunction(
      (name) => document.activeElement instanceof HTMLInputElement && document.activeElement.name === name,
      field,
    );
  }

  /** A list that a key leads to is one stop of the tab key, and arrows move in it. What is wrong with it. */
  async rove(key: string, arrow: 'ArrowDown' | 'ArrowRight'): Promise<string | null> {
    await this.press(key);
    await this.page.waitForFunction(() => document.activeElement?.hasAttribute('data-rove'));
    const first = await this.stops();
    await this.press(arrow);
    const second = await this.stops();
    if (first.stops !== 1 || second.stops !== 1) return `${key}: ${first.stops} stops in one list`;
    return first.items > 1 && first.at === second.at ? `${key}: ${arrow} does not move` : null;
  }
  /** The items of the list that has the focus, how many of them Tab stops at, and which has the focus. */
  private stops(): Promise<{ readonly items: number; readonly stops: number; readonly at: number }> {
    return this.page.evaluate(() => {
      const list = document.activeElement?.closest('ul, ol, .cards, [role=tablist]');
      const items = [...(list?.querySelectorAll<HTMLElement>('[data-rove]') ?? [])];
      return {
        items: items.length,
        stops: items.filter(({ tabIndex }) => tabIndex === 0).length,
        at: items.findIndex((item) => item.matches(':focus')),
      };
    });
  }

  has(selector: string): Promise<boolean> {
    return this.page.locator(selector).first().isVisible();
  }
  count(selector: string): Promise<number> {
    return this.page.locator(selector).count();
  }
  async turn(): Promise<number> {
    const text = (await this.page.locator('.top-turns small').textContent()) ?? '';
    return Number(/\d+/.exec(text)?.[0]);
  }

  /** From the title page to the first desk of the lesson, with a seed. */
  async sitDown(seed: string, codeName = 'HERON'): Promise<void> {
    await this.page.locator('.home-title').waitFor();
    await this.tabTo('the lesson', (f) => f.tag === 'SUMMARY' && f.scenario === LESSON);
    await this.press('Enter');
    await this.tabTo('the field of the seed', (f) => f.name === 'seed');
    await this.type(seed);
    await this.tabTo('the field of the code name', (f) => f.name === 'codeName');
    await this.type(codeName);
    await this.press('Enter');
    await this.page.locator('.briefing').waitFor();
    await this.tabTo('a question', (f) => f.text === say('briefing-q-asked-a'));
    await this.press('ArrowDown');
    await this.press('Space');
    await this.page.locator('.briefing-q-why').waitFor();
    await this.pressButton('briefing-skip');
    await this.page.locator('main.desk').waitFor();
  }

  /** Writes the draft of a turn, or what is still missing of it. Which turn it is decides what. */
  async draft(): Promise<void> {
    const turn = await this.turn();
    await this.answerAll(turn);
    for (const card of [1 + (turn % 4), 1 + ((turn + 2) % 4)]) await this.takeCard(card, turn);
    if (turn % 3 === 0) {
      await this.goTo('o', 'posture');
      await this.press('ArrowRight');
    }
    await this.sealForecast(turn);
    if (await this.has('.rationale input')) {
      await this.tabTo('the rationale', (f) => f.within.includes('rationale'));
      await this.press('Control+A');
      await this.type(`Turn ${turn}: because it is asked.`);
    }
  }

  /** Every matter and every text on the table gets an answer. */
  private async answerAll(turn: number): Promise<void> {
    for (let round = 0; round < MOST_DRAFT_ROUNDS; round++) {
      const open = await this.count('.matter fieldset:not(:has(:checked))');
      if (open === 0) return;
      await this.tabTo('a matter without an answer', (f) => f.open && f.within.includes('matter'));
      await this.press('Space');
      if (turn % 2 === 0) await this.press('ArrowDown');
    }
    throw new Error('matters stay without an answer');
  }

  private async takeCard(card: number, turn: number): Promise<void> {
    const take = this.page.locator('.tray .card-take').nth(card - 1);
    if ((await take.getAttribute('aria-pressed')) === 'true') return;
    await this.press(String(card));
    if ((await take.getAttribute('aria-pressed')) !== 'true') return;
    if (await this.has('.completion')) await this.complete(turn);
    // what may not be taken like this is put back
    if (await this.has('.commit-refused')) await this.press(String(card));
  }

  /** A step that needs a line, a claim or terms gets the first on offer. */
  private async complete(turn: number): Promise<void> {
    if ((await this.count('.completion input[type=radio]')) > 0) {
      await this.tabTo('what the step needs', (f) => f.type === 'radio' && f.within.includes('completion'));
      await this.press('Space');
      if (turn % 2 === 1) await this.press('ArrowDown');
    }
    const terms = await this.count('.completion input[type=checkbox]:enabled');
    for (let i = 0; i < Math.min(2, terms); i++) {
      await this.tabTo(
        'a term',
        (f) => f.type === 'checkbox' && f.within.includes('completion') && !f.checked,
      );
      await this.press('Space');
    }
    await this.pressButton('complete-done');
  }

  private async sealForecast(turn: number): Promise<void> {
    if (!(await this.has('.forecast'))) return;
    await this.goTo('g', 'forecast');
    if (!(await this.focus()).checked) await this.press('Space');
    await this.tabTo('how sure', (f) => f.name === 'confidence');
    if (!(await this.focus()).checked) await this.press('Space');
    if (turn % 2 === 0) await this.press('ArrowRight');
  }

  /** Seals the turn and reads what came, until the next desk or the end. */
  async seal(): Promise<void> {
    await this.press('Control+Enter');
    await this.page.locator('main:not(.desk)').waitFor();
    await this.readOn();
  }

  /** Reads the answers to their end. */
  async readOn(): Promise<void> {
    for (let i = 0; i < MOST_STOPS; i++) {
      if ((await this.has('main.desk')) || (await this.has('main.end'))) return;
      await this.press('Tab');
      const focus = await this.focus();
      if (focus.primary && !focus.barred) await this.press('Enter');
    }
    throw new Error('the answers never led on');
  }

  /** Plays from where it is to the end, or until a turn lies on the desk. */
  async playUntil(turn: number | 'end'): Promise<void> {
    while (!(await this.has('main.end'))) {
      if (turn !== 'end' && (await this.turn()) >= turn) return;
      await this.draft();
      await this.seal();
    }
  }

  /** Saves the log from the end page. */
  async saveLog(path: string): Promise<void> {
    const coming = this.page.waitForEvent('download');
    await this.pressButton('end-log-save');
    await (await coming).saveAs(path);
  }
}
