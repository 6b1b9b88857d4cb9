import type { Condition, Test } from '../../core/scenario/condition.ts';
import type { Findings } from '../compile/findings.ts';
import { type MapNode, nodeAt, type SourceFile, spotOf } from '../compile/node.ts';
import type { Source } from '../schema/document.ts';

export interface Advising {
  readonly root: MapNode;
  /** The file that is checked: advice speaks of nothing that another wrote. */
  readonly own: SourceFile;
  readonly findings: Findings;
}

type Path = readonly string[];
type Tell = (path: Path, code: AdviceCode, message: string, suggestion?: string) => void;
type AdviceCode = 'never-holds' | 'unused' | 'no-source' | 'weights-sum' | 'one-version';

/** What can be said of a scenario without playing it; all that needs a game is said by `rehearse`. */
export function advise(source: Source, { root, own, findings }: Advising): void {
  const tell: Tell = (path, code, message, suggestion) => {
    const node = nodeAt(root, path);
    const spot = node && node.kind !== 'map' ? node.spot : spotOf(root, path);
    if (spot.file === own) findings.add(spot, { code, severity: 'advice', message, suggestion });
  };
  adviseConditions(source, tell);
  adviseUnused(source, tell);
  adviseSources(source, tell);
  adviseWeights(source, tell);
  adviseVersions(source, tell);
}

/** Whether no number passes all bounds of a test. */
function isEmpty({ above, below, from, until }: Test): boolean {
  const low = Math.max(above ?? -Infinity, from ?? -Infinity);
  const high = Math.min(below ?? Infinity, until ?? Infinity);
  const open = low === above || high === below;
  return low > high || (low === high && open);
}

function adviseConditions(source: Source, tell: Tell): void {
  const addressees = { ...source.capitals, ...source.venues };
  const walk = (condition: Condition, desk: string, path: Path): void => {
    if ('all' in condition) for (const one of condition.all) walk(one, desk, path);
    else if ('any' in condition) for (const one of condition.any) walk(one, desk, path);
    else if ('not' in condition) return;
    else if (isEmpty(condition.test))
      tell(path, 'never-holds', `\`${condition.fact}\` can never be so: no number lies between these bounds`);
    else if ('subject' in condition && (condition.fact === 'level' || condition.fact === 'best')) {
      const levels = Object.keys(addressees[condition.subject]?.towards[desk]?.levels ?? {}).length;
      const wanted = Math.max(condition.test.from ?? 0, (condition.test.above ?? -1) + 1);
      if (levels > 0 && wanted >= levels)
        tell(
          path,
          'never-holds',
          `\`${condition.subject}\` never answers at level ${wanted}: its highest is ${levels - 1}, counted from 0`,
        );
    }
  };
  const sections = ['matters', 'incidents', 'reports', 'comparisons', 'remarks', 'endings'] as const;
  for (const section of sections)
    for (const [id, thing] of Object.entries(source[section])) {
      const desk = 'desk' in thing && typeof thing.desk === 'string' ? thing.desk : source.desk;
      if (thing.when) walk(thing.when, desk, [section, id, 'when']);
    }
  for (const [id, { requires, tray, desk }] of Object.entries(source.demarches)) {
    if (requires) walk(requires, desk, ['demarches', id, 'requires']);
    if (tray?.when) walk(tray.when, desk, ['demarches', id, 'tray', 'when']);
  }
}

function adviseUnused(source: Source, tell: Tell): void {
  const speaking = new Set(Object.values(source.remarks).map(({ adviser }) => adviser));
  // A room in which nobody speaks is a choice; one who never does among others is a slip.
  if (speaking.size > 0)
    for (const id of Object.keys(source.advisers))
      if (!speaking.has(id)) tell(['advisers', id], 'unused', `the adviser \`${id}\` never says anything`);
  const asked = new Set(Object.values(source.demarches).flatMap(({ to, calms }) => [to, calms]));
  for (const section of ['capitals', 'venues'] as const)
    for (const [id, { towards }] of Object.entries(source[section])) {
      const waits = Object.values(towards).some(({ standing }) => !standing);
      if (waits && !asked.has(id))
        tell([section, id], 'unused', `no démarche goes to \`${id}\`: nobody comes unasked`);
    }
}

function adviseSources(source: Source, tell: Tell): void {
  if (source.invented) return;
  for (const [id, { sources }] of Object.entries(source.facts))
    if (sources.length === 0) tell(['facts', id], 'no-source', `the fact \`${id}\` names no source`);
}

const TOLERANCE = 0.005;

function adviseWeights({ desk, capitals, venues }: Source, tell: Tell): void {
  const weights = Object.values({ ...capitals, ...venues }).map(({ weight }) => weight[desk] ?? 0);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (total > 0 && Math.abs(total - 1) > TOLERANCE)
    tell(
      ['capitals'],
      'weights-sum',
      `weights for the desk \`${desk}\` sum to ${Number(total.toFixed(3))}, not to 1: the dimension \`partners\` cannot reach its whole`,
    );
}

function adviseVersions(source: Source, tell: Tell): void {
  const versions = new Set(
    Object.values(source.reports)
      .filter(({ desk }) => desk === source.desk)
      .map(({ version }) => version),
  );
  if (versions.has('own') && !versions.has('theirs'))
    tell(['reports'], 'one-version', "no cable tells the other side's version of anything");
}
