import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { BrowserContext } from 'playwright';
import { preview } from 'vite';

const ROOT = resolve(import.meta.dirname, '../..');

/** The page as it is published, served with the headers that it is to be published with. */
export interface BuiltPage {
  readonly url: string;
  close(): Promise<void>;
}

function buildInto(outDir: string): void {
  const built = spawnSync(
    process.execPath,
    [join(ROOT, 'node_modules/vite/bin/vite.js'), 'build', '--outDir', outDir, '--emptyOutDir'],
    // the test runner's own mode would be built in
    { cwd: ROOT, encoding: 'utf8', env: { ...process.env, NODE_ENV: 'production' } },
  );
  if (built.status !== 0) throw new Error(`the page does not build\n${built.stdout}\n${built.stderr}`);
}

/** How often a process looks whether another has built, in milliseconds. */
const LOOK = 100;

/** Builds once into a folder that several processes share; whoever comes later waits for the first. */
async function buildOnce(folder: string): Promise<string> {
  const outDir = join(folder, 'dist');
  const done = join(folder, 'done');
  try {
    // making a folder succeeds for one process only
    mkdirSync(join(folder, 'begun'));
  } catch {
    while (!existsSync(done)) await new Promise((later) => setTimeout(later, LOOK));
    const said = readFileSync(done, 'utf8');
    if (said !== '') throw new Error(said);
    return outDir;
  }
  // written beside and moved, so that nobody reads half of it
  const tell = (said: string): void => {
    writeFileSync(`${done}.part`, said);
    renameSync(`${done}.part`, done);
  };
  try {
    buildInto(outDir);
    tell('');
  } catch (error) {
    tell(String(error));
    throw error;
  }
  return outDir;
}

/** Serves a folder as the published page, with its headers. */
export async function serveFolder(outDir: string): Promise<BuiltPage> {
  const server = await preview({
    root: ROOT,
    mode: 'production',
    logLevel: 'silent',
    build: { outDir },
    preview: { port: 0, strictPort: false, host: '127.0.0.1' },
  });
  const url = server.resolvedUrls?.local[0];
  if (url === undefined) throw new Error('the preview has no address');
  return { url, close: () => server.close() };
}

/** Serves the page, built into the shared folder, or without one into a folder of its own. */
export async function openBuiltPage(shared?: string): Promise<BuiltPage> {
  const own = shared === undefined ? mkdtempSync(join(tmpdir(), 'demarche-page-')) : null;
  const served = await serveFolder(await buildOnce(shared ?? own ?? ''));
  return {
    url: served.url,
    close: async () => {
      await served.close();
      if (own !== null) rmSync(own, { recursive: true, force: true });
    },
  };
}

/** Said by the driver where a test keeps the page from being kept; no complaint of the page. */
const OF_THE_DRIVER = 'Service Worker registration blocked by Playwright';

/** Complaints of a browser: errors on the console, uncaught ones, breaches of the policy, requests that failed. */
export async function gatherComplaints(context: BrowserContext): Promise<() => Promise<readonly string[]>> {
  const said: string[] = [];
  await context.exposeBinding('tellBreach', (_, breach: string) => said.push(`policy: ${breach}`));
  await context.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) => {
      // The binding above has put it there.
      const { tellBreach } = globalThis as unknown as { tellBreach: (breach: string) => void };
      tellBreach(`${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`);
    });
  });
  context.on('console', (message) => {
    if (message.text() === OF_THE_DRIVER) return;
    if (message.type() === 'error' || message.type() === 'warning') said.push(`console: ${message.text()}`);
  });
  context.on('weberror', (error) => said.push(`uncaught: ${error.error().message}`));
  context.on('requestfailed', (request) => said.push(`request: ${request.url()}`));
  return async () => said;
}
