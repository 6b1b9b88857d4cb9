import type { RehearsalFinding, RehearsalFindingCode } from '../rehearsal/door.ts';
import { learn, type Say } from './bundle.ts';
import { REHEARSAL } from './en/rehearsal.ts';

/** Words of a rehearsal, fetched with whatever shows one. */
learn('en', REHEARSAL);

/** Findings that say why something never came. */
const EXPLAINED: readonly RehearsalFindingCode[] = [
  'ending-unreachable',
  'matter-never-opens',
  'incident-never-happens',
  'report-never-arrives',
  'demarche-never-open',
];

const counted = (say: Say, n: number | string | undefined): string =>
  say('finding-games', { games: typeof n === 'number' ? n : 0 });

function whyOf(say: Say, { facts }: RehearsalFinding): string {
  const { part = '', nearest = '', held = 0 } = facts;
  if (part !== '') return say('finding-because-part', { part, nearest: nearest === '' ? 'none' : nearest });
  return say(Number(held) > 0 ? 'finding-because-shadowed' : 'finding-because-together');
}

/** A finding of a rehearsal as one sentence or two. */
export function rehearsalSentence(say: Say, finding: RehearsalFinding): string {
  const { code, subject, facts } = finding;
  const blank = Object.entries(facts).map(([key, value]) => [key, value === '' ? 'none' : value]);
  return say(`finding-${code}`, {
    ...Object.fromEntries(blank),
    subject,
    of: counted(say, facts['games']),
    why: EXPLAINED.includes(code) ? whyOf(say, finding) : '',
  }).trim();
}
