import { describe, expect, it } from 'vitest';
import { LATE_TEXTS } from '../../src/scenario/shipped/late.ts';
import { type ScenarioFolder, scenariosPlugin } from '../../src/scenario/shipped/plugin.ts';
import type { ShelfEntry } from '../../src/scenario/shipped/shelf.ts';
import { PARENT, SMALL } from './reading.ts';

const folderOf = (files: Readonly<Record<string, string>>): ScenarioFolder => ({
  path: '/somewhere/scenarios',
  list: () => Object.keys(files),
  read: (name) => files[name] ?? null,
});

class BuildStopped extends Error {
  readonly loc: { file: string; line: number; column: number };
  constructor(error: { message: string; loc: { file: string; line: number; column: number } }) {
    super(error.message);
    this.loc = error.loc;
  }
}

/** Loads a module of the plugin as the bundler would. */
function loadFrom(files: Readonly<Record<string, string>>, id: string, command = 'serve') {
  const plugin = scenariosPlugin(folderOf(files));
  plugin.configResolved({ command });
  const watched: string[] = [];
  const emitted: { name: string; source: string }[] = [];
  const context = {
    addWatchFile: (path: string) => watched.push(path),
    emitFile: (file: { name: string; source: string }) => {
      emitted.push(file);
      return `ref${emitted.length}`;
    },
    error: (error: ConstructorParameters<typeof BuildStopped>[0]): never => {
      throw new BuildStopped(error);
    },
  };
  const resolved = plugin.resolveId(id) ?? '';
  return { plugin, code: plugin.load.call(context, resolved) ?? '', watched, emitted };
}

const FILES = {
  'standard.yaml': PARENT,
  'small.yaml': SMALL,
  'small.hy.yaml': 'title: x',
  'schema.json': '{}',
};

