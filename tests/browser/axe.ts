import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** Every rule of WCAG up to 2.2 AA, and what is good practice beyond it. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];
/** Off unless asked for. */
const RULES = { 'target-size': { enabled: true } };

export const THEMES = ['war-room', 'paper', 'contrast'] as const;

interface Finding {
  readonly rule: string;
  readonly place: string;
}

/** Those of them that look at how a part is drawn; the others read the markup alone. */
const DRAWN = [
  'color-contrast',
  'target-size',
  'link-in-text-block',
  'scrollable-region-focusable',
  'aria-hidden-focus',
  'css-orientation-lock',
];

/** All that axe finds on the page as it is dressed now. */
async function findings(page: Page, options: RunOptions): Promise<readonly Finding[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(AXE);
  const { violations } = await page.evaluate(
    (given) => {
      // The script above has put it there.
      const { axe } = globalThis as unknown as { axe: { run: (o: RunOptions) => Promise<AxeResults> } };
      return axe.run(given);
    },
    { ...options, resultTypes: ['violations'] } satisfies RunOptions,
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => ({
      rule: id,
      place: `${target.join(' ')} ${failureSummary?.split('\n')[1]?.trim() ?? ''}`,
    })),
  );
}

const markup = (page: Page): Promise<string> => page.evaluate(() => document.body.outerHTML);

/**
 * What is wrong with a page for those who see, hear or move otherwise, in each theme and in the machine's own colours.
 * Where a theme leaves the markup as it is, rules that read nothing else are not asked again.
 */
export async function violationsIn(page: Page): Promise<readonly string[]> {
  const wrong: string[] = [];
  const [first] = THEMES;
  const all: RunOptions = { runOnly: { type: 'tag', values: TAGS }, rules: RULES };
  const wear = (theme: string): Promise<void> =>
    page.evaluate((name) => {
      document.documentElement.dataset['theme'] = name;
    }, theme);
  const tell = async (dress: string, options: RunOptions): Promise<void> => {
    for (const { rule, place } of await findings(page, options)) wrong.push(`${dress}: ${rule} ${place}`);
  };
  await wear(first);
  await tell(first, all);
  const before = await markup(page);
  for (const theme of THEMES.slice(1)) {
    await wear(theme);
    const same = (await markup(page)) === before;
    await tell(theme, same ? { runOnly: { type: 'rule', values: DRAWN } } : all);
  }
  await wear(first);
  await page.emulateMedia({ forcedColors: 'active' });
  // the browser tells the colours of the style sheet even where it draws the machine's own
  const still = DRAWN.filter((rule) => rule !== 'color-contrast');
  await tell('forced colours', { runOnly: { type: 'rule', values: still } });
  await page.emulateMedia({ forcedColors: 'none' });
  return wrong;
}
