import { scriptAddress } from '../trustedTypes.ts';
import { type Container, type Offline, openOffline } from './offline.ts';

export type { Offline, OfflineStore } from './offline.ts';

let own: Offline | null = null;

/** What keeps this page for use without a network. */
export function offline(): Offline {
  own ??= openOffline({
    // a page from a file has none, nor has one that came over an open line
    container: ('serviceWorker' in navigator ? (navigator.serviceWorker as Container) : null) ?? null,
    address: () => scriptAddress(new URL('sw.js', new URL('./', location.href))),
    reload: () => location.reload(),
  });
  return own;
}
