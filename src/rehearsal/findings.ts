import type { DeskId } from '../core/scenario/ids.ts';
import type { Scenario } from '../core/scenario/scenario.ts';
import type { Decision } from '../core/turn/door.ts';
import type { Coverage } from './sample.ts';

export const REHEARSAL_FINDINGS = [
  'ending-unreachable',
  'matter-never-opens',
  'option-never-taken',
  'incident-never-happens',
  'report-never-arrives',
  'demarche-never-taken',
  'passive-wins',
  'ministry-dominates',
  'always-ends-alike',
] as const;
export type RehearsalFindingCode = (typeof REHEARSAL_FINDINGS)[number];

/** Advice from playing. */
export interface RehearsalFinding {
  readonly code: RehearsalFindingCode;
  readonly subject: string;
  readonly message: string;
  /** A game and decisions that show it. */
  readonly seed?: string;
  readonly decisions?: readonly Decision[];
}

export interface PlayedMinistry {
  readonly name: string;
  readonly mean: number;
  readonly endings: Readonly<Record<string, number>>;
  readonly games: number;
}

export interface FindingsOptions {
  readonly scenario: Scenario;
  readonly desk: DeskId;
  readonly seed: string;
  readonly coverage: Coverage;
  /** How many games the coverage counts. */
  readonly games: number;
  readonly ministries: readonly PlayedMinistry[];
}

/** Under so few games silence says nothing. */
const ENOUGH_GAMES = 100;
const GOOD_SCORE = 50;
const DOMINANT = 8;

/** What never occurred in all these games, and who wins too easily. */
export function findingsOf(options: FindingsOptions): readonly RehearsalFinding[] {
  const { scenario, desk, coverage, games, seed } = options;
  const findings: RehearsalFinding[] = [];
  if (games >= ENOUGH_GAMES) {
    const within = `in ${games} games`;
    for (const ending of scenario.endings) {
      if (ending.desk !== desk || (coverage.endings[ending.id] ?? 0) > 0) continue;
      findings.push({
        code: 'ending-unreachable',
        subject: ending.id,
        message: `No game reached the ending ${ending.id} ${within}.`,
      });
    }
    for (const matter of scenario.matters) {
      if (matter.desk !== desk) continue;
      if ((coverage.matters[matter.id] ?? 0) === 0) {
        findings.push({
          code: 'matter-never-opens',
          subject: matter.id,
          message: `The matter ${matter.id} never opened ${within}.`,
        });
        continue;
      }
      for (const option of matter.options) {
        const id = `${matter.id}/${option.id}`;
        if ((coverage.options[id] ?? 0) > 0) continue;
        findings.push({
          code: 'option-never-taken',
          subject: id,
          message: `Nobody ever chose ${option.id} in the matter ${matter.id} ${within}.`,
        });
      }
    }
    for (const incident of scenario.incidents) {
      if ((coverage.incidents[incident.id] ?? 0) > 0) continue;
      findings.push({
        code: 'incident-never-happens',
        subject: incident.id,
        message: `The incident ${incident.id} never happened ${within}.`,
      });
    }
    for (const report of scenario.reports) {
      if (report.desk !== desk || (coverage.reports[report.id] ?? 0) > 0) continue;
      findings.push({
        code: 'report-never-arrives',
        subject: report.id,
        message: `The report ${report.id} never arrived ${within}.`,
      });
    }
    for (const demarche of scenario.demarches) {
      if (demarche.desk !== desk || (coverage.demarches[demarche.id] ?? 0) > 0) continue;
      findings.push({
        code: 'demarche-never-taken',
        subject: demarche.id,
        message: `The démarche ${demarche.id} was never open to anybody ${within}.`,
      });
    }
  }
  findings.push(...findingsOfMinistries(options.ministries, seed));
  return findings;
}

function findingsOfMinistries(
  ministries: readonly PlayedMinistry[],
  seed: string,
): readonly RehearsalFinding[] {
  const findings: RehearsalFinding[] = [];
  const passive = ministries.find((m) => m.name === 'passive');
  if (passive && passive.mean >= GOOD_SCORE) {
    const message = `Doing nothing scores ${passive.mean.toFixed(0)} on the mean: there is little to win by acting.`;
    findings.push({ code: 'passive-wins', subject: 'passive', message, seed: `${seed}.1` });
  }
  const ranked = ministries.filter((m) => m.games >= ENOUGH_GAMES).sort((a, b) => b.mean - a.mean);
  const [first, second] = ranked;
  if (first && second && ranked.length > 2 && first.mean - second.mean >= DOMINANT) {
    const message = `${first.name} scores ${(first.mean - second.mean).toFixed(0)} more than any other ministry.`;
    findings.push({ code: 'ministry-dominates', subject: first.name, message, seed: `${seed}.1` });
  }
  for (const { name, endings, games } of ministries) {
    const [only] = Object.keys(endings);
    if (games < ENOUGH_GAMES || only === undefined || Object.keys(endings).length > 1 || name !== 'random')
      continue;
    const message = `Whatever ${name} does, the game ends with ${only}.`;
    findings.push({ code: 'always-ends-alike', subject: only, message, seed: `${seed}.1` });
  }
  return findings;
}
