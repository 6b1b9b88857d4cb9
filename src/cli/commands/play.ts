import { readFileSync, statSync, writeFileSync } from 'node:fs';
import type { DeskId } from '../../core/scenario/ids.ts';
import type { Scenario } from '../../core/scenario/scenario.ts';
import { type Decision, digest, type Game, prune, SEED_PATTERN } from '../../core/turn/door.ts';
import {
  closeOf,
  type Log,
  MOST_BYTES,
  makeLogText,
  PERSON,
  parseLog,
  playLog,
  referenceTo,
  seatOfMinistry,
} from '../../log/door.ts';
import { decideFor, ministriesFor, ministryFor } from '../../ministries/door.ts';
import type { Profile } from '../../scenario/texts.ts';
import {
  CommandFailure,
  DONE,
  type ExitCode,
  FAULTY,
  MISUSE,
  writeAside,
  writeJson,
  writeLine,
} from '../console.ts';
import { decisionFrom } from '../givenDecision.ts';
import { compiledScenario, isShipped } from '../shelf.ts';
import { demandMinistry } from './rehearse.ts';

export interface PlayCommand {
  readonly ministry?: string;
  readonly decisions?: string;
  readonly opponent?: string;
  readonly desk?: string;
  readonly seed: string;
  readonly out?: string;
  readonly json?: boolean;
}

/** One game, by a ministry or by decisions from a file. */
export function play(file: string, options: PlayCommand): ExitCode {
  if ((options.ministry === undefined) === (options.decisions === undefined)) {
    throw new CommandFailure(MISUSE, 'Say either --ministry NAME or --decisions FILE.');
  }
  if (!SEED_PATTERN.test(options.seed)) {
    throw new CommandFailure(
      MISUSE,
      `A seed is 1 to 32 letters, digits, dots and hyphens, not ${options.seed}.`,
    );
  }
  const { scenario, texts } = compiledScenario(file);
  const desk = options.desk ?? scenario.desk;
  const other = scenario.desks.find((id) => id !== desk);
  if (!scenario.desks.includes(desk) || other === undefined) {
    throw new CommandFailure(MISUSE, `There is no desk ${desk}; there are ${scenario.desks.join(' and ')}.`);
  }
  const otherMinistry = options.opponent ?? scenario.ministry[other] ?? 'willingness';
  demandMinistry(otherMinistry, ministriesFor(scenario, other), other);
  const decider =
    options.decisions === undefined
      ? ministryDecider(scenario, desk, options.ministry ?? '')
      : fileDecider(scenario, desk, options.decisions);

  const played = playLog({
    scenario,
    header: {
      scenario: referenceTo(scenario, isShipped(scenario)),
      seed: options.seed,
      seats: {
        [desk]: options.ministry === undefined ? PERSON : seatOfMinistry(options.ministry),
        [other]: seatOfMinistry(otherMinistry),
      },
    },
    decide: (id, game) => (id === desk ? decider(game) : ministryDecider(scenario, id, otherMinistry)(game)),
  });
  if (!played.ok) {
    const refusals = played.refused.map((r) =>
      r.subject === undefined ? r.code : `${r.subject}: ${r.code}`,
    );
    throw new CommandFailure(FAULTY, `Turn ${played.turn} cannot be decided so: ${refusals.join(', ')}.`);
  }
  const { log, game } = played;
  if (options.out !== undefined) writeFileSync(options.out, makeLogText(log));
  tell({ scenario, desk, log, game, profiles: texts.profiles[desk] ?? {} }, options);
  return DONE;
}

type Decider = (game: Game) => Decision;

function ministryDecider(scenario: Scenario, desk: DeskId, name: string): Decider {
  const ministry = ministryFor({ scenario, name, desk });
  if (!ministry) {
    throw new CommandFailure(
      MISUSE,
      `No ministry ${name} sits at ${desk}; there are ${ministriesFor(scenario, desk).join(', ')}.`,
    );
  }
  return (game) => decideFor({ scenario, game, desk, ministry });
}

