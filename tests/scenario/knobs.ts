/**
 * The table "What moving a number does" of docs/scenarios.md: its first column says what is moved, the rest is played.
 * `npx tsx tests/scenario/knobs.ts` writes it anew.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { DIMENSIONS, type DimensionId } from '../../src/core/scenario/dimension.ts';
import {
  type FactId,
  quantilesOf,
  runGame,
  type Sample,
  sampleOf,
  seatsFor,
  seedOfGame,
} from '../../src/rehearsal/door.ts';
import { compileScenario } from '../../src/scenario/compile/compile.ts';

const MANUAL = fileURLToPath(new URL('../../docs/scenarios.md', import.meta.url));
const SCENARIOS = fileURLToPath(new URL('../../scenarios', import.meta.url));
const HEADING = '## What moving a number does';
const PARENT = 'september-2022-lesson';
const NIGHTS = 120;
const UNMOVED = 'as it stands';

const COLUMNS: readonly (readonly [head: string, of: FactId | DimensionId])[] = [
  ['own dead', 'ownDead'],
  ['other dead', 'opponentDead'],
  ['km2', 'groundKm2'],
  ['end, hour', 'fightingEndsHour'],
  ['first truce, hour', 'firstTruceHour'],
  ['partners', 'partners'],
  ['domestic', 'domestic'],
  ['durability', 'durability'],
];

const isDimension = (id: string): id is DimensionId => (DIMENSIONS as readonly string[]).includes(id);

/** Sections of a scenario that a first column may name; anything else is a parameter of the model. */
const SECTIONS: ReadonlySet<string> = new Set(['capacity']);

/** `willingness.base: -5.6` as a scenario that extends the lesson and writes nothing else. */
export function childMoving(moved: string): string {
  const head = ['demarche: 1', 'id: moved', `extends: ${PARENT}`];
  if (moved === UNMOVED) return `${head.join('\n')}\n`;
  const at = moved.lastIndexOf(': ');
  const path = moved.slice(0, at).split('.');
  const whole = SECTIONS.has(path[0] ?? '') ? path : ['model', ...path];
  return `${head.join('\n')}\n${whole.map((key, i) => `${'  '.repeat(i)}${key}:`).join('\n')} ${moved.slice(at + 2)}\n`;
}

/** Medians of the documented course, one number moved. */
function mediansOf(moved: string): readonly string[] {
  const child = childMoving(moved);
  const compiled = compileScenario({
    id: 'moved',
    read: (id) => (id === 'moved' ? child : readFileSync(`${SCENARIOS}/${id}.yaml`, 'utf8')),
  });
  if (!compiled.ok)
    throw new Error(`${moved}: ${compiled.findings.map(({ message }) => message).join('; ')}`);
  const { scenario } = compiled;
  const { desk } = scenario;
  const seats = seatsFor({ scenario, desk, ministry: 'documented', otherMinistry: 'willingness' });
  const samples: readonly Sample[] = Array.from({ length: NIGHTS }, (_, i) =>
    sampleOf(scenario, runGame({ scenario, seed: seedOfGame('knobs', i + 1), seats }), desk),
  );
  return COLUMNS.map(([, of]) => {
    const { p50 } = quantilesOf(
      samples.map(({ facts, dimensions }) => (isDimension(of) ? dimensions[of] : facts[of])),
    );
    return p50 === null ? '-' : String(Math.round(p50));
  });
}

const rowOf = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

export const manual = (): string => readFileSync(MANUAL, 'utf8');

/** The table as it stands in a manual. */
export function tableIn(text: string): string {
  const section = text.slice(text.indexOf(HEADING));
  return /^\|.*\n(?:\|.*\n)+/m.exec(section)?.[0] ?? '';
}

/** What a table moves, row by row. */
export const movedIn = (table: string): readonly string[] =>
  table
    .trim()
    .split('\n')
    .slice(2)
    .map((row) => (row.split('|')[1] ?? '').trim().replaceAll('`', ''));

/** The same rows, played. */
export function playedTable(table: string): string {
  const rows = movedIn(table).map((moved) =>
    rowOf([moved === UNMOVED ? moved : `\`${moved}\``, ...mediansOf(moved)]),
  );
  const head = rowOf(['moved', ...COLUMNS.map(([name]) => name)]);
  return `${[head, rowOf(['---', ...COLUMNS.map(() => '---')]), ...rows].join('\n')}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const text = manual();
  const table = tableIn(text);
  writeFileSync(
    MANUAL,
    text.replace(table, () => playedTable(table)),
  );
}
