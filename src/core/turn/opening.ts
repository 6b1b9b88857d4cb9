import { holds } from '../rules/condition.ts';
import { applyEffects } from '../rules/effect.ts';
import { openMatters } from '../rules/matters.ts';
import { type Draft, note } from '../world/draft.ts';
import { DIRECT_TEXT, OWN_TEXT } from '../world/world.ts';

/** What waits on the desk when a turn begins: incidents due, reports, texts that arrived, matters. */
export function openTurn(draft: Draft): void {
  const { scenario, world, turn, clock } = draft;
  for (const incident of scenario.incidents) {
    if (incident.id in world.incidents && !incident.repeats) continue;
    if (!holds(draft, scenario.desk, incident.when)) continue;
    world.incidents[incident.id] = turn;
    note(draft, { code: 'incident.happened', subject: incident.id, hour: clock.start });
    applyEffects(draft, incident.effects, { desk: scenario.desk, cause: `incident:${incident.id}` });
  }
  for (const report of scenario.reports) {
    if (report.id in world.reports || !holds(draft, report.desk, report.when)) continue;
    world.reports[report.id] = turn;
    note(draft, { code: 'report.arrived', subject: report.id, desk: report.desk, hour: clock.start });
  }
  layTexts(draft);
  openMatters(draft);
}

function layTexts(draft: Draft): void {
  const { world, turn, clock } = draft;
  for (let i = 0; i < world.underWay.length; i++) {
    const sent = world.underWay[i];
    if (sent?.what !== 'text' || sent.arrives > clock.start) continue;
    world.underWay.splice(i, 1);
    i--;
    const broker = sent.addressee;
    const paused =
      broker !== OWN_TEXT &&
      broker !== DIRECT_TEXT &&
      (world.channels[sent.desk]?.[broker]?.pauseUntil ?? 0) > clock.start;
    const id = `t${turn}-${broker}-${sent.desk}`;
    if (paused) {
      note(draft, { code: 'text.withheld', subject: id, desk: sent.desk, params: { broker, why: 'pause' } });
      continue;
    }
    if (world.table.some((t) => t.id === id)) continue;
    world.table.push({ id, broker, desk: sent.desk, terms: sent.terms });
  }
}
