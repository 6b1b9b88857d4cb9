import { answerAll } from '../rules/answers.ts';
import { asksOf } from '../rules/asks.ts';
import { fight } from '../rules/combat.ts';
import { orderEffort } from '../rules/effort.ts';
import { judgeEndings } from '../rules/ending.ts';
import {
  type Before,
  fade,
  hearStreet,
  maybeLeak,
  weighGuardHome,
  weighInitiativeHome,
} from '../rules/home.ts';
import { settleMatters } from '../rules/matters.ts';
import { erodeDoubt, feelPressure } from '../rules/pressure.ts';
import { makeKnown } from '../rules/reports.ts';
import { dimensionsOf } from '../rules/score.ts';
import { servedOf } from '../rules/served.ts';
import { listen } from '../rules/sounding.ts';
import { judgeEvidence, type TakenStep, takePosture, takeSteps } from '../rules/steps.ts';
import { runTruce } from '../rules/truce.ts';
import { willingnessOf } from '../rules/willingness.ts';
import type { DeskId } from '../scenario/ids.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { bookWorld, closeLedger, settleWorld } from '../world/book.ts';
import { type Draft, deskIn, draftOf, gunsSilent, nextTurnOf } from '../world/draft.ts';
import type { Decisions, Refusal } from './decision.ts';
import type { Entry, Part } from './entry.ts';
import type { Game } from './game.ts';
import { judge } from './lawful.ts';
import { openTurn } from './opening.ts';

export type Advanced =
  | { readonly ok: true; readonly game: Game; readonly entries: readonly Entry[] }
  | { readonly ok: false; readonly refused: readonly Refusal[] };

export interface AdvanceOptions {
  /** Keep entries and ledger (default); sweeps of many games do without. */
  readonly entries?: boolean;
  /** Decisions are known to be lawful: they came from `prune`. */
  readonly judged?: boolean;
}

/**
 * One turn, from both desks' decisions to the next morning. Refuses, changing nothing, what is unlawful;
 * never refuses for too little.
 */
export function advance(
  scenario: Scenario,
  game: Game,
  decisions: Decisions,
  options: AdvanceOptions = {},
): Advanced {
  if (!options.judged) {
    const refused: Refusal[] = [];
    for (const desk of scenario.desks) {
      const decision = decisions[desk];
      if (!decision) refused.push({ code: 'desk-missing', desk });
      else refused.push(...judge(scenario, game, desk, decision));
    }
    if (refused.length > 0) return { ok: false, refused };
  }
  const draft = draftOf(scenario, game, { entries: options.entries ?? true });
  if (draft.dimensions) {
    const now = dimensionsOf(scenario, draft, scenario.desk);
    for (const dimension of scenario.score[scenario.desk]?.dimensions ?? [])
      draft.dimensions.set(dimension.id, now[dimension.id]);
  }
  resolve(draft, decisions);
  const ending = judgeEndings(draft);
  closeLedger(draft);
  if (ending) {
    return {
      ok: true,
      game: { seed: game.seed, turn: game.turn, world: draft.world, charts: draft.charts, ending },
      entries: draft.entries ?? [],
    };
  }
  return openNext(game, draft);
}

/** The order of resolution (docs/model.md, section "A turn"). */
function resolve(draft: Draft, decisions: Decisions): void {
  const { world, scenario, lookup, clock } = draft;
  const before: Before = {
    guardReported: deskIn(world, lookup.guard).reported,
    initiativeReported: deskIn(world, lookup.initiative).reported,
    ground: world.front.ground,
    served: servedOf(scenario, world),
    silent: gunsSilent(draft.charts),
  };
  settleWorld(draft, 'hazard', 1, 'time');
  bookWorld(draft, 'direct', world.direct * (scenario.model.home.directKeep - 1), 'time');
  const { guard, initiative, inTurn } = lookup;
  const guardSteps = carryOut(draft, guard, decisions);
  const initiativeSteps = carryOut(draft, initiative, decisions);
  for (const desk of inTurn) maybeLeak(draft, desk);
  const guardAsks = asksOf(guardSteps);
  const guardMediated = answerAll(draft, guard, guardAsks);
  const initiativeMediated = answerAll(draft, initiative, asksOf(initiativeSteps));
  const mediated = guardMediated || initiativeMediated;
  feelPressure(draft);
  erodeDoubt(draft, guardAsks);
  listen(draft, guard, guardSteps);
  listen(draft, initiative, initiativeSteps);
  const because: Part[] | undefined = draft.entries ? [] : undefined;
  const willingness = willingnessOf(scenario, world, clock.start, because ? { because } : {});
  if (because)
    draft.entries?.push({
      code: 'willingness',
      desk: initiative,
      params: { w: willingness.w },
      because,
      secret: 'until-end',
    });
  const wasSilent = before.silent;
  let fought = runTruce({ draft, decisions, willingness, mediated });
  if (!wasSilent || !gunsSilent(draft.charts)) fought = orderEffort(draft, decisions, willingness.w, fought);
  fight(draft, fought);
  makeKnown(draft);
  weighGuardHome(draft, before);
  weighInitiativeHome(draft, before);
  for (const desk of inTurn) hearStreet(draft, desk);
  if (before.ground !== world.front.ground) {
    draft.entries?.push({ code: 'ground.changed', params: { from: before.ground, to: world.front.ground } });
  }
  fade(draft);
  world.hour = clock.start + clock.hours;
}

/** What one desk does of itself: posture, what it showed before, steps, answers to matters. */
function carryOut(draft: Draft, desk: DeskId, decisions: Decisions): readonly TakenStep[] {
  const decision = decisions[desk];
  if (!decision) throw new Error(`no decision for ${desk}`);
  takePosture(draft, desk, decision);
  judgeEvidence(draft, desk);
  const taken = takeSteps(draft, desk, decision);
  settleMatters(draft, desk, decision);
  return taken;
}

function openNext(game: Game, draft: Draft): Advanced {
  const turn = game.turn + 1;
  const next = nextTurnOf(draft, turn);
  openTurn(next);
  closeLedger(next);
  return {
    ok: true,
    game: { seed: game.seed, turn, world: next.world, charts: next.charts },
    entries: draft.entries ?? [],
  };
}
