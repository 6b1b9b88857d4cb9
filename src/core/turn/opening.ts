import { dueOn } from '../rules/calendar.ts';
import { applyEffects } from '../rules/effect.ts';
import { openMatters } from '../rules/matters.ts';
import type { Draft } from '../world/draft.ts';
import { DIRECT_TEXT, OWN_TEXT, type Text, type Told, toldOn } from '../world/world.ts';

/** What waits on the desk when a turn begins: incidents due, reports, texts that arrived, matters. */
export function openTurn(draft: Draft): void {
  happen(draft);
  layTexts(draft);
  openMatters(draft);
}

function happen(draft: Draft): void {
  const { scenario, world, turn, clock } = draft;
  const due = dueOn(scenario, turn);
  for (const { what: incident, holds } of due.incidents) {
    if (!incident.repeats && (world.incidents[incident.id] ?? 0) > 0) continue;
    if (!holds(draft, scenario.desk)) continue;
    world.incidents = { ...world.incidents, [incident.id]: turn };
    draft.entries?.push({ code: 'incident.happened', subject: incident.id, hour: clock.start });
    applyEffects(draft, incident.effects, { desk: scenario.desk, cause: `incident:${incident.id}` });
  }
  let told: Told[] | null = null;
  for (const { what: report, holds, firstTime } of due.reports) {
    if (!holds(draft, report.desk) || (!firstTime && toldOn(world.reports, report.id) > 0)) continue;
    told ??= [...world.reports];
    told.push({ id: report.id, turn });
    draft.entries?.push({ code: 'report.arrived', subject: report.id, desk: report.desk, hour: clock.start });
  }
  if (told) world.reports = told;
}

function layTexts(draft: Draft): void {
  const { world, turn, clock } = draft;
  if (world.underWay.length === 0) return;
  const arrived = world.underWay.filter((sent) => sent.what === 'text' && sent.arrives <= clock.start);
  if (arrived.length === 0) return;
  world.underWay = world.underWay.filter((sent) => !arrived.includes(sent));
  const table: Text[] = world.table.slice();
  for (const sent of arrived) {
    if (sent.what !== 'text') continue;
    const broker = sent.addressee;
    const id = `t${turn}-${broker}-${sent.desk}`;
    const ownHand = broker === OWN_TEXT || broker === DIRECT_TEXT;
    if (!ownHand && (world.channels[sent.desk]?.[broker]?.pauseUntil ?? 0) > clock.start) {
      draft.entries?.push({
        code: 'text.withheld',
        subject: id,
        desk: sent.desk,
        params: { broker, why: 'pause' },
      });
    } else if (!table.some((t) => t.id === id))
      table.push({ id, broker, desk: sent.desk, terms: sent.terms });
  }
  world.table = table;
}
