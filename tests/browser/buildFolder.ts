import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder into which whichever test comes first builds the page, for all of them. */
    readonly buildFolder: string;
  }
}

/** Sets a folder apart for one run of the tests; building waits until a test wants the page. */
export default function setup({ provide }: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'demarche-page-'));
  provide('buildFolder', folder);
  return () => rmSync(folder, { recursive: true, force: true });
}
