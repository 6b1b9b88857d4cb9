/** Script addresses of this build: its own workers and its service worker, beside the page and nowhere else. */
const OWN_SCRIPTS =
  /^(?:assets\/[A-Za-z0-9_.-]*worker[A-Za-z0-9_.-]*\.js|src\/workers\/[A-Za-z0-9_./-]+\.ts|sw\.js)$/;
const POLICY = 'demarche';

interface Policy {
  createScriptURL(address: string): unknown;
}
interface Policies {
  createPolicy(name: string, rules: { createScriptURL(address: string): string }): Policy;
}

/** Addresses of scripts that stood in the page itself, where it is one file. */
const made = new Set<string>();

/** An address for a script that the page carries as a gzip in base64: a page of one file has no other for workers. */
export async function ownScript(packed: string): Promise<string> {
  const { body } = await fetch(`data:application/gzip;base64,${packed}`);
  if (!body) throw new Error('a script of the page cannot be read');
  const text = await new Response(body.pipeThrough(new DecompressionStream('gzip'))).blob();
  const address = URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));
  made.add(address);
  return address;
}

/** Whether an address is one of this build's own scripts, seen from the page's address. */
export function isOwnScript(address: string, page: string): boolean {
  if (made.has(address)) return true;
  const base = new URL('./', page);
  const asked = new URL(address, base);
  if (asked.origin !== base.origin || !asked.pathname.startsWith(base.pathname)) return false;
  return OWN_SCRIPTS.test(asked.pathname.slice(base.pathname.length));
}

let policy: Policy | null = null;

/** An address that `new Worker()` and service-worker registration take under the page's policy; throws on any other. */
export function scriptAddress(address: string | URL): string {
  const page = globalThis.location.href;
  const check = (asked: string): string => {
    if (!isOwnScript(asked, page)) throw new TypeError(`not a script of this build: ${asked}`);
    return asked;
  };
  // Trusted types are not in every browser, nor in the compiler's list of globals.
  const { trustedTypes } = globalThis as { readonly trustedTypes?: Policies };
  if (!trustedTypes) return check(String(address));
  policy ??= trustedTypes.createPolicy(POLICY, { createScriptURL: check });
  // The browser wants the object that it made; its consumers declare a string.
  return policy.createScriptURL(String(address)) as string;
}
