/**
 * What is done inside a page, for drivers that differ in everything else: each function is sent to the page as its
 * text, so it carries all that it needs.
 */

interface Told {
  /** What broke the page's policy, or was not caught. */
  readonly breaches: readonly string[];
}

/** Plays from the briefing to the end by what can be pressed. */
export async function playedFromBriefing(
  _: object,
): Promise<Told & { readonly turns: number; readonly title: string }> {
  const breaches: string[] = [];
  addEventListener('securitypolicyviolation', (event) => breaches.push(`policy: ${event.violatedDirective}`));
  addEventListener('error', (event) => breaches.push(event.message));
  addEventListener('unhandledrejection', (event) => breaches.push(String(event.reason)));
  const find = (selector: string): HTMLElement | null => document.querySelector<HTMLElement>(selector);
  const until = async (is: () => boolean): Promise<void> => {
    for (let i = 0; i < 600 && !is(); i++) await new Promise((later) => setTimeout(later, 50));
    if (!is()) throw new Error(`nothing came: ${document.querySelector('main')?.textContent?.slice(0, 200)}`);
  };
  await until(() => find('.briefing-foot .btn') !== null);
  find('.briefing-foot .btn')?.click();
  await until(() => find('main.desk') !== null);
  let turns = 0;
  while (find('main.end') === null) {
    turns++;
    for (const group of document.querySelectorAll('main.desk fieldset'))
      if (group.querySelector(':checked') === null) group.querySelector('input')?.click();
    find('.commit > .btn')?.click();
    await until(() => find('main.desk') === null || find('dialog[open]') !== null);
    find('dialog[open] footer .btn.pri')?.click();
    await until(() => find('main.desk') === null);
    for (let i = 0; i < 200 && find('main.desk') === null && find('main.end') === null; i++) {
      const on = [...document.querySelectorAll<HTMLElement>('main .btn.pri')].at(-1);
      if (find('main.desk') === null && find('main.end') === null) on?.click();
      await new Promise((later) => setTimeout(later, 50));
    }
    await until(() => find('main.desk') !== null || find('main.end') !== null);
  }
  return { turns, title: find('main.end h1')?.textContent ?? '', breaches };
}

/** Opens a log on the debrief page and waits until everything is worked out. */
export async function debriefed(log: {
  readonly name: string;
  readonly text: string;
}): Promise<Told & { readonly parts: number }> {
  const breaches: string[] = [];
  addEventListener('securitypolicyviolation', (event) => breaches.push(`policy: ${event.violatedDirective}`));
  addEventListener('unhandledrejection', (event) => breaches.push(String(event.reason)));
  const until = async (is: () => boolean): Promise<void> => {
    for (let i = 0; i < 1200 && !is(); i++) await new Promise((later) => setTimeout(later, 50));
    if (!is()) throw new Error(`nothing came: ${document.querySelector('main')?.textContent?.slice(0, 200)}`);
  };
  await until(() => document.querySelector('input[type=file]') !== null);
  const input = document.querySelector<HTMLInputElement>('input[type=file]');
  const files = new DataTransfer();
  files.items.add(new File([log.text], log.name));
  if (input) input.files = files.files;
  input?.dispatchEvent(new Event('change', { bubbles: true }));
  const parts = (): number => document.querySelectorAll('main section h2').length;
  await until(() => parts() >= 10);
  return { parts: parts(), breaches };
}

/** Hands logs in on the class page and waits for its report. */
export async function toldOfClass({
  files,
}: {
  readonly files: readonly { readonly name: string; readonly text: string }[];
}): Promise<Told & { readonly figures: number }> {
  const breaches: string[] = [];
  addEventListener('securitypolicyviolation', (event) => breaches.push(`policy: ${event.violatedDirective}`));
  addEventListener('unhandledrejection', (event) => breaches.push(String(event.reason)));
  const until = async (is: () => boolean): Promise<void> => {
    for (let i = 0; i < 1200 && !is(); i++) await new Promise((later) => setTimeout(later, 50));
    if (!is()) throw new Error(`nothing came: ${document.querySelector('main')?.textContent?.slice(0, 200)}`);
  };
  await until(() => document.querySelector('input[type=file]') !== null);
  const input = document.querySelector<HTMLInputElement>('input[type=file]');
  const handed = new DataTransfer();
  for (const { name, text } of files) handed.items.add(new File([text], name));
  if (input) input.files = handed.files;
  input?.dispatchEvent(new Event('change', { bubbles: true }));
  const figures = (): number => document.querySelectorAll('main svg[role=img]').length;
  await until(() => figures() > 1);
  return { figures: figures(), breaches };
}
