import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, type Plugin, preview } from 'vite';

const ROOT = resolve(import.meta.dirname, '../..');
const LAZY_MAP = "import('./map/door.ts')";

/** The page with its map fetched before anything is shown, as a game page usually has it; made for the bench alone. */
const eagerMap: Plugin = {
  name: 'bench:eager-map',
  enforce: 'pre',
  transform(code, id) {
    if (!id.endsWith('/src/main.ts')) return undefined;
    if (!code.includes(LAZY_MAP)) throw new Error('main.ts does not fetch the map as it did');
    const eager = code.replace(LAZY_MAP, 'Promise.resolve(eagerMapDoor)');
    return `import * as eagerMapDoor from './map/door.ts';\n${eager}`;
  },
};

/** A build of the page, served as it is published. */
export interface ServedBuild {
  readonly url: string;
  /** Gzipped size of a file that was fetched, by its path; bytes. */
  gzOf(path: string): number;
  /** Paths of all its scripts. */
  readonly scripts: readonly string[];
  close(): Promise<void>;
}

/** Builds the page into a folder of its own and serves it, with the headers of the published one. */
export async function serveBuild(kind: 'shipped' | 'eager'): Promise<ServedBuild> {
  const outDir = mkdtempSync(join(tmpdir(), `demarche-bench-${kind}-`));
  await build({
    root: ROOT,
    mode: 'production',
    logLevel: 'silent',
    build: { outDir, emptyOutDir: true },
    plugins: kind === 'eager' ? [eagerMap] : [],
  });
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
    gzOf: (path) => gzipSync(readFileSync(join(outDir, path))).length,
    scripts: readdirSync(join(outDir, 'assets'))
      .filter((name) => name.endsWith('.js'))
      .map((name) => `assets/${name}`),
    close: async () => {
      await server.close();
      rmSync(outDir, { recursive: true, force: true });
    },
  };
}
