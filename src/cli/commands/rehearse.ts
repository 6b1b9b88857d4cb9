import { SEED_PATTERN } from '../../core/turn/door.ts';
import { ministriesFor } from '../../ministries/door.ts';
import {
  conduct,
  countWords,
  planOf,
  type RehearsalPlan,
  type RehearsalReport,
  Stopped,
} from '../../rehearsal/door.ts';
import { sayIn } from '../../words/door.ts';
import { rehearsalSentence } from '../../words/rehearsal.ts';
import { CommandFailure, DONE, type ExitCode, INTERRUPTED, MISUSE, writeJson } from '../console.ts';
import { poolOf } from '../pool.ts';
import { progressOf } from '../progress.ts';
import { tellRehearsal } from '../rehearsalText.ts';
import { compiledScenario, translationsBeside, writtenBy } from '../shelf.ts';

export interface RehearseCommand {
  readonly games: string;
  readonly seed: string;
  readonly ministry?: readonly string[];
  readonly opponent?: string;
  readonly desk?: string;
  readonly game?: boolean;
  readonly anchors?: boolean;
  readonly json?: boolean;
  readonly html?: string;
}

const MOST_GAMES = 1_000_000;

/** Plays many games of a scenario and reports: text, one JSON value, a page. */
export async function rehearse(file: string, options: RehearseCommand): Promise<ExitCode> {
  const { scenario, texts } = compiledScenario(file);
  const plan = checkedPlan(
    planOf({
      scenario,
      seed: options.seed,
      games: gamesOf(options.games),
      anchors: options.anchors ?? false,
      game: options.game ?? false,
      words: countWords(texts),
      written: writtenBy(file),
      untranslated: translationsBeside(file),
      ...(options.desk === undefined ? {} : { desk: options.desk }),
      ...(options.ministry === undefined ? {} : { ministries: options.ministry }),
      ...(options.opponent === undefined ? {} : { otherMinistry: options.opponent }),
    }),
  );
  const report = await played(plan, options.json ?? false);
  if (report === null) return INTERRUPTED;
  if (options.html !== undefined) {
    const { rehearsalPage, writeWhole } = await import('../reportPage.ts');
    const say = sayIn('en');
    const desk = texts.desks[report.desk]?.name ?? report.desk;
    writeWhole(options.html, rehearsalPage('en', { report, say, title: texts.title, desk, file }));
  }
  if (options.json) writeJson(jsonOf(report));
  else tellRehearsal(report);
  return DONE;
}

/** The report; null when it was interrupted. */
async function played(plan: RehearsalPlan, quiet: boolean): Promise<RehearsalReport | null> {
  const { scenario, words } = plan;
  const pool = poolOf({ scenario, ...(words ? { words } : {}) });
  const progress = progressOf('games', quiet);
  let stopped = false;
  let stop = (): void => {};
  const interrupted = new Promise<null>((resolve) => {
    stop = () => {
      stopped = true;
      resolve(null);
    };
  });
  process.once('SIGINT', stop);
  try {
    const conducted = conduct(plan, {
      crew: pool,
      stopped: () => stopped,
      onProgress: (done, games) => progress.show(done, games),
    });
    // Threads that are ended under their jobs complain to nobody.
    conducted.catch(() => {});
    return await Promise.race([conducted, interrupted]);
  } catch (error) {
    if (error instanceof Stopped) return null;
    throw error;
  } finally {
    process.off('SIGINT', stop);
    progress.stop();
    await pool.close();
  }
}

/** The shape that other programs read: sentences beside codes, tests of the game without their details. */
function jsonOf(report: RehearsalReport): unknown {
  const say = sayIn('en');
  const { game, findings } = report;
  return {
    ...report,
    ...(game
      ? {
          game: Object.fromEntries(
            Object.entries(game).map(([id, { value, holds }]) => [id, { value, holds }]),
          ),
        }
      : {}),
    findings: findings.map((finding) => ({
      code: finding.code,
      subject: finding.subject,
      message: rehearsalSentence(say, finding),
      seed: finding.seed,
      decisions: finding.decisions,
    })),
  };
}

function gamesOf(text: string): number {
  const games = Number(text);
  if (!Number.isInteger(games) || games < 1 || games > MOST_GAMES) {
    throw new CommandFailure(MISUSE, `--games is a whole number from 1 to ${MOST_GAMES}, not ${text}.`);
  }
  return games;
}

function checkedPlan(plan: RehearsalPlan): RehearsalPlan {
  const { scenario, desk, seed, games } = plan;
  if (!scenario.desks.includes(desk)) {
    throw new CommandFailure(MISUSE, `There is no desk ${desk}; there are ${scenario.desks.join(' and ')}.`);
  }
  // Fitting a plan uses nights of its own, SEED.fit.i.
  if (!SEED_PATTERN.test(`${seed}.${Math.max(games, 9999)}`) || !SEED_PATTERN.test(`${seed}.fit.9999`)) {
    throw new CommandFailure(
      MISUSE,
      'A seed is letters, digits, dots and hyphens, at most 23 for a rehearsal.',
    );
  }
  const other = scenario.desks.find((id) => id !== desk) ?? desk;
  for (const name of plan.ministries) demandMinistry(name, ministriesFor(scenario, desk), desk);
  demandMinistry(plan.otherMinistry, ministriesFor(scenario, other), other);
  return plan;
}

export function demandMinistry(name: string, known: readonly string[], desk: string): void {
  if (known.includes(name)) return;
  throw new CommandFailure(MISUSE, `No ministry ${name} sits at ${desk}; there are ${known.join(', ')}.`);
}
