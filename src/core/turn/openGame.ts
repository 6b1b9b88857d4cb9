import { bell, roll } from '../chance/chance.ts';
import type { Charts } from '../charts/charts.ts';
import type { Ladder } from '../scenario/addressee.ts';
import type { AddresseeId, DeskId, LineId } from '../scenario/ids.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { draftOf } from '../world/draft.ts';
import { lookupOf } from '../world/lookup.ts';
import type { Channel, DeskWorld, World } from '../world/world.ts';
import type { Entry } from './entry.ts';
import { type Game, SEED_PATTERN } from './game.ts';
import { openTurn } from './opening.ts';

export interface Opened {
  readonly game: Game;
  readonly entries: readonly Entry[];
}

/** Everything that will be counted has its place from the start: worlds of one shape are copied faster. */
const placesFor = <T>(list: readonly { readonly id: string }[], nothing: T): Record<string, T> =>
  Object.fromEntries(list.map(({ id }) => [id, nothing]));

/** Effort on the first turn, of 1: every crisis of this kind opens at its height (MODEL.md, E5). */
const OPENING_EFFORT = 1;

const openDesk = (scenario: Scenario, desk: DeskId): DeskWorld => {
  const { home } = scenario.model;
  const guard = lookupOf(scenario).guard;
  const posture = scenario.postures.find(
    (p) => p.desk === desk && ('effort' in p ? p.effort === 'as-willing' : p.guard === 0.5),
  );
  const fallback = scenario.postures.find((p) => p.desk === desk);
  return {
    posture: (posture ?? fallback)?.id ?? '',
    dead: 0,
    expectedDead: 0,
    civilians: 0,
    expectedCivilians: 0,
    reported: 0,
    claimedOther: 0,
    support: home.start,
    unrest: home.unrest,
    commitment: 0,
    legitimacy: desk === guard ? home.legitimacy : 1 - home.legitimacy,
    credibility: home.credibility,
    offer: 0,
    secret: false,
    leaked: false,
    pricePaid: 0,
    evacuation: 0,
    shown: false,
    discredited: false,
    claim: null,
    line: null,
    spoken: 0,
    lines: [] as LineId[],
    used: placesFor(lookupOf(scenario).demarchesOf[desk] ?? [], 0),
    words: [],
    informed: 0,
    invoked: 0,
    abandoned: false,
    promise: 0,
    entrapped: 0,
    coverLost: 0,
    refused: 0,
    calmed: {},
    doors: {},
  };
};

/** Where a standing backer is taken to stand before it has spoken: at the level that moves nothing. */
const neutralLevel = (ladder: Ladder): number =>
  Math.max(
    0,
    ladder.levels.findIndex((level) => level.willingness === 0),
  );

/** A game opens under fire: the sectors are lit by their shares before anything has been decided. */
function openingFire(scenario: Scenario): Record<string, number> {
  const first = scenario.clock.turns[0];
  return Object.fromEntries(
    scenario.sectors.map(({ id, share }) => [
      id,
      first ? OPENING_EFFORT * first.hours * (share[first.phase] ?? 0) : 0,
    ]),
  );
}

/** A game before its first decision. Throws on a malformed seed: callers check it at the edge. */
export function openGame(
  scenario: Scenario,
  seed: string,
  options: { readonly entries?: boolean } = {},
): Opened {
  if (!SEED_PATTERN.test(seed)) throw new Error('a seed is 1 to 32 letters, digits, dots or hyphens');
  const lookup = lookupOf(scenario);
  const kind =
    scenario.kinds[Math.floor(scenario.kinds.length * roll(seed, 'game', 'kind'))] ?? scenario.kinds[0];
  if (!kind) throw new Error('a scenario declares at least one kind');
  const channels: Record<DeskId, Record<AddresseeId, Channel>> = {};
  const treaty: Record<string, Charts['treaty'][string]> = {};
  const venue: Record<string, Charts['venue'][string]> = {};
  const mission: Record<string, Charts['mission'][string]> = {};
  const government: Record<string, Charts['government'][string]> = {};
  const desks: Record<DeskId, DeskWorld> = {};
  for (const desk of scenario.desks) {
    const row: Record<AddresseeId, Channel> = {};
    for (const { addressee, ladder } of lookup.answerers[desk] ?? []) {
      row[addressee.id] = {
        engagement: 0,
        level: ladder.standing ? neutralLevel(ladder) : 0,
        best: 0,
        trust: ladder.trust.start,
        asks: 0,
        asked: false,
        answered: 0,
        coverLost: 0,
        pauseUntil: 0,
      };
      if (addressee.type === 'venue') venue[addressee.id] = 'idle';
      if (addressee.instrument === 'ally') treaty[addressee.id] = 'dormant';
      if (ladder.mission) mission[addressee.id] = 'none';
    }
    channels[desk] = row;
    desks[desk] = openDesk(scenario, desk);
    government[desk] = 'steady';
  }
  const { doubt } = scenario.model.alliance;
  const world: World = {
    hour: 0,
    front: {
      effort: OPENING_EFFORT,
      aims: 0,
      ground: 0,
      resolve: kind.base + bell(seed, 'game', 'resolve', '', scenario.model.willingness.resolveSd),
      kind: kind.id,
      returned: false,
      level: scenario.model.effort.levels.length - 1,
      fought: 0,
      sectors: openingFire(scenario),
      halted: 0,
    },
    desks,
    channels,
    underWay: [],
    table: [],
    burned: {},
    truce: { broker: null, tabledFor: null, terms: [], age: 0, breaks: 0, quality: 0, hazard: 1 },
    matters: { open: [], answered: placesFor(scenario.matters, null) },
    incidents: placesFor(scenario.incidents, 0),
    reports: [],
    pressure: 0,
    risk: doubt,
    doubt,
    direct: 0,
    salience: scenario.model.home.salience,
    monitors: 0,
    guarantee: 0,
    milestones: {
      firstTruce: null,
      firstBroke: null,
      fightingEnded: null,
      monitorsFrom: null,
      protest: null,
    },
  };
  const game: Game = { seed, turn: 1, world, charts: { truce: 'none', treaty, venue, mission, government } };
  const draft = draftOf(scenario, game, { entries: options.entries ?? true });
  openTurn(draft);
  return { game: { ...game, world: draft.world, charts: draft.charts }, entries: draft.entries ?? [] };
}
