import { expose, type Remote, wrap } from 'comlink';
import {
  type Bag,
  conduct,
  countWords,
  crewOf,
  type Lane,
  planOf,
  type RehearsalReport,
  runJob,
} from '../rehearsal/door.ts';
import { compileScenario } from '../scenario/compile/compile.ts';
import { writtenIn } from '../scenario/compile/written.ts';
import { breathe } from './breathe.ts';
import type {
  Checked,
  OnProgress,
  Rehearsable,
  RehearsalOrder,
  ScenarioWorker,
  WrittenScenario,
} from './messages.ts';

/** Small jobs: progress is told often, and the others never wait long. */
const SIZE = 20;
/** Milliseconds between two words of progress. */
const PROGRESS_EVERY = 100;
const UNNAMED = 'scenario';
const ID_LINE = /^id:[ \t]*["']?([a-z][a-z0-9-]{0,39})\b/m;

let known: Readonly<Record<string, string>> = {};
let bag: Bag | null = null;

const longestOf = (texts: Readonly<Record<string, string>>): string =>
  Object.entries(texts).reduce((a, b) => (b[1].length > a[1].length ? b : a), ['', ''])[0];

function check({ text, id = ID_LINE.exec(text)?.[1] ?? UNNAMED }: WrittenScenario): Checked {
  const compiled = compileScenario({
    id,
    read: (asked) => (asked === id ? text : Object.hasOwn(known, asked) ? (known[asked] ?? null) : null),
    known: Object.keys(known),
  });
  if (!compiled.ok) return compiled;
  return { ...compiled, written: writtenIn(`${id}.yaml`, text) };
}

function telling(onProgress: OnProgress): OnProgress {
  let last = 0;
  return (played, games) => {
    const now = performance.now();
    if (now - last < PROGRESS_EVERY && played < games) return;
    last = now;
    onProgress(played, games);
  };
}

async function rehearse(
  { scenario, texts, written }: Rehearsable,
  order: RehearsalOrder,
  ports: readonly MessagePort[],
  onProgress: OnProgress,
): Promise<RehearsalReport> {
  const words = texts && countWords(texts);
  const own: Bag = { scenario, ...(words ? { words } : {}) };
  const helpers: readonly Remote<ScenarioWorker>[] = ports.map((port) => wrap<ScenarioWorker>(port));
  await Promise.all(helpers.map((helper) => helper.hold(own)));
  const mine: Lane = async (job) => {
    await breathe();
    return runJob(own, job);
  };
  // Two jobs each: while one result travels the next is at work.
  const theirs = helpers.flatMap((helper): readonly Lane[] => [
    (job) => helper.run(job),
    (job) => helper.run(job),
  ]);
  const plan = planOf({ scenario, ...order, ...(words ? { words } : {}), ...(written ? { written } : {}) });
  return conduct(plan, {
    crew: crewOf([...theirs, mine]),
    size: SIZE,
    onProgress: telling(onProgress),
  });
}

/** Where scenario texts are checked and rehearsed. */
export const scenarioRoom: ScenarioWorker = {
  prepare: (sources) => {
    known = sources;
    const began = performance.now();
    // The compiler is warm before the time of a stranger's text is taken.
    compileScenario({ id: longestOf(known), read: (id) => known[id] ?? null });
    return performance.now() - began;
  },
  check,
  join: (port) => expose(scenarioRoom, port),
  hold: (given) => {
    bag = given;
  },
  run: (job) => {
    if (!bag) throw new Error('no scenario was given');
    return runJob(bag, job);
  },
  rehearse,
};
