import type { Exception, Table } from './checker.ts';

/** Which module may import which. docs/contributing.md explains it; this is the one place that decides it. */
export const TABLE: Table = {
  core: {
    values: [],
    types: [],
    packages: ['xstate'],
    names: { xstate: ['setup', 'transition'] },
  },
  scenario: { values: ['core'], types: [], packages: ['js-yaml', 'zod'] },
  ministries: { values: ['core'], types: [], packages: [] },
  log: { values: ['core', 'ministries'], types: [], packages: ['papaparse'] },
  rehearsal: { values: ['core', 'ministries'], types: [], packages: [] },
  debrief: { values: ['core', 'ministries', 'log'], types: [], packages: [] },
  words: {
    values: [],
    types: ['core', 'scenario', 'log', 'rehearsal', 'debrief'],
    packages: ['@fluent/bundle'],
  },
  figures: {
    values: ['words', 'assets'],
    types: ['core', 'debrief', 'rehearsal'],
    packages: ['preact', 'preact/*', 'd3-scale', 'd3-shape'],
  },
  workers: {
    values: ['core', 'scenario', 'ministries', 'log', 'rehearsal', 'debrief'],
    types: [],
    packages: ['comlink', 'virtual:scenarios'],
  },
  session: {
    values: ['core', 'ministries', 'log'],
    types: ['scenario', 'rehearsal', 'debrief', 'words', 'figures', 'workers'],
    packages: ['xstate', 'zustand/vanilla', 'comlink', 'virtual:scenarios'],
    addresses: ['workers'],
  },
  map: { values: ['session', 'words', 'assets'], types: ['core'], packages: ['phaser'] },
  audio: { values: ['session', 'words', 'assets'], types: ['core'], packages: ['howler'] },
  ui: {
    values: ['session', 'figures', 'words', 'assets'],
    types: ['core', 'scenario', 'log', 'rehearsal', 'debrief'],
    packages: [
      'preact',
      'preact/*',
      'zustand/vanilla',
      '@codemirror/*',
      '@lezer/highlight',
      'flag-icons/*',
      '@fontsource/*',
      '@fontsource-variable/*',
    ],
  },
  cli: {
    values: ['core', 'scenario', 'ministries', 'log', 'rehearsal', 'debrief', 'words', 'figures'],
    types: [],
    packages: ['node:*', 'commander', 'cli-progress', 'piscina', 'preact', 'preact-render-to-string'],
  },
  main: {
    values: [
      'core',
      'scenario',
      'ministries',
      'log',
      'rehearsal',
      'debrief',
      'words',
      'figures',
      'workers',
      'session',
      'map',
      'audio',
      'ui',
      'assets',
    ],
    types: [],
    packages: ['preact', 'preact/*', 'virtual:scenarios'],
  },
};

/** Edges against the table, each with its reason. Keep it empty. */
export const EXCEPTIONS: readonly Exception[] = [];
