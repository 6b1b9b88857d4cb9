import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build, type Plugin, type PluginOption } from 'vite';

/**
 * The whole game in one HTML file, for a classroom without a network: script, styles, fonts, pictures and sounds stand
 * in it, and its policy names them by their hashes. What a browser cannot start from a file, a worker's module, is
 * made from text.
 */

const WORKER = /\.worker\.ts\?worker&url$/;
const MADE = '\0single-worker:';
/** One format of sound: both in one file would be twice the sound. */
const SECOND_SOUND = /\.m4a\?url$/;

/** Pictures for fine screens, which are three times the others. */
const FINE_PICTURE = /@2x\.webp$/;

/** What a page in one file may do. Its worker comes from a blob, pictures and sounds from the file itself. */
const policyOf = (script: string, style: string): string =>
  [
    "default-src 'none'",
    `script-src '${script}'`,
    `style-src '${style}'`,
    'img-src data: blob:',
    'font-src data:',
    'media-src data: blob:',
    'worker-src blob:',
    'connect-src data: blob:',
    "base-uri 'none'",
    "form-action 'none'",
    "object-src 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types demarche',
  ].join('; ');

const hashOf = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`;
/** Text inside an element that ends at its first end tag. */
const within = (text: string, tag: 'script' | 'style'): string =>
  text.replaceAll(new RegExp(`</(?=${tag})`, 'gi'), '<\\/');

/** Text as a gzip in base64: a fifth of a scenario, a third of a script. */
export const packed = (text: string): string => gzipSync(text, { level: 9 }).toString('base64');

/** A picture for usual screens, where one for fine screens stands beside it. */
const USUAL_AND_FINE = /image-set\(\s*(var\(--picture-\d+\)) 1x,\s*var\(--picture-\d+\) 2x\s*\)/g;

/** Pictures that a style sheet names more than once stand in it once, and those for fine screens not at all. */
function onceEach(style: string): string {
  const names = new Map<string, string>();
  const named = style
    .replaceAll(/url\("?(data:image\/webp[^")]*)"?\)|"(data:image\/webp[^"]*)"/g, (_, one, other) => {
      const address = String(one ?? other);
      const name = names.get(address) ?? `--picture-${names.size + 1}`;
      names.set(address, name);
      return `var(${name})`;
    })
    .replaceAll(USUAL_AND_FINE, '$1');
  const kept = [...names]
    .filter(([, name]) => named.includes(`var(${name})`))
    .map(([address, name]) => `${name}:url("${address}")`);
  return `:root{${kept.join(';')}}${named}`;
}

/** A worker as one classic script. */
async function workerScript(entry: string, plugins: () => readonly PluginOption[]): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    mode: 'single',
    plugins: [...plugins()],
    build: {
      write: false,
      target: 'es2022',
      lib: { entry, formats: ['iife'], name: 'worker' },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  });
  // not watching, and one format: a single output or a list of one
  const [output] = Array.isArray(built) ? built : [built];
  if (!output || !('output' in output)) throw new Error(`nothing was built of ${entry}`);
  return output.output[0].code;
}

/** Workers as texts, from which the page makes addresses of its own. */
function workersAsText(plugins: () => readonly PluginOption[]): Plugin {
  const policy = fileURLToPath(new URL('../../src/session/trustedTypes.ts', import.meta.url));
  return {
    name: 'demarche:single-workers',
    enforce: 'pre',
    async resolveId(id, importer) {
      if (SECOND_SOUND.test(id)) return `${MADE}silence`;
      if (FINE_PICTURE.test(id))
        return (await this.resolve(id.replace('@2x', ''), importer, { skipSelf: true })) ?? undefined;
      if (!WORKER.test(id)) return undefined;
      const found = await this.resolve(id.replace(/\?.*$/, ''), importer, { skipSelf: true });
      return found === null ? undefined : `${MADE}${found.id}`;
    },
    async load(id) {
      if (!id.startsWith(MADE)) return undefined;
      const entry = id.slice(MADE.length);
      if (entry === 'silence') return "export default '';";
      const script = await workerScript(entry, plugins);
      return `import { ownScript } from ${JSON.stringify(policy)};\nexport default await ownScript(${JSON.stringify(packed(script))});`;
    },
  };
}

/** Puts what was built into the page, with a policy that takes this and nothing else. */
function intoThePage(name: string): Plugin {
  return {
    name: 'demarche:single-page',
    enforce: 'post',
    generateBundle: {
      // the bundler's own last touches come first
      order: 'post',
      handler(_, bundle) {
      let script = '';
      let style = '';
      let page = '';
      for (const [file, made] of Object.entries(bundle)) {
        delete bundle[file];
        if (made.type === 'chunk') script += made.code;
        else if (file.endsWith('.css')) style += String(made.source);
        else if (file.endsWith('.html')) page = String(made.source);
        else this.error(`${file} has no place in a page of one file`);
      }
      const code = within(script, 'script');
      const sheet = within(onceEach(style), 'style');
      const bare = page
        .replaceAll(/<script type="module"[^>]*><\/script>/g, '')
        .replaceAll(/<link rel="(?:stylesheet|modulepreload)"[^>]*>/g, '');
      const policy = `<meta http-equiv="Content-Security-Policy" content="${policyOf(hashOf(code), hashOf(sheet))}">`;
      const source = bare
        // the policy comes first: what stands before it would not be held to it
        .replace(/<head>/, () => `<head>\n    ${policy}`)
        .replace('</head>', () => `<style>${sheet}</style>\n  </head>`)
        .replace('</body>', () => `<script type="module">${code}</script>\n  </body>`);
      this.emitFile({ type: 'asset', fileName: name, source });
      },
    },
  };
}

/** Plugins of `vite build --mode single`, beside those of every build. */
export const singleFile = (name: string, plugins: () => readonly PluginOption[]): PluginOption[] => [
  workersAsText(plugins),
  intoThePage(name),
];
