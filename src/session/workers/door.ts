import { sources } from 'virtual:scenarios';
import { startWorker } from './start.ts';
import { openWorkbench, type Workbench } from './workbench.ts';

export type { CheckResult, RehearsalResult, Workbench } from './workbench.ts';
export { sources };

let bench: Workbench | null = null;
let loaded: ReturnType<typeof sources> | null = null;

/** The page's workbench: made on first use, its workers when there is something to do. */
export function workbench(): Workbench {
  bench ??= openWorkbench({
    spawn: () => startWorker('scenario'),
    sources: () => {
      loaded ??= sources();
      return loaded;
    },
    cores: navigator.hardwareConcurrency || 1,
  });
  return bench;
}
