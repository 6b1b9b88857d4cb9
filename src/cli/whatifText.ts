import { DIMENSIONS } from '../core/scenario/dimension.ts';
import type { EndingId, TurnNumber } from '../core/scenario/ids.ts';
import { type Decision, type Game, view } from '../core/turn/door.ts';
import { type Course, type Dimensions, dimensionsAt } from '../debrief/door.ts';
import type { TurnAgain } from '../log/door.ts';
import { tableOf, writeLine } from './console.ts';
import { say } from './said.ts';

/** One turn of a line: what the person's desk decided, and how it stood after it. */
export interface LineTurn {
  readonly turn: TurnNumber;
  readonly decision: Decision | null;
  /** Rung of the escalation ladder after the turn. */
  readonly rung: number;
  readonly gunsSilent: boolean;
  /** The true dead of both sides, soldiers and civilians. */
  readonly dead: number;
}

/** A game from its first turn to its last, as it is laid beside another. */
export interface Line {
  readonly turns: readonly LineTurn[];
  readonly ending: EndingId | null;
  readonly dimensions: Dimensions;
}
export interface Lines {
  readonly played: Line;
  readonly otherwise: Line;
}

/** The line of a course, by its own turns or by those of a fork. */
export function lineOf(
  course: Course,
  turns: readonly Pick<TurnAgain, 'turn' | 'decisions' | 'after'>[],
  last: Game,
): Line {
  const { scenario, desk } = course;
  return {
    turns: turns.map(({ turn, decisions, after }): LineTurn => {
      const { rung, gunsSilent } = view(scenario, after, desk);
      const dead = scenario.desks.reduce((sum, id) => {
        const one = after.world.desks[id];
        return sum + (one?.dead ?? 0) + (one?.civilians ?? 0);
      }, 0);
      return { turn, decision: decisions[desk] ?? null, rung, gunsSilent, dead };
    }),
    ending: last.ending?.[desk] ?? null,
    dimensions: dimensionsAt(course, last),
  };
}

export interface WhatifTold {
  readonly turn: TurnNumber;
  readonly dropped: number;
  readonly out: string | null;
}

/** Tells whoever sits at the terminal how the two lines part. */
export function tellLines(
  { played, otherwise }: Lines,
  { scenario, desk, log }: Course,
  { turn, dropped, out }: WhatifTold,
): void {
  writeLine(say('whatif-title', { scenario: scenario.id, desk, seed: log.header.seed, turn }));
  writeLine();
  const length = Math.max(played.turns.length, otherwise.turns.length);
  const rows = [[say('whatif-column-turn'), say('whatif-column-played'), say('whatif-column-otherwise')]];
  for (let at = turn - 1; at < length; at++) {
    const one = played.turns[at];
    const other = otherwise.turns[at];
    const [said, instead] = [decided(one), decided(other)];
    const same = said === instead ? say('whatif-same') : instead;
    rows.push([String(at + 1), said, same], ['', stood(one), stood(other)]);
  }
  writeLine(tableOf(rows));
  writeLine();
  writeLine(tableOf(endRows(played, otherwise)));
  writeLine();
  writeLine(say('whatif-dropped', { dropped }));
  writeLine(say('whatif-open-loop'));
  if (out !== null) writeLine(say('whatif-log', { out }));
}

function decided(turn: LineTurn | undefined): string {
  if (!turn?.decision) return '';
  const { steps, posture } = turn.decision;
  const named = steps.map(({ demarche, terms = [] }) =>
    terms.length === 0 ? demarche : `${demarche} (${terms.join(', ')})`,
  );
  return `${named.join(', ') || say('whatif-no-step')}; ${posture}`;
}

function stood(turn: LineTurn | undefined): string {
  if (!turn) return '';
  const guns = turn.gunsSilent ? say('whatif-silent') : say('whatif-firing', { rung: turn.rung });
  return `${guns}, ${say('whatif-dead', { dead: turn.dead })}`;
}

function endRows(played: Line, otherwise: Line): string[][] {
  const signed = (value: number): string => `${value < 0 ? '' : '+'}${value.toFixed(1)}`;
  return [
    ['', say('whatif-column-played'), say('whatif-column-otherwise'), say('whatif-column-difference')],
    ...DIMENSIONS.map((id) => {
      const one = played.dimensions[id];
      const other = otherwise.dimensions[id];
      return [say(`dimension-${id}`), one.toFixed(1), other.toFixed(1), signed(other - one)];
    }),
    [say('whatif-ending'), played.ending ?? say('whatif-none'), otherwise.ending ?? say('whatif-none'), ''],
  ];
}
