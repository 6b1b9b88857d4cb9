import type { DeskId } from '../scenario/ids.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Entry, EntryCode } from './entry.ts';

/** What everybody sees of the other desk; the rest of its doings stays behind its own door. */
const PUBLIC: ReadonlySet<EntryCode> = new Set<EntryCode>([
  'incident.happened',
  'line.taken',
  'evidence.shown',
  'evidence.verified',
  'evidence.contradicted',
  'concession.leaked',
  'statement.made',
  'treaty.invoked',
  'treaty.honoured',
  'treaty.unanswered',
  'venue.requested',
  'venue.convened',
  'venue.decided',
  'venue.blocked',
  'mission.deployed',
  'mission.withdrawn',
  'text.tabled',
  'text.refused',
  'truce.announced',
  'truce.annexed',
  'truce.began',
  'truce.broken',
  'truce.held',
  'truce.durable',
  'lull.began',
  'fighting.ended',
  'losses.made-known',
  'street.protests',
  'street.calm',
  'government.crisis',
  'government.fell',
]);

/** Whether a desk may see an entry before the end. */
export function isVisible(scenario: Scenario, desk: DeskId, entry: Entry): boolean {
  if (entry.secret === 'until-end') return false;
  const own = entry.desk === undefined || entry.desk === desk;
  if (entry.secret === 'desk') return own;
  if (own || PUBLIC.has(entry.code)) return true;
  if (entry.code === 'concession.made') return entry.params?.['secret'] !== true;
  // a public step is made before the press
  return (
    entry.code === 'step.taken' &&
    scenario.demarches.some((d) => d.id === entry.subject && d.form === 'public')
  );
}
