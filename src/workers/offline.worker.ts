/**
 * Keeps the page for use without a network. What the build made is kept whole on the first visit; a newer edition
 * waits until a person asks for it, and the files of the one before stay, so that no game in play loses a part that
 * it has still to fetch.
 */

/** Addresses of the edition's files, and its name; the build writes both. */
declare const KEPT_FILES: readonly string[];
declare const EDITION: string;

/** Of a service worker's global scope, what is used here; the compiler's list for it excludes that of pages. */
interface Lasting extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface Asked extends Lasting {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}
interface Scope {
  readonly registration: { readonly scope: string };
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', run: (event: Lasting) => void): void;
  addEventListener(type: 'fetch', run: (event: Asked) => void): void;
  addEventListener(type: 'message', run: (event: MessageEvent) => void): void;
}
// In the file that the build makes of this, the global object is a service worker's.
const scope = globalThis as unknown as Scope;

const PREFIX = 'demarche ';
const OWN = `${PREFIX}${EDITION}`;
/** This edition and the one before. */
const EDITIONS = 2;
/** Sounds are kept when they are first heard: they are as large as all the rest. */
const SOUND = /\.(?:webm|m4a)$/;

/** A module is asked for with its origin named, and is the same file. */
const SAME = { ignoreVary: true } as const;

scope.addEventListener('install', (event) => {
  event.waitUntil(caches.open(OWN).then((cache) => cache.addAll(KEPT_FILES)));
});

async function dropOlder(): Promise<void> {
  const names = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== OWN);
  await Promise.all(
    names.slice(0, Math.max(0, names.length - EDITIONS + 1)).map((name) => caches.delete(name)),
  );
}
scope.addEventListener('activate', (event) => {
  event.waitUntil(dropOlder().then(() => scope.clients.claim()));
});

scope.addEventListener('message', (event) => {
  if (event.data === 'take-over') void scope.skipWaiting();
});

async function answerTo(request: Request): Promise<Response> {
  const own = await caches.open(OWN);
  const kept =
    request.mode === 'navigate'
      ? await own.match(scope.registration.scope)
      : ((await own.match(request, SAME)) ?? (await caches.match(request, SAME)));
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.ok && SOUND.test(new URL(request.url).pathname)) await own.put(request, answer.clone());
  return answer;
}
scope.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || !request.url.startsWith(scope.registration.scope)) return;
  event.respondWith(answerTo(request));
});
