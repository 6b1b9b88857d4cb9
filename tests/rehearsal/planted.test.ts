import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { play } from '../../src/cli/commands/play.ts';
import { DONE } from '../../src/cli/console.ts';
import { compiledScenario, writtenBy } from '../../src/cli/shelf.ts';
import { type Log, parseLog } from '../../src/log/door.ts';
import {
  countWords,
  type RehearsalFinding,
  type RehearsalReport,
  rehearse,
} from '../../src/rehearsal/door.ts';

/** Thousands of games: on a busy machine they take their time. */
const PATIENT = 240_000;

const fileOf = (name: string): string => join(import.meta.dirname, `${name}.yaml`);

function rehearsed(name: string): Promise<RehearsalReport> {
  const { scenario, texts } = compiledScenario(fileOf(name));
  return rehearse({
    scenario,
    games: 200,
    seed: 'twin',
    ministries: ['random', 'documented', 'passive', 'cautious'],
    advice: true,
    words: countWords(texts),
    written: writtenBy(fileOf(name)),
  });
}

const told = ({ findings }: RehearsalReport): readonly string[] =>
  findings.map(({ code, subject }) => `${code} ${subject}`);

/** The four faults of planted.yaml. */
const PLANTED = [
  'ending-unreachable long-line',
  'matter-never-opens shelter',
  'demarche-dominates speak',
  'passive-wins passive',
];

const folder = mkdtempSync(join(tmpdir(), 'demarche-twin-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** `play FILE --seed SEED --decisions FILE`. */
function repeated(name: string, { seed, decisions }: RehearsalFinding): Log {
  const given = join(folder, 'decisions.json');
  const out = join(folder, 'log.jsonl');
  writeFileSync(given, JSON.stringify(decisions));
  const quiet = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  try {
    expect(play(fileOf(name), { seed, decisions: given, out })).toBe(DONE);
  } finally {
    quiet.mockRestore();
  }
  const parsed = parseLog(readFileSync(out, 'utf8'));
  if (!parsed.ok) throw new Error(parsed.problem.code);
  return parsed.log;
}

describe('a scenario with four planted faults', () => {
  let report: RehearsalReport;
  beforeAll(async () => {
    report = await rehearsed('planted');
  }, PATIENT);
  const found = (row: string): RehearsalFinding => {
    const finding = report.findings.find(({ code, subject }) => `${code} ${subject}` === row);
    if (!finding) throw new Error(`not found: ${row}`);
    return finding;
  };

  test('has all four named', () => {
    expect(told(report)).toEqual(expect.arrayContaining(PLANTED));
  });

  test('every finding is repeated by its seed and decisions, as they stand', () => {
    for (const finding of report.findings) {
      const log = repeated('planted', finding);
      expect(log.header.seed).toBe(finding.seed);
      expect(
        log.turns.map(({ decisions }) => decisions['yerevan']),
        finding.code,
      ).toEqual(finding.decisions);
    }
  });

  test('the games show what the findings say', () => {
    expect(repeated('planted', found('ending-unreachable long-line')).close?.ending['yerevan']).not.toBe(
      'long-line',
    );
    const matter = repeated('planted', found('matter-never-opens shelter'));
    expect(JSON.stringify(matter.turns)).not.toContain('"shelter"');
    const passive = found('passive-wins passive');
    expect(passive.decisions.flatMap(({ steps }) => steps)).toEqual([]);
    const close = repeated('planted', passive).close?.dimensions['yerevan'] ?? {};
    const points: readonly number[] = Object.values(close);
    expect(points.reduce((a, b) => a + b, 0) / points.length).toBeGreaterThan(50);
    const always = found('demarche-dominates speak').decisions.filter(({ steps }) =>
      steps.some(({ demarche }) => demarche === 'speak'),
    );
    expect(always.length).toBeGreaterThan(1);
  });

  test('a reason stands beside what never came: the part that never held, and the nearest to it', () => {
    expect(found('ending-unreachable long-line').facts).toMatchObject({
      held: 0,
      part: 'ground: { above: 90000 }',
    });
    expect(found('matter-never-opens shelter').facts['part']).toBe('unrest: { above: 250 }');
    expect(Number(found('ending-unreachable long-line').facts['nearest'])).toBeGreaterThan(50);
  });
});

test(
  'its clean twin has none of the four named, nor anything that it only inherits',
  async () => {
    const report = await rehearsed('clean');
    for (const row of PLANTED) expect(told(report)).not.toContain(row);
    expect(told(report)).toEqual([]);
    // The ending that no game reached stands in the file that the twin extends.
    expect(report.occurred.endings).toHaveProperty('government-falls');
  },
  PATIENT,
);
