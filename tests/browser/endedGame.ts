import { openScenario } from '../../src/cli/shelf.ts';
import { decideFor, ministryFor } from '../../src/ministries/door.ts';
import { compileScenario } from '../../src/scenario/compile/compile.ts';
import { beginGame } from '../../src/session/live.ts';
import { writeCode } from '../../src/session/resumeCode.ts';
import { turnOver } from '../../src/session/turn.ts';

export const LESSON = 'september-2022-lesson';

interface Asked {
  readonly scenario: string;
  readonly seed: string;
  /** The turn that lies open; absent = the game is played to its end. */
  readonly turn?: number;
}

/** The resume code of a game that followed the documented course: the short way to a turn or to the end page. */
export function codeOfGame({ scenario: id, seed, turn }: Asked): string {
  const compiled = compileScenario(openScenario(id).options);
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.findings));
  const { scenario } = compiled;
  const ministry = ministryFor({ scenario, name: 'documented', desk: scenario.desk });
  if (!ministry) throw new Error(`${id} has no documented course`);
  let live = beginGame({
    shipped: compiled,
    seed,
    codeName: 'HERON',
    classCode: '7B',
    language: 'en',
    date: '2026-01-01',
  });
  while (!live.game.ending && live.game.turn !== turn) {
    const decision = decideFor({ scenario, game: live.game, desk: live.desk, ministry });
    const turned = turnOver(live, { decision, memo: {}, seconds: 0 });
    if (!turned.ok) throw new Error(JSON.stringify(turned.refused));
    live = turned.live;
  }
  return writeCode(live.save);
}

/** The resume code of the lesson, played to its end. */
export const codeOfEndedGame = (seed: string): string => codeOfGame({ scenario: LESSON, seed });
