import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { playwright } from '@vitest/browser-playwright';
import type { PluginOption } from 'vite';
import { configDefaults, defineConfig } from 'vitest/config';
import { iconSheet } from './assets/icons/sheet.ts';
import { offlineWorker } from './assets/offline/offline.ts';
import { packed, singleFile } from './assets/single/singleFile.ts';
import { phaserParts } from './src/map/phaserParts.ts';
import { type ScenarioFolder, scenariosPlugin } from './src/scenario/shipped/plugin.ts';
import { chromiumOptions } from './tests/browser/chromium.ts';

/** What the page may do, in full. Trusted types: one policy, made in `session`, for worker addresses only. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "media-src 'self'",
  "worker-src 'self' blob:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "object-src 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types demarche',
].join('; ');

const PREVIEW_HEADERS = {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
};

function scenarioFolder(address: URL): ScenarioFolder {
  const path = fileURLToPath(address).replaceAll('\\', '/');
  const at = (name: string): string => `${path}/${name}`;
  return {
    path,
    list: () => (existsSync(path) ? readdirSync(path) : []),
    read: (name) => (existsSync(at(name)) ? readFileSync(at(name), 'utf8') : null),
  };
}

const fileAt = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Build-time plugins, for the page and for the tests alike. */
const makePlugins = (pack?: (text: string) => string): PluginOption[] => [
  scenariosPlugin(scenarioFolder(new URL('scenarios', import.meta.url)), pack),
  phaserParts(fileAt('.').replaceAll('\\', '/').replace(/\/$/, '')),
  iconSheet((name) => readFileSync(fileAt(`node_modules/lucide-static/icons/${name}.svg`), 'utf8')),
];

/** Of the bundler's view of a module, what is read here. */
interface ModuleGraph {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null;
}

/**
 * What the page cannot start without goes into one script: shared with parts that come later, the bundler would cut it
 * into twenty, and a browser asks for six at a time.
 */
function startOf(): (id: string, graph: ModuleGraph) => string | null {
  const main = fileURLToPath(new URL('src/main.ts', import.meta.url)).replaceAll('\\', '/');
  let start: Set<string> | null = null;
  return (id, graph) => {
    if (!start) {
      start = new Set([main]);
      // a set is walked to its end, what is added on the way included
      for (const known of start)
        for (const imported of graph.getModuleInfo(known)?.importedIds ?? []) start.add(imported);
    }
    return id !== main && start.has(id) ? 'start' : null;
  };
}

/** `vite build --mode single`: one HTML file that needs no server. */
const SINGLE = 'single';
const preact = { jsx: { runtime: 'automatic', importSource: 'preact' } } as const;
const patient = { testTimeout: 60_000, hookTimeout: 120_000 };

export default defineConfig(async ({ mode }) => ({
  base: './',
  plugins:
    mode === SINGLE
      ? [...makePlugins(packed), ...singleFile('demarche.html', () => makePlugins(packed))]
      : [...makePlugins(), offlineWorker()],
  oxc: preact,
  build: {
    target: 'es2022',
    emptyOutDir: true,
    ...(mode === SINGLE
      ? {
          modulePreload: false as const,
          outDir: 'dist-single',
          assetsInlineLimit: () => true,
          cssCodeSplit: false,
          rolldownOptions: { output: { codeSplitting: false } },
        }
      : {
          modulePreload: { polyfill: false },
          outDir: 'dist',
          rolldownOptions: { output: { codeSplitting: { groups: [{ name: startOf() }] } } },
        }),
  },
  worker: { format: 'es' as const },
  preview: { port: 4173, strictPort: true, headers: PREVIEW_HEADERS },
  test: {
    projects: [
      {
        extends: true as const,
        test: {
          name: 'node',
          environment: 'node',
          globalSetup: ['tests/browser/buildFolder.ts'],
          include: ['tests/**/*.test.{ts,tsx}'],
          // in tests/browser only NAME.page.test.ts runs here: it drives the built page from outside
          exclude: [...configDefaults.exclude, 'tests/browser/**/!(*.page).test.{ts,tsx}'],
          ...patient,
        },
      },
      {
        extends: true as const,
        // found on the way instead, they would reload the page in the middle of a test
        optimizeDeps: {
          include: ['comlink', 'js-yaml', 'papaparse', 'preact', 'preact/hooks', 'xstate', 'zod'],
        },
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.{ts,tsx}'],
          exclude: [...configDefaults.exclude, 'tests/browser/**/*.page.test.{ts,tsx}'],
          ...patient,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            // only the test runner needs a browser: a build must not look for one
            provider: playwright({ launchOptions: mode === 'test' ? await chromiumOptions() : {} }),
            instances: [{ browser: 'chromium' as const }],
          },
        },
      },
    ],
  },
}));
