import { openScenario } from '../../src/cli/shelf.ts';
import { decideFor, ministryFor } from '../../src/ministries/door.ts';
import { compileScenario } from '../../src/scenario/compile/compile.ts';
import { beginGame } from '../../src/session/live.ts';
import { writeCode } from '../../src/session/resumeCode.ts';
import { turnOver } from '../../src/session/turn.ts';

export const LESSON = 'september-2022-lesson';

/** The resume code of a game that a ministry played to its end: the short way to the end page. */
export function codeOfEndedGame(seed: string): string {
  const compiled = compileScenario(openScenario(LESSON).options);
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.findings));
  const { scenario } = compiled;
  const ministry = ministryFor({ scenario, name: 'documented', desk: scenario.desk });
  if (!ministry) throw new Error('the lesson has a documented course');
  let live = beginGame({
    shipped: compiled,
    seed,
    codeName: 'HERON',
    classCode: '7B',
    language: 'en',
    date: '2026-01-01',
  });
  while (!live.game.ending) {
    const decision = decideFor({ scenario, game: live.game, desk: live.desk, ministry });
    const turned = turnOver(live, { decision, memo: {}, seconds: 0 });
    if (!turned.ok) throw new Error(JSON.stringify(turned.refused));
    live = turned.live;
  }
  return writeCode(live.save);
}
