import type { Scenario } from '../core/scenario/scenario.ts';
import { classReport, classTable, readHandedIn } from '../debrief/door.ts';
import type { ScenarioLookup } from '../log/door.ts';
import type { ClassWorker } from './classMessages.ts';

/** Id of the scenario that the first line of a log names; null where there is no such line. */
function scenarioIn(text: string): string | null {
  try {
    const header: unknown = JSON.parse(
      text
        .replace(/^\uFEFF/, '')
        .trimStart()
        .split('\n', 1)[0] ?? '',
    );
    const { scenario } = header as { readonly scenario?: { readonly id?: unknown } };
    return typeof scenario?.id === 'string' ? scenario.id : null;
  } catch {
    return null;
  }
}

/** Work of the class page, apart from how it is called. */
export function makeClassRoom(): ClassWorker {
  const known = new Map<string, { readonly scenario: Scenario; readonly hash: string } | null>();
  const lookup: ScenarioLookup = (id, hash) => {
    const shipped = known.get(id);
    return shipped?.hash === hash ? shipped.scenario : null;
  };
  return {
    know: (id, shipped) => {
      known.set(id, shipped);
    },
    take: (file, text) => {
      const wants = scenarioIn(text);
      if (wants !== null && !known.has(wants)) return { ok: false, wants };
      return { ok: true, handedIn: readHandedIn(file, text, lookup) };
    },
    report: (files) => classReport(files, lookup),
    table: (files, aliases) =>
      [...classTable(files, aliases ? { aliasOf: ({ file }) => aliases[file] ?? '' } : {})].join(''),
  };
}
