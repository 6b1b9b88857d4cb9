import type { DeskId, EndingId } from '../scenario/ids.ts';
import type { Ending } from '../scenario/scenario.ts';
import { type Draft, gunsSilent } from '../world/draft.ts';
import { holds } from './condition.ts';
import { signal } from './consequence.ts';
import { dimensionsOf, measureOf } from './score.ts';

const bestOf = (draft: Draft, desk: DeskId, at: Ending['at']): Ending | null => {
  let best: Ending | null = null;
  for (const ending of draft.scenario.endings) {
    if (ending.desk !== desk || ending.at !== at) continue;
    if (best && ending.priority <= best.priority) continue;
    if (ending.when === undefined ? best === null : holds(draft, desk, ending.when)) best = ending;
  }
  return best;
};

/** endings of any turn, then, after the last turn, those of the end. Null while the game goes on. */
export function judgeEndings(draft: Draft): Record<DeskId, EndingId> | null {
  const { scenario } = draft;
  let over = draft.turn >= scenario.clock.turns.length;
  const reached: Record<DeskId, EndingId> = {};
  for (const desk of scenario.desks) {
    const early = draft.turn >= scenario.clock.irreversibleFrom ? bestOf(draft, desk, 'any-turn') : null;
    if (!early) continue;
    reached[desk] = early.id;
    over = true;
  }
  if (!over) return null;
  settleTruce(draft);
  for (const desk of scenario.desks) {
    if (reached[desk] === undefined) {
      const ending = bestOf(draft, desk, 'end');
      if (ending) reached[desk] = ending.id;
    }
    draft.entries?.push({
      code: 'ending.reached',
      subject: reached[desk] ?? '',
      desk,
      params: { dimensions: Object.values(dimensionsOf(scenario, draft, desk)) },
    });
  }
  return reached;
}

/** A truce that is likelier than the documented one to outlive the horizon is called durable. */
function settleTruce(draft: Draft): void {
  if (!gunsSilent(draft.charts)) return;
  const { scenario } = draft;
  const dimension = scenario.score[scenario.desk]?.dimensions.find((d) => d.of === 'survival');
  if (!dimension || measureOf(scenario, draft, scenario.desk, 'survival') < dimension.anchors[1]) return;
  signal(
    draft,
    { chart: 'truce' },
    { type: 'settled' },
    { of: draft.world.truce.broker ?? '', desk: scenario.desk },
  );
}
