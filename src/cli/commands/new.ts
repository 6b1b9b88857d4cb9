import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { compileScenario } from '../../scenario/compile/compile.ts';
import { suggest } from '../../scenario/compile/nearest.ts';
import { startFile } from '../../scenario/startFile.ts';
import { CommandFailure, DONE, type ExitCode, FAULTY, MISUSE, writeJson, writeLine } from '../console.ts';
import { openScenario, SHIPPED, shippedIds } from '../shelf.ts';

/** Copied when nothing else is named. */
const SMALLEST = 'smallest';
const ID = /^[a-z][a-z0-9-]{0,39}$/;

export interface NewCommand {
  readonly from?: string;
  readonly json?: boolean;
}

/** Writes a scenario file of one's own, and says what next. What is there already is left alone. */
export function startScenario(given: string, { from, json = false }: NewCommand): ExitCode {
  const name = given.replace(/\.ya?ml$/i, '');
  const id = basename(name);
  if (!ID.test(id))
    throw new CommandFailure(
      MISUSE,
      `${id} is not a name: lower-case letters, digits and hyphens, at most 40, a letter first.`,
    );
  const file = `${name}.yaml`;
  const folder = dirname(resolve(file));
  if (!existsSync(folder)) throw new CommandFailure(MISUSE, `There is no folder ${dirname(file)}.`);
  if (existsSync(file)) throw new CommandFailure(FAULTY, `${file} is there already; nothing was written.`);
  if (from === undefined && shippedIds().includes(id))
    throw new CommandFailure(
      FAULTY,
      `${id} is the name of a scenario that comes with the game; choose another.`,
    );
  const text = startFile({ id, schema: schemaFrom(folder), from: sourceOf(from, folder) });
  writeFileSync(file, text, { flag: 'wx' });
  if (json) {
    writeJson({ file, id, extends: from ?? null });
    return DONE;
  }
  writeLine(
    from === undefined
      ? `${file}: a copy of the smallest scenario that plays, ${text.trimEnd().split('\n').length} lines.`
      : `${file}: starts from ${from}; write what differs.`,
  );
  writeLine('Next:');
  writeLine(`  npm run -s demarche -- check ${file}`);
  writeLine(`  npm run -s demarche -- rehearse ${file} --games 100`);
  writeLine(
    'An editor with a YAML plugin completes and corrects while you write; docs/scenarios.md leads on.',
  );
  return DONE;
}

/** The schema as a file of this folder names it: beside it, or by the way that leads there. */
function schemaFrom(folder: string): string {
  const way = relative(folder, join(SHIPPED, 'schema.json')).replaceAll('\\', '/');
  return way.startsWith('.') ? way : `./${way}`;
}

function sourceOf(from: string | undefined, folder: string): Parameters<typeof startFile>[0]['from'] {
  if (from === undefined) return { copy: readFileSync(join(SHIPPED, `${SMALLEST}.yaml`), 'utf8') };
  const beside = join(folder, `${from}.yaml`);
  if (!existsSync(beside) && !shippedIds().includes(from)) {
    const meant = suggest(from, shippedIds());
    throw new CommandFailure(
      MISUSE,
      `There is no scenario ${from}${meant === undefined ? '.' : `: ${meant}`}`,
    );
  }
  const compiled = compileScenario(openScenario(existsSync(beside) ? beside : from).options);
  if (!compiled.ok)
    throw new CommandFailure(
      FAULTY,
      compiled.findings.some(({ code }) => code === 'not-playable')
        ? `${from} is only a common parent and cannot be played alone; leave --from out to start from a scenario that plays.`
        : `${from} has errors of its own: demarche check ${from} tells them.`,
    );
  return { extend: from, title: compiled.texts.title };
}
