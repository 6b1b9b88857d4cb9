import { SEED_PATTERN } from '../core/turn/game.ts';

/** What an instructor's link asks for: everything after `#`, which never reaches a server. */
export interface PlayLink {
  readonly scenario: string;
  readonly seed?: string;
  readonly classCode?: string;
  readonly opponent?: string;
  /** The desk for a class, on a projector. */
  readonly projector?: true;
}

const ID = /^[a-z][a-z0-9-]{0,39}$/;
/** A class code is also a name of nights (`CODE.1` to `CODE.64`), so it obeys the same form as a seed. */
const CLASS = SEED_PATTERN;
const PLAY = '#/play';
const PROJECTOR = 'projector';

/** Reads `#/play?scenario=..&seed=..&class=..&view=projector`; null when it asks for no scenario. What is malformed is left out. */
export function readLink(hash: string): PlayLink | null {
  const [page, query] = hash.split('?', 2);
  if (page !== PLAY || !query) return null;
  const asked = new URLSearchParams(query);
  const scenario = asked.get('scenario') ?? '';
  if (!ID.test(scenario)) return null;
  const seed = asked.get('seed') ?? '';
  const classCode = asked.get('class') ?? '';
  const opponent = asked.get('opponent') ?? '';
  return {
    scenario,
    ...(SEED_PATTERN.test(seed) ? { seed } : {}),
    ...(CLASS.test(classCode) ? { classCode } : {}),
    ...(ID.test(opponent) ? { opponent } : {}),
    ...(asked.get('view') === PROJECTOR ? { projector: true } : {}),
  };
}

/** The link to send: the same scenario, seed and class for everyone who opens it. */
export function writeLink(link: PlayLink): string {
  const asked = new URLSearchParams({ scenario: link.scenario });
  if (link.seed !== undefined) asked.set('seed', link.seed);
  if (link.classCode !== undefined) asked.set('class', link.classCode);
  if (link.opponent !== undefined) asked.set('opponent', link.opponent);
  if (link.projector) asked.set('view', PROJECTOR);
  return `${PLAY}?${asked.toString()}`;
}
