import address from '../../workers/page.worker.ts?worker&url';
import type { Role } from '../../workers/roles.ts';
import { scriptAddress } from '../trustedTypes.ts';

/** Starts the build's own worker for something; one that the page carries as text is a classic script, as files have no modules. */
export const startWorker = (role: Role): Worker =>
  new Worker(scriptAddress(new URL(address, location.href)), {
    name: role,
    type: address.startsWith('blob:') ? 'classic' : 'module',
  });
