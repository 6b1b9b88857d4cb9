/**
 * A headless Chromium for the tests, from wherever there is one. Never skips: with none, it says what to install.
 * Order: CHROME_PATH, an installed Chrome or Chromium, Playwright's own, @sparticuz/chromium (Linux x64).
 */
import { existsSync } from 'node:fs';
import { access, chmod, constants, mkdir, mkdtemp, rename, rm, stat, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import { type Browser, chromium, type LaunchOptions } from 'playwright';

const PACKAGE = '@sparticuz/chromium';
const PACKAGE_VERSION = '147.0.0';

const NONE_FOUND = [
  'No Chrome or Chromium for the browser tests. Do one of these:',
  '  install Google Chrome or Chromium in its usual place,',
  '  set CHROME_PATH to the executable,',
  '  or run: npx playwright install chromium',
  `On Linux x64 npm ci also installs ${PACKAGE} ${PACKAGE_VERSION} unless optional dependencies are left out.`,
].join('\n');

const LINUX_NAMES = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
];
const MAC_APPS = [
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Chromium.app/Contents/MacOS/Chromium',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];
const WINDOWS_PATHS = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];

/** The usual places of this platform, best first. */
export function usualPlaces(
  platform: NodeJS.Platform = process.platform,
  env: NodeJS.ProcessEnv = process.env,
): string[] {
  if (platform === 'darwin')
    return ['/Applications', join(homedir(), 'Applications')].flatMap((d) => MAC_APPS.map((a) => join(d, a)));
  if (platform === 'win32')
    return [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA]
      .filter((d) => d !== undefined && d !== '')
      .flatMap((d) => WINDOWS_PATHS.map((p) => join(d as string, p)));
  const folders = [
    ...new Set([...(env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/local/bin', '/snap/bin']),
  ];
  return [
    '/opt/google/chrome/chrome',
    ...LINUX_NAMES.flatMap((n) => folders.filter((d) => d !== '').map((d) => join(d, n))),
  ];
}

/** An error that shows its message and no stack. */
function plainly(message: string): Error {
  const error = new Error(message);
  error.stack = message;
  return error;
}

/** As root Chromium refuses its own sandbox. */
const asRoot = () => (process.getuid?.() === 0 ? ['--no-sandbox'] : []);

/** Launch options for Playwright; throws with one clear message when there is no browser. */
export async function chromiumOptions(): Promise<LaunchOptions> {
  const chosen = process.env.CHROME_PATH;
  if (chosen) {
    const usable = await access(chosen, constants.X_OK)
      .then(() => stat(chosen))
      .then((s) => s.isFile())
      .catch(() => false);
    if (!usable) throw plainly(`CHROME_PATH is not an executable file: ${chosen}`);
    return { executablePath: chosen, args: asRoot() };
  }
  const installed = usualPlaces().find((path) => existsSync(path));
  if (installed) return { executablePath: installed, args: asRoot() };
  const own = chromium.executablePath();
  if (own && existsSync(own)) return { executablePath: own, args: asRoot() };
  if (process.platform === 'linux' && process.arch === 'x64') {
    const packed = await packagedChromium();
    if (packed) return packed;
  }
  throw plainly(NONE_FOUND);
}

/** Headless Chromium from the npm package; needs nothing installed. `undefined` when the package is absent. */
async function packagedChromium(): Promise<LaunchOptions | undefined> {
  const root = resolve(import.meta.dirname, `../../node_modules/.cache/chromium-${PACKAGE_VERSION}`);
  if (!existsSync(root) && !(await unpack(root))) return undefined;
  const libraries = [join(root, 'al2023/lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':');
  return {
    executablePath: join(root, 'chromium'),
    // This build cannot do TLS and dies on the first https request: let names fail to resolve instead.
    args: ['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1', ...asRoot()],
    env: { ...process.env, LD_LIBRARY_PATH: libraries, FONTCONFIG_PATH: join(root, 'fonts') } as Record<
      string,
      string
    >,
  };
}

async function unpack(root: string): Promise<boolean> {
  await mkdir(dirname(root), { recursive: true });
  const part = await mkdtemp(`${root}-`);
  const saved = { ...process.env };
  process.env.TMPDIR = part; // the package unpacks into os.tmpdir()
  process.env.AWS_LAMBDA_JS_RUNTIME = 'nodejs20.x'; // without it the NSS, NSPR and expat libraries stay packed
  try {
    const { default: packed } = await import('@sparticuz/chromium');
    await packed.executablePath();
  } catch (error) {
    await rm(part, { recursive: true, force: true });
    if ((error as NodeJS.ErrnoException).code === 'ERR_MODULE_NOT_FOUND') return false;
    throw error;
  } finally {
    for (const name of [
      'TMPDIR',
      'AWS_LAMBDA_JS_RUNTIME',
      'LD_LIBRARY_PATH',
      'FONTCONFIG_PATH',
      'HOME',
    ] as const)
      if (saved[name] === undefined) delete process.env[name];
      else process.env[name] = saved[name];
  }
  const fonts = `<fontconfig><dir>${root}/fonts</dir><cachedir>${root}/fonts-cache</cachedir></fontconfig>`;
  await writeFile(join(part, 'fonts/fonts.conf'), fonts);
  for (const path of ['', 'chromium']) await chmod(join(part, path), 0o755); // mkdtemp's 0700 breaks WebGL for another user
  await rename(part, root).catch(() => rm(part, { recursive: true, force: true })); // another process was first
  return true;
}

/** A browser driven from a Node test: keyboard play of the built page, killed tabs, measurements. Close it. */
export async function launchChromium(extra: LaunchOptions = {}): Promise<Browser> {
  const found = await chromiumOptions();
  const browser = await chromium.launch({
    headless: true,
    ...found,
    ...extra,
    args: [...(found.args ?? []), ...(extra.args ?? [])],
  });
  // whoever tests what is kept without a network says so; the others are not to share what it keeps
  const newContext = browser.newContext.bind(browser);
  browser.newContext = (options) => newContext({ serviceWorkers: 'block', ...options });
  return browser;
}
