import type { Quantiles, RehearsalReport } from '../rehearsal/door.ts';
import { sayIn } from '../words/door.ts';
import { rehearsalSentence } from '../words/rehearsal.ts';
import { tableOf, writeLine } from './console.ts';

const shown = (q: Quantiles, digits = 0): string => (q.p50 === null ? '-' : q.p50.toFixed(digits));
const signed = (value: number): string => `${value >= 0 ? '+' : ''}${value.toFixed(1)}`;

/** Tells a report to whoever sits at the terminal. */
export function tellRehearsal(report: RehearsalReport): void {
  writeLine(
    `${report.scenario}, desk ${report.desk}, seed ${report.seed}: ${report.games} games each, ${report.gamesPerSecond} a second and thread`,
  );
  writeLine();
  writeLine(tableOf(ministryRows(report)));
  tellAnchors(report);
  tellEndings(report);
  tellDemarches(report);
  tellReading(report);
  tellOdds(report);
  tellGame(report);
  tellFindings(report);
}

function ministryRows({ ministries }: RehearsalReport): string[][] {
  const dimensions = Object.keys(Object.values(ministries)[0]?.dimensions ?? {});
  const rows = [
    ['medians', 'score', ...dimensions, 'own dead', 'their dead', 'km2', 'end h', 'truce h', 'holds'],
  ];
  for (const [name, ministry] of Object.entries(ministries)) {
    const { facts } = ministry;
    rows.push([
      name,
      shown(ministry.score, 1),
      ...Object.values(ministry.dimensions).map((q) => shown(q)),
      shown(facts.ownDead),
      shown(facts.opponentDead),
      shown(facts.groundKm2),
      shown(facts.fightingEndsHour),
      shown(facts.firstTruceHour, 1),
      `${((facts.truceHolds.mean ?? 0) * 100).toFixed(0)}%`,
    ]);
  }
  return rows;
}

function tellAnchors({ anchors }: RehearsalReport): void {
  if (!anchors) return;
  writeLine();
  for (const [id, values] of Object.entries(anchors)) writeLine(`${id}: [${values.join(', ')}]`);
}

function tellEndings({ ministries, occurred }: RehearsalReport): void {
  const names = Object.keys(ministries);
  const rows = Object.entries(occurred.endings).map(([id, n]) => [
    id,
    String(n),
    ...names.map((name) => String(ministries[name]?.endings[id] ?? 0)),
  ]);
  writeLine();
  writeLine(tableOf([['endings', 'all', ...names], ...rows]));
}

function tellDemarches({ demarches }: RehearsalReport): void {
  const all = Object.entries(demarches);
  if (all.length === 0) return;
  const dimensions = Object.keys(all[0]?.[1].always.dimensions ?? {});
  const rows = all
    .sort(([, a], [, b]) => b.always.score - a.always.score)
    .map(([id, { once, always }]) => [
      id,
      signed(once.score),
      signed(always.score),
      always.error.toFixed(1),
      ...Object.values(always.dimensions).map(signed),
      `${always.better}/${always.pairs}`,
    ]);
  writeLine();
  writeLine(tableOf([['influence', 'once', 'always', 'error', ...dimensions, 'better'], ...rows]));
}

function tellReading({ reading }: RehearsalReport): void {
  const turns = Object.entries(reading);
  if (turns.length === 0) return;
  const row = (name: string, of: (turn: (typeof turns)[number][1]) => string): string[] => [
    name,
    ...turns.map(([, turn]) => of(turn)),
  ];
  writeLine();
  writeLine(
    tableOf([
      ['words on turn', ...turns.map(([turn]) => turn)],
      row('new cables, mean', ({ cables }) => String(cables)),
      row('new cables, most', ({ most }) => String(most)),
      row('matters, mean', ({ matters }) => String(matters)),
      row('minutes to read', ({ minutes }) => minutes.toFixed(1)),
    ]),
  );
}

function tellOdds({ luck, course }: RehearsalReport): void {
  writeLine();
  writeLine(
    `luck: within plans ${luck.within.toFixed(1)}, between plans ${luck.between.toFixed(1)}, ratio ${luck.ratio.toFixed(2)} (at most 0.6)`,
  );
  if (!course) return;
  const lost = course.lost;
  const tail = lost
    ? `; lost most often: ${lost.demarche} on turn ${lost.turn}, ${lost.times} of ${course.games}`
    : '';
  writeLine(`documented course: possible as written in ${course.followed} of ${course.games} games${tail}`);
}

function tellGame({ game }: RehearsalReport): void {
  if (!game) return;
  writeLine();
  for (const [id, { value, holds, detail }] of Object.entries(game))
    writeLine(`${id} ${holds ? 'holds' : 'FAILS'} ${value}  ${detail}`);
}

function tellFindings({ findings }: RehearsalReport): void {
  const say = sayIn('en');
  if (findings.length > 0) writeLine();
  for (const finding of findings)
    writeLine(
      `${finding.code}: ${rehearsalSentence(say, finding)} ${say('finding-show', { seed: finding.seed })}`,
    );
}