/** Decisions from a JSON array are taken as they are; those of a log come from another game and are pruned. */
function fileDecider(scenario: Scenario, desk: DeskId, file: string): Decider {
  const text = readGiven(file);
  const idle = ministryDecider(scenario, desk, 'passive');
  if (text.trimStart().startsWith('[')) {
    const list = decisionsIn(text, file);
    return (game) => list[game.turn - 1] ?? idle(game);
  }
  const parsed = parseLog(text);
  if (!parsed.ok) {
    const { line, column, code } = parsed.problem;
    throw new CommandFailure(
      FAULTY,
      `${file}:${line}:${column}: neither a JSON array of decisions nor a log (${code}).`,
    );
  }
  return (game) => {
    const decision = parsed.log.turns.find((line) => line.turn === game.turn)?.decisions[desk];
    if (!decision) return idle(game);
    const pruned = prune(scenario, game, desk, decision);
    if (pruned.dropped > 0) writeAside(`Turn ${game.turn}: ${pruned.dropped} dropped, not possible here.`);
    return pruned.decision;
  };
}

function readGiven(file: string): string {
  try {
    if (statSync(file).size > MOST_BYTES) throw new CommandFailure(FAULTY, `${file} is larger than 4 MiB.`);
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof CommandFailure) throw error;
    throw new CommandFailure(MISUSE, `${file} cannot be read.`);
  }
}

/** A JSON array of decisions; what a decision leaves out is empty. */
function decisionsIn(text: string, file: string): readonly Decision[] {
  let list: unknown;
  try {
    list = JSON.parse(text);
  } catch (error) {
    throw new CommandFailure(FAULTY, `${file} is not JSON: ${error instanceof Error ? error.message : ''}`);
  }
  if (!Array.isArray(list)) throw new CommandFailure(FAULTY, `${file} is not an array of decisions.`);
  return list.map((given: unknown, i) =>
    decisionFrom(given, (what) => {
      throw new CommandFailure(FAULTY, `${file}: decision ${i + 1}: ${what}.`);
    }),
  );
}

interface Played {
  readonly scenario: Scenario;
  readonly desk: DeskId;
  readonly log: Log;
  readonly game: Game;
  /** Declared views of this desk's score. */
  readonly profiles: Readonly<Record<string, Profile>>;
}

/** The dimensions as one number, under a view that somebody has declared; null when it weighs nothing. */
function underProfile({ weights }: Profile, dimensions: Readonly<Record<string, number>>): number | null {
  let sum = 0;
  let whole = 0;
  for (const [id, weight] of Object.entries(weights)) {
    sum += weight * (dimensions[id] ?? 0);
    whole += weight;
  }
  return whole > 0 ? sum / whole : null;
}

function tell({ scenario, desk, log, game, profiles }: Played, options: PlayCommand): void {
  const close = log.close ?? closeOf(scenario, game);
  const dimensions: Readonly<Record<string, number>> = close.dimensions[desk] ?? {};
  const result = {
    log: options.out ?? null,
    ending: close.ending[desk] ?? null,
    dimensions,
    digest: digest(game),
    turns: log.turns.length,
  };
  if (options.json) {
    writeJson(result);
    return;
  }
  writeLine(
    `${scenario.id}, desk ${desk}, seed ${log.header.seed}: ${result.turns} turns, ending ${result.ending ?? 'none'}`,
  );
  for (const [id, points] of Object.entries(dimensions)) writeLine(`  ${id.padEnd(12)} ${points.toFixed(0)}`);
  for (const profile of Object.values(profiles)) {
    const points = underProfile(profile, dimensions);
    if (points !== null) writeLine(`  as ${profile.label} would weigh it: ${points.toFixed(0)}`);
  }
  if (options.out !== undefined) writeLine(`log: ${options.out}`);
}
