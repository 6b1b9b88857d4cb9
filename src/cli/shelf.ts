import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { Scenario } from '../core/scenario/scenario.ts';
import { type ScenarioLookup, scenarioHash } from '../log/door.ts';
import type { Untranslated } from '../rehearsal/door.ts';
import {
  type Compiled,
  type CompileOptions,
  checkTranslation,
  compileScenario,
  untranslatedIn,
} from '../scenario/compile/compile.ts';
import { type Finding, makeFindingText } from '../scenario/compile/finding.ts';
import { writtenIn } from '../scenario/compile/written.ts';
import type { Texts } from '../scenario/texts.ts';

import { CommandFailure, FAULTY, MISUSE, writeAside } from './console.ts';

/** Where the scenarios of this product lie. */
export const SHIPPED = resolve(import.meta.dirname, '../../scenarios');
const ENDING = '.yaml';
/** Larger files are no scenario; compile says so in its own words. */
const MOST_READ = 4 * 1024 * 1024;

const idOfFile = (file: string): string => basename(file).replace(/\.ya?ml$/i, '');

function readText(file: string): string | null {
  if (!existsSync(file) || !statSync(file).isFile()) return null;
  return statSync(file).size > MOST_READ ? ' '.repeat(MOST_READ + 1) : readFileSync(file, 'utf8');
}

const scenariosIn = (folder: string): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith(ENDING))
        .map(idOfFile)
        .filter((id) => !id.includes('.'))
    : [];

/** Ids of the scenarios that come with the game. */
export const shippedIds = (): readonly string[] => scenariosIn(SHIPPED);

/** A scenario file as given on the command line, or the id of a shipped one. */
export interface ScenarioFile {
  readonly file: string;
  readonly options: CompileOptions;
  /** Text of a file that findings speak of. */
  readonly sourceOf: (file: string) => string | undefined;
}

/** Finds what is meant: a path, else the id of a shipped scenario. Parents lie beside the file, then among the shipped. */
export function openScenario(given: string): ScenarioFile {
  const shipped = join(SHIPPED, `${given}${ENDING}`);
  const path = existsSync(given) ? given : existsSync(shipped) ? shipped : null;
  if (path === null || !statSync(path).isFile())
    throw new CommandFailure(MISUSE, `There is no file ${given}.`);
  const id = idOfFile(path);
  const folder = dirname(resolve(path));
  const placeOf = (asked: string): string =>
    asked === id
      ? path
      : ([join(folder, asked + ENDING), join(SHIPPED, asked + ENDING)].find((file) => existsSync(file)) ??
        asked + ENDING);
  return {
    file: path,
    options: {
      id,
      read: (asked) => (/^[\w.-]+$/.test(asked) ? readText(placeOf(asked)) : null),
      fileName: placeOf,
      known: [...new Set([...scenariosIn(folder), ...scenariosIn(SHIPPED)])],
    },
    sourceOf: (file) => readText(file) ?? undefined,
  };
}

export interface OpenedScenario {
  readonly scenario: Scenario;
  readonly texts: Texts;
}

/** Compiles a file; faults are told and end the command. */
export function compiledScenario(given: string): OpenedScenario {
  const opened = openScenario(given);
  const compiled = compileScenario(opened.options);
  if (!compiled.ok) {
    tellFindings(compiled.findings, opened.sourceOf);
    const faults = compiled.findings.filter((f) => f.severity === 'error').length;
    throw new CommandFailure(FAULTY, `${given} has ${faults} ${faults === 1 ? 'error' : 'errors'}.`);
  }
  return { scenario: compiled.scenario, texts: compiled.texts };
}

/** `section/id` of what a file writes itself. */
export function writtenBy(given: string): readonly string[] {
  const { file, sourceOf } = openScenario(given);
  return writtenIn(file, sourceOf(file) ?? '');
}

/** Name of a translation: `NAME.LANG`, without its ending. */
export const TRANSLATION = /^([a-z][a-z0-9-]{0,39})\.([a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)$/;

/** The translations beside a file, each with what it lacks; what is wrong with one is told. */
export function translationsBeside(given: string): readonly Untranslated[] {
  const { file, options, sourceOf } = openScenario(given);
  const found: Untranslated[] = [];
  for (const name of readdirSync(dirname(resolve(file))).sort()) {
    const [, id, language] = TRANSLATION.exec(name.endsWith(ENDING) ? idOfFile(name) : '') ?? [];
    if (id !== options.id || language === undefined) continue;
    const gaps = untranslatedIn({ ...options, language });
    if (gaps) found.push({ language, gaps });
    else tellFindings(checkTranslation({ ...options, language }), sourceOf);
  }
  return found;
}

const tellFindings = (findings: readonly Finding[], sourceOf: ScenarioFile['sourceOf']): void => {
  for (const finding of findings) writeAside(makeFindingText(finding, sourceOf(finding.file)));
};

const compiledShipped = new Map<string, Compiled | null>();

function shippedScenario(id: string): Compiled | null {
  let found = compiledShipped.get(id);
  if (found === undefined) {
    found =
      /^[\w-]+$/.test(id) && existsSync(join(SHIPPED, id + ENDING))
        ? compileScenario(openScenario(id).options)
        : null;
    compiledShipped.set(id, found);
  }
  return found;
}

/** A shipped scenario with its hash; null when there is none of this id. */
export function shippedAs(id: string): { readonly scenario: Scenario; readonly hash: string } | null {
  const found = shippedScenario(id);
  return found?.ok ? { scenario: found.scenario, hash: scenarioHash(found.scenario) } : null;
}

/** Looks for a log's scenario among the shipped ones. */
export const shippedLookup: ScenarioLookup = (id, hash) => {
  const found = shippedScenario(id);
  return found?.ok && scenarioHash(found.scenario) === hash ? found.scenario : null;
};

/** Texts of a shipped scenario; null when it is not shipped in this version. */
export function shippedTexts(id: string, hash: string): Texts | null {
  const found = shippedScenario(id);
  return found?.ok && scenarioHash(found.scenario) === hash ? found.texts : null;
}

export const isShipped = (scenario: Scenario): boolean =>
  shippedLookup(scenario.id, scenarioHash(scenario)) !== null;
