import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Scenario } from '../../src/core/scenario/scenario.ts';
import type { HandedIn } from '../../src/debrief/door.ts';
import { makeLogText, scenarioHash } from '../../src/log/door.ts';
import { makeClassRoom } from '../../src/workers/classRoom.ts';
import { classOf } from '../debrief/classOf.ts';
import { busySeconds } from './core.ts';
import { atMost, type Measured, medianOf } from './measured.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const CLASS = 30;
/** A Chromebook takes so many times as long. */
const SLOWER = 4;
const ROUNDS = 5;
const MANY = 10_000;
/** Games that are really different; each is written again and again, for reading it costs the same each time. */
const DIFFERENT = 100;
const MEGA = 1024;
/** Milliseconds between two looks at a process. */
const LOOK = 200;

/** Thirty logs, from their texts to what the page draws. */
export function classRow(lesson: Scenario): Measured {
  const texts = classOf({ scenario: lesson, count: CLASS }).map(makeLogText);
  const took = Array.from({ length: ROUNDS }, () =>
    busySeconds(() => {
      const room = makeClassRoom();
      room.know(lesson.id, { scenario: lesson, hash: scenarioHash(lesson) });
      const files: HandedIn[] = [];
      for (const [i, text] of texts.entries()) {
        const taken = room.take(`${i}.demarche.jsonl`, text);
        // `take` answers at once where no messages lie between.
        if (!(taken instanceof Promise) && taken.ok) files.push(taken.handedIn);
      }
      room.report(files);
    }),
  );
  return atMost(`${CLASS} logs to a class report, times ${SLOWER}`, medianOf(took) * SLOWER, 's', 1);
}

interface Ran {
  readonly seconds: number;
  readonly megabytes: number;
}

/** Runs a command and looks at how much it holds; the most of it, as Linux counts. */
function ran(args: readonly string[]): Promise<Ran> {
  return new Promise((done, failed) => {
    const began = performance.now();
    const child = spawn(process.execPath, ['--import', 'tsx', 'src/cli/demarche.ts', ...args], {
      cwd: ROOT,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    let megabytes = 0;
    const look = setInterval(() => {
      try {
        const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
        megabytes = Math.max(megabytes, Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / MEGA);
      } catch {
        // no such place on this machine, or the command has ended
      }
    }, LOOK);
    child.on('error', failed);
    child.on('close', () => {
      clearInterval(look);
      done({ seconds: (performance.now() - began) / 1000, megabytes });
    });
  });
}

/** Ten thousand logs on the command line, each read, played and compared once. */
export async function compareRows(lesson: Scenario): Promise<readonly Measured[]> {
  const folder = mkdtempSync(join(tmpdir(), 'demarche-bench-'));
  try {
    const texts = classOf({ scenario: lesson, count: DIFFERENT }).map(makeLogText);
    const files = Array.from({ length: MANY }, (_, i) => {
      const file = join(folder, `${i}.jsonl`);
      writeFileSync(file, texts[i % DIFFERENT] ?? '');
      return file;
    });
    const { seconds, megabytes } = await ran(['compare', '--json', ...files]);
    return [
      atMost(`${MANY} logs compared on the command line`, seconds, 's', 60),
      atMost('memory held by that', megabytes, 'MB', 300),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
