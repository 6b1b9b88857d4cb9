import { compileScenario } from '../compile/compile.ts';
import { type Finding, makeFindingText } from '../compile/finding.ts';
import { splitShipped } from './late.ts';
import { type Shipped, shelfEntryOf } from './shelf.ts';

/** The folder of source files, as the build sees it: this module itself touches no disk. */
export interface ScenarioFolder {
  /** Absolute path, with `/`. */
  readonly path: string;
  /** Names of its files. */
  readonly list: () => readonly string[];
  /** Text of a file of the folder; null when there is none. */
  readonly read: (name: string) => string | null;
}

/** What of the bundler's plugin context is used. */
interface PluginContext {
  addWatchFile(path: string): void;
  emitFile(file: { type: 'asset'; name: string; source: string }): string;
  error(error: { message: string; id: string; loc: { file: string; line: number; column: number } }): never;
}
interface BundleContext {
  getFileName(reference: string): string;
  emitFile(file: { type: 'asset'; name: string; source: string }): string;
}
interface DevServer {
  readonly watcher: { add(path: string): unknown };
  readonly moduleGraph: {
    getModuleById(id: string): object | undefined;
    invalidateModule(module: never): void;
  };
  readonly ws: { send(message: { type: 'full-reload' }): void };
}

const MODULE = 'virtual:scenarios';
/** The bundler's mark for a module without a file. */
const RESOLVED = `\0${MODULE}`;
const ONE = `${RESOLVED}/`;
/** A translation is `NAME.LANG.yaml`; only `NAME.yaml` is a scenario. */
const LANGUAGE = /^[a-z0-9-]+\.([a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)\.yaml$/;
const SCENARIO_FILE = /^([a-z][a-z0-9-]{0,39})\.yaml$/;

interface HtmlTag {
  readonly tag: 'script';
  readonly attrs: Readonly<Record<string, string | boolean>>;
  readonly injectTo: 'head-prepend';
}

/** Reads what `pack` made. */
const UNPACKED = [
  'const unpacked = async (packed) => {',
  "  const { body } = await fetch('data:application/gzip;base64,' + packed);",
  "  return new Response(body.pipeThrough(new DecompressionStream('gzip'))).json();",
  '};',
] as const;

/** The script that asks for the scenario of a link; files lie beside it. */
const aheadOf = (files: Readonly<Record<string, string>>): string =>
  `(() => {
  const files = ${JSON.stringify(files)};
  const id = /[?&]scenario=([a-z0-9-]+)/.exec(location.hash)?.[1];
  const named = [id + '.' + document.documentElement.lang, id].find((name) => Object.hasOwn(files, name));
  if (!named) return;
  const link = document.createElement('link');
  link.rel = 'preload';
  link.as = 'fetch';
  link.crossOrigin = 'anonymous';
  link.href = new URL(files[named], document.currentScript.src).href;
  document.head.append(link);
})();
`;

/**
 * Compiles the shipped scenarios into `virtual:scenarios`; a broken one stops the build at its place. A build puts each
 * into a JSON file that is fetched when it is asked for: data is not JavaScript, and need not be parsed as such. A
 * server for development, and the tests, get modules. A page of one file has nothing to fetch: `pack` makes of each a
 * gzip in base64 that stands in it.
 */
export function scenariosPlugin(folder: ScenarioFolder, pack?: (text: string) => string) {
  let inFiles = false;
  /** Files that games begin with, by what a link calls their scenario; and the script that asks for them first. */
  const beginnings = new Map<string, string>();
  let ahead: string | null = null;
  const ids = (): readonly string[] =>
    folder
      .list()
      .map((name) => SCENARIO_FILE.exec(name)?.[1])
      .filter((id) => id !== undefined)
      .sort();
  /** Languages in which the folder has a scenario's texts, beside its own. */
  const languagesOf = (id: string): readonly string[] =>
    folder
      .list()
      .filter((name) => name.startsWith(`${id}.`))
      .map((name) => LANGUAGE.exec(name)?.[1])
      .filter((language) => language !== undefined)
      .sort();
  const options = (id: string, language?: string) => ({
    id,
    ...(language !== undefined && { language }),
    read: (name: string) => folder.read(`${name}.yaml`),
    fileName: (name: string) => `${folder.path}/${name}.yaml`,
    known: ids(),
  });

  /** Null for a scenario that is only to be extended. */
  const compiled = (context: PluginContext, named: string): Shipped | null => {
    const [id = '', language] = named.split('.');
    const result = compileScenario(options(id, language));
    if (result.ok) return { scenario: result.scenario, texts: result.texts, hash: result.hash };
    if (result.findings.every(({ code }) => code === 'not-playable')) return null;
    return fail(context, result.findings);
  };

  const fail = (context: PluginContext, findings: readonly Finding[]): never => {
    const errors = findings.filter(({ severity }) => severity === 'error');
    const texts = errors.map((finding) => {
      const name = finding.file.slice(folder.path.length + 1);
      return makeFindingText(finding, folder.read(name) ?? undefined);
    });
    const { file = '', line = 1, column = 1 } = errors[0] ?? {};
    return context.error({
      message: `a scenario cannot be compiled\n${texts.join('\n\n')}`,
      id: file,
      loc: { file, line, column: column - 1 },
    });
  };

  const emit = (context: PluginContext, name: string, source: string): string =>
    pack
      ? `unpacked(${JSON.stringify(pack(source))})`
      : `fetched(import.meta.ROLLUP_FILE_URL_${context.emitFile({ type: 'asset', name, source })})`;

  /** Two loaders: of what a game begins with, and of the texts that come later. */
  const fetched = (context: PluginContext, id: string): string => {
    const shipped = compiled(context, id);
    if (!shipped) return '[]';
    const { first, late } = splitShipped(shipped);
    if (pack)
      return `[() => ${emit(context, id, JSON.stringify(first))}, () => ${emit(context, id, JSON.stringify(late))}]`;
    const beginning = context.emitFile({ type: 'asset', name: `${id}.json`, source: JSON.stringify(first) });
    beginnings.set(id, beginning);
    return `[() => fetched(import.meta.ROLLUP_FILE_URL_${beginning}), () => ${emit(context, `${id}.late.json`, JSON.stringify(late))}]`;
  };

  /** Texts that an author starts from and extends, in one file beside the compiled scenarios. */
  const sourcesOf = (context: PluginContext): string => {
    const source = JSON.stringify(
      Object.fromEntries(ids().map((id) => [id, folder.read(`${id}.yaml`) ?? ''])),
    );
    if (!inFiles) return `Promise.resolve(JSON.parse(${JSON.stringify(source)}))`;
    return emit(context, 'scenario-sources.json', source);
  };

  /** The schema of the format, for whoever writes in the page. */
  const schemaOf = (context: PluginContext): string => {
    const source = folder.read('schema.json') ?? '{}';
    if (!inFiles) return `Promise.resolve(JSON.parse(${JSON.stringify(source)}))`;
    return emit(context, 'scenario-schema.json', JSON.stringify(JSON.parse(source)));
  };

  const watch = (context: PluginContext) => {
    for (const id of ids())
      for (const name of [id, ...languagesOf(id).map((language) => `${id}.${language}`)])
        context.addWatchFile(`${folder.path}/${name}.yaml`);
  };

  return {
    name: 'demarche:scenarios',

    configResolved(config: { readonly command: string }): void {
      inFiles = config.command === 'build';
    },

    resolveId(id: string): string | undefined {
      return id === MODULE || id.startsWith(`${MODULE}/`) ? `\0${id}` : undefined;
    },

    load(this: PluginContext, id: string): string | undefined {
      if (id === RESOLVED) {
        watch(this);
        const shelf = ids()
          .map((one) => compiled(this, one))
          .filter((one) => one !== null)
          .map(shelfEntryOf);
        const files = shelf.flatMap(({ id: one }) => [
          one,
          ...languagesOf(one).map((language) => `${one}.${language}`),
        ]);
        const loaders = files.map((one) =>
          inFiles
            ? `  '${one}': ${fetched(this, one)},`
            : `  '${one}': [() => import('${MODULE}/${one}').then((module) => module.default)],`,
        );
        return [
          `export const shelf = ${JSON.stringify(shelf)};`,
          'const fetched = async (address) => {',
          '  const answer = await fetch(address);',
          "  if (!answer.ok) throw new Error('no file ' + address);",
          '  return answer.json();',
          '};',
          ...(pack ? UNPACKED : []),
          `const loaders = {\n${loaders.join('\n')}\n};`,
          'const loadersOf = (id, language) => {',
          "  if (!Object.hasOwn(loaders, id)) throw new Error('no scenario ' + id);",
          "  const translated = id + '.' + language;",
          '  return loaders[Object.hasOwn(loaders, translated) ? translated : id];',
          '};',
          'const none = async () => ({});',
          'export const begin = async (id, language) => {',
          '  const [first, late = none] = loadersOf(id, language);',
          '  return { ...(await first()), later: late };',
          '};',
          'export const load = async (id, language) => {',
          '  const [first, late = none] = loadersOf(id, language);',
          '  const [shipped, texts] = await Promise.all([first(), late()]);',
          '  return { ...shipped, texts: { ...shipped.texts, ...texts } };',
          '};',
          `export const sources = async () => ${sourcesOf(this)};`,
          `export const schema = async () => ${schemaOf(this)};`,
        ].join('\n');
      }
      if (!id.startsWith(ONE)) return undefined;
      watch(this);
      // Parsed as JSON: a third of the time that an object literal of this size takes.
      return `export default JSON.parse(${JSON.stringify(JSON.stringify(compiled(this, id.slice(ONE.length))))});`;
    },

    /** A link names its scenario: a script of a few lines asks for it while those that need it are still on their way. */
    generateBundle(this: BundleContext): void {
      if (beginnings.size === 0) return;
      const files = [...beginnings].map(([id, file]) => [
        id,
        this.getFileName(file).replace(/^assets\//, ''),
      ]);
      const source = aheadOf(Object.fromEntries(files));
      ahead = this.getFileName(this.emitFile({ type: 'asset', name: 'ahead.js', source }));
    },

    transformIndexHtml: {
      order: 'post' as const,
      handler: (): HtmlTag[] =>
        ahead === null
          ? []
          : [{ tag: 'script', attrs: { src: `./${ahead}`, async: true }, injectTo: 'head-prepend' }],
    },

    configureServer(server: DevServer): void {
      server.watcher.add(folder.path);
    },

    /** A changed source is compiled anew and the page starts over: a game in play would not fit it. */
    handleHotUpdate({ file, server }: { file: string; server: DevServer }): [] | undefined {
      if (!file.startsWith(`${folder.path}/`) || !file.endsWith('.yaml')) return undefined;
      for (const id of [RESOLVED, ...ids().map((one) => `${ONE}${one}`)]) {
        const module = server.moduleGraph.getModuleById(id);
        // The graph takes back what it gave.
        if (module) server.moduleGraph.invalidateModule(module as never);
      }
      server.ws.send({ type: 'full-reload' });
      return [];
    },
  };
}
