import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';

/**
 * Writes `sw.js` beside the page: the service worker with the list of what was built. Its name of the edition is a hash
 * of that list and of the page, so that a file that changes makes a new one.
 */

const ENTRY = fileURLToPath(new URL('../../src/workers/offline.worker.ts', import.meta.url));
const FILE = 'sw.js';
/** Kept when first heard, or never asked for by a page that runs. */
const LEFT_OUT = /\.(?:webm|m4a|map)$/;
const LETTERS = 12;

async function workerScript(files: readonly string[], edition: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    define: { KEPT_FILES: JSON.stringify(files), EDITION: JSON.stringify(edition) },
    build: { write: false, target: 'es2022', lib: { entry: ENTRY, formats: ['iife'], name: 'offline' } },
  });
  // not watching, and one format: a single output or a list of one
  const [output] = Array.isArray(built) ? built : [built];
  if (!output || !('output' in output)) throw new Error('the service worker was not built');
  return output.output[0].code;
}

/** Adds the service worker to a build of the page. */
export const offlineWorker = (): Plugin => ({
  name: 'demarche:offline',
  apply: 'build',
  generateBundle: {
    order: 'post',
    async handler(_, bundle) {
      const names = Object.keys(bundle).sort();
      const files = names.filter((name) => !LEFT_OUT.test(name) && !name.endsWith('.html'));
      const page = bundle['index.html'];
      const text = page?.type === 'asset' ? String(page.source) : '';
      const edition = createHash('sha256').update(names.join('\n')).update(text).digest('hex');
      const source = await workerScript(['./', ...files], edition.slice(0, LETTERS));
      this.emitFile({ type: 'asset', fileName: FILE, source });
    },
  },
});
