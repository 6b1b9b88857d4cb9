import type { MatterId, OptionId } from '../core/scenario/ids.ts';
import type { Script, ScriptTurn } from '../core/scenario/script.ts';
import type { Decision } from '../core/turn/door.ts';
import type { Ministry, Seat } from './ministry.ts';
import { replyToAll, usualReply } from './plan.ts';
import { repertoireOf } from './repertoire.ts';

const NO_STEPS = [] as const;

/** A ministry written down in the scenario: the documented course, or a plan to compare with. */
export function scripted(script: Script): Ministry {
  return { id: script.id, decide: (seat) => decisionOfScript(script, seat) };
}

function decisionOfScript(script: Script, seat: Seat): Decision {
  const { otherwise } = script;
  const now: ScriptTurn =
    script.reactions?.find(({ when }) => seat.holds(when)) ??
    (seat.gunsSilent ? script.whileSilent : undefined) ??
    script.turns[seat.turn] ??
    otherwise;
  const matters: Record<MatterId, OptionId> = {};
  for (const matter of seat.matters) {
    const option = now.matters?.[matter.id] ?? otherwise.matters?.[matter.id];
    if (option !== undefined) matters[matter.id] = option;
  }
  return {
    steps: now.steps ?? otherwise.steps ?? NO_STEPS,
    posture: now.posture ?? otherwise.posture ?? repertoireOf(seat.scenario, seat.desk).postures.usual,
    replies: replyToAll(seat, now.reply ?? otherwise.reply ?? usualReply(seat.scenario, seat.desk)),
    matters,
  };
}
