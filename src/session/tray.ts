import { holds } from '../core/rules/condition.ts';
import type { DemarcheId } from '../core/scenario/ids.ts';
import { readingOf } from '../core/world/draft.ts';
import type { LiveGame } from './live.ts';

/**
 * Which démarches lie on top of the tray, best first: those whose turn has come and whose situation it is.
 * A way of laying out cards, no more: what is lawful never depends on it.
 */
export function trayOf({ shipped, game, desk }: LiveGame): readonly DemarcheId[] {
  if (game.ending) return [];
  const { scenario, texts } = shipped;
  const draft = readingOf(scenario, game);
  return scenario.demarches
    .filter((d) => d.desk === desk)
    .map((d) => ({ id: d.id, tray: texts.demarches[d.id]?.tray }))
    .filter(
      ({ tray }) =>
        tray !== undefined &&
        tray.fromTurn <= game.turn &&
        (tray.when === undefined || holds(draft, desk, tray.when)),
    )
    .sort((a, b) => (b.tray?.priority ?? 0) - (a.tray?.priority ?? 0))
    .map(({ id }) => id);
}
