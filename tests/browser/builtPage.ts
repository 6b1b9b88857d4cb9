import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
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

/** Builds into a folder of its own and serves that. */
export async function openBuiltPage(): Promise<BuiltPage> {
  const outDir = mkdtempSync(join(tmpdir(), 'demarche-page-'));
  const built = spawnSync(
    process.execPath,
    [join(ROOT, 'node_modules/vite/bin/vite.js'), 'build', '--outDir', outDir, '--emptyOutDir'],
    // the test runner's own mode would be built in
    { cwd: ROOT, encoding: 'utf8', env: { ...process.env, NODE_ENV: 'production' } },
  );
  if (built.status !== 0) throw new Error(`the page does not build\n${built.stdout}\n${built.stderr}`);
  const server = await preview({
    root: ROOT,
    mode: 'production',
    logLevel: 'silent',
    build: { outDir },
    preview: { port: 0, strictPort: false, host: '127.0.0.1' },
  });
  const url = server.resolvedUrls?.local[0];
  if (url === undefined) throw new Error('the preview has no address');
  return {
    url,
    close: async () => {
      await server.close();
      rmSync(outDir, { recursive: true, force: true });
    },
  };
}

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
    if (message.type() === 'error' || message.type() === 'warning') said.push(`console: ${message.text()}`);
  });
  context.on('weberror', (error) => said.push(`uncaught: ${error.error().message}`));
  context.on('requestfailed', (request) => said.push(`request: ${request.url()}`));
  return async () => said;
}