describe('virtual:scenarios', () => {
  it('has a light shelf without scenarios that are only to be extended', () => {
    const { code, watched } = loadFrom(FILES, 'virtual:scenarios');
    const [, json = '[]'] = /shelf = (.*);\n/.exec(code) ?? [];
    const shelf = JSON.parse(json) as readonly ShelfEntry[];
    expect(shelf).toEqual([
      {
        id: 'small',
        title: 'A small crisis',
        summary: 'Two towns and a bridge.',
        minutes: 10,
        turns: 4,
        desk: 'north',
        deskName: 'North',
        desks: ['North', 'South'],
        language: 'en',
        facts: 1,
        questions: 0,
      },
    ]);
    expect(code).toContain("import('virtual:scenarios/small')");
    expect(watched).toEqual([
      '/somewhere/scenarios/small.yaml',
      '/somewhere/scenarios/small.hy.yaml',
      '/somewhere/scenarios/standard.yaml',
    ]);
  });

  it('gives each scenario as a chunk of its own', async () => {
    const { code } = loadFrom(FILES, 'virtual:scenarios/small');
    const url = `data:text/javascript,${encodeURIComponent(code)}`;
    const { default: shipped } = await import(/* @vite-ignore */ url);
    expect(Object.keys(shipped)).toEqual(['scenario', 'texts', 'hash']);
    expect(shipped.hash).toMatch(/^[0-9a-f]{16}$/);
  });

  it('gives the texts of a translation, and the same play', () => {
    const json = (id: string) => {
      const { code } = loadFrom(FILES, `virtual:scenarios/${id}`);
      return JSON.parse(JSON.parse(/JSON\.parse\((.*)\);$/.exec(code)?.[1] ?? '""') as string);
    };
    expect(json('small.hy').texts).toMatchObject({
      title: 'x',
      language: 'hy',
      summary: 'Two towns and a bridge.',
    });
    expect(json('small.hy').hash).toBe(json('small').hash);
  });

  it('puts each scenario of a build into a file of data', () => {
    const { code, emitted } = loadFrom(FILES, 'virtual:scenarios', 'build');
    const names = emitted.map((file) => file.name);
    expect(names).toContain('small.json');
    // What is only to be extended is no scenario of its own; a translation stands beside the one it translates.
    expect(names).not.toContain('standard.json');
    expect(names).toContain('small.hy.json');
    const [small] = emitted.filter((file) => file.name === 'small.json');
    expect(Object.keys(JSON.parse(small?.source ?? '{}'))).toEqual(['scenario', 'texts', 'hash']);
    expect(code).toContain("'small': [() => fetched(import.meta.ROLLUP_FILE_URL_ref");
    expect(code).not.toContain('import(');
  });

  it('keeps what no first turn says out of the file that a game begins with', () => {
    const { emitted } = loadFrom(FILES, 'virtual:scenarios', 'build');
    const json = (name: string) => JSON.parse(emitted.find((file) => file.name === name)?.source ?? '{}');
    const whole = () => {
      const { code } = loadFrom(FILES, 'virtual:scenarios/small');
      return JSON.parse(JSON.parse(/JSON\.parse\((.*)\);$/.exec(code)?.[1] ?? '""') as string);
    };
    const [first, late] = [json('small.json'), json('small.late.json')];
    expect(Object.keys(late)).toEqual([...LATE_TEXTS]);
    expect(Object.keys(late.facts)).not.toEqual([]);
    expect(first.texts.facts).toEqual({});
    expect({ ...first, texts: { ...first.texts, ...late } }).toEqual(whole());
  });

  it('asks for the scenario of a link before the scripts that need it are there', () => {
    const { plugin, emitted } = loadFrom(FILES, 'virtual:scenarios', 'build');
    const names = ['small', 'small.hy'].map((name) => `assets/${name}-hash.json`);
    const emit = ({ source }: { readonly source: string }): string => {
      emitted.push({ name: 'ahead.js', source });
      return 'ahead';
    };
    const files = [...names];
    plugin.generateBundle.call({
      emitFile: emit,
      getFileName: (reference) => (reference === 'ahead' ? 'assets/ahead-hash.js' : (files.shift() ?? '')),
    });
    expect(plugin.transformIndexHtml.handler()).toEqual([
      { tag: 'script', attrs: { src: './assets/ahead-hash.js', async: true }, injectTo: 'head-prepend' },
    ]);
    const source = emitted.at(-1)?.source ?? '';
    const asked = (hash: string, lang = 'en'): unknown => {
      const links: { href?: string }[] = [];
      const page = {
        documentElement: { lang },
        currentScript: { src: 'https://x.test/play/assets/ahead-hash.js' },
        createElement: () => ({}),
        head: { append: (link: { href?: string }) => links.push(link) },
      };
      new Function('location', 'document', source)({ hash }, page);
      return links.map(({ href }) => href);
    };
    expect(asked('#/play?scenario=small&seed=1')).toEqual(['https://x.test/play/assets/small-hash.json']);
    expect(asked('#/play?seed=1&scenario=small', 'hy')).toEqual([
      'https://x.test/play/assets/small.hy-hash.json',
    ]);
    expect(asked('#/play?scenario=standard')).toEqual([]);
    expect(asked('#/')).toEqual([]);
  });

  it('stops the build at the place of a fault', () => {
    const broken = { ...FILES, 'small.yaml': SMALL.replace('desk: north\n', 'desk: nroth\n') };
    try {
      loadFrom(broken, 'virtual:scenarios');
      expect.unreachable();
    } catch (error) {
      if (!(error instanceof BuildStopped)) throw error;
      expect(error.loc).toEqual({ file: '/somewhere/scenarios/small.yaml', line: 7, column: 6 });
      expect(error.message).toContain('did you mean `north`?');
    }
  });

  it('leaves other modules alone', () => {
    expect(scenariosPlugin(folderOf(FILES)).resolveId('virtual:other')).toBeUndefined();
  });
});
