import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Virtual } from '@guidepup/virtual-screen-reader';
import type { Page } from 'playwright';

/** What stands at the end of the reader's script for a browser. */
const EXPORTS = /export\s*\{\s*([\w$]+) as Virtual,\s*[\w$]+ as virtual\s*\};?/;

/** The screen reader as a script that leaves its class behind: the policy of the page lets no other in. */
function script(): string {
  const require = createRequire(import.meta.url);
  const entry = require.resolve('@guidepup/virtual-screen-reader/package.json');
  const code = readFileSync(join(entry, '../lib/esm/index.browser.js'), 'utf8');
  if (!EXPORTS.test(code)) throw new Error('the screen reader is packed in another way than before');
  return `(() => { ${code.replace(EXPORTS, 'globalThis.ScreenReader = $1;')} \n})()`;
}

type Reading = typeof globalThis & { ScreenReader: typeof Virtual; listening?: Virtual };

/** A reader may speak so many phrases on one page. */
const MOST_PHRASES = 6000;

/** A screen reader at a real page: it reads what the page's accessibility tree says, and hears what is announced. */
export class Reader {
  constructor(readonly page: Page) {}

  async open(): Promise<void> {
    await this.page.evaluate(script());
  }

  /** Reads the page from its beginning to its end; an open dialog is read alone. */
  read(): Promise<readonly string[]> {
    return this.page.evaluate(async (most) => {
      // The script above has put it there.
      const { ScreenReader } = globalThis as Reading;
      const reader = new ScreenReader();
      const container = document.querySelector<HTMLElement>('dialog[open]') ?? document.body;
      await reader.start({ container });
      for (let i = 0; i < most; i++) {
        if ((await reader.lastSpokenPhrase()).startsWith('end of document')) break;
        if (
          container !== document.body &&
          i > 0 &&
          (await reader.lastSpokenPhrase()).startsWith('end of dialog')
        )
          break;
        await reader.next();
      }
      const phrases = await reader.spokenPhraseLog();
      await reader.stop();
      return phrases;
    }, MOST_PHRASES);
  }

  /** Begins to listen to what is announced. */
  async listen(): Promise<void> {
    await this.page.evaluate(async () => {
      const reading = globalThis as Reading;
      await reading.listening?.stop();
      reading.listening = new reading.ScreenReader();
      await reading.listening.start({ container: document.body });
    });
  }

  /** What was announced since `listen`, each with its urgency before it. */
  heard(): Promise<readonly string[]> {
    return this.page.evaluate(async () => {
      const log = (await (globalThis as Reading).listening?.spokenPhraseLog()) ?? [];
      return log.filter((phrase) => /^(polite|assertive):/.test(phrase));
    });
  }
}
