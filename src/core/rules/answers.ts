import { roll } from '../chance/chance.ts';
import { ladderOdds, ladderPick } from '../chance/ladder.ts';
import { can } from '../charts/step.ts';
import type { DemarcheId, DeskId } from '../scenario/ids.ts';
import type { Part } from '../turn/entry.ts';
import { bookChannel, bookWorld, settleWorld } from '../world/book.ts';
import { channelIn, channelToWrite, type Draft, deskIn, gunsSilent } from '../world/draft.ts';
import type { Answerer } from '../world/lookup.ts';
import type { UnderWay } from '../world/world.ts';
import type { Ask } from './asks.ts';
import { signal } from './consequence.ts';
import { sendText } from './effect.ts';
import { LONG_TURN } from './longTurn.ts';
import { answerValue, capOf } from './response.ts';

/** On a turn longer than this an unasked capital falls back to statements. */
const SEASON_TURN = 24;
/** A turn this long lets a mission be prepared at once (P4). */
const PREPARATION_TURN = 72;

interface Answering {
  readonly draft: Draft;
  readonly desk: DeskId;
  readonly answerer: Answerer;
}

/** Key of the roll: one for each phase, so that asking again does not throw the dice again (MODEL.md 0.3). */
const phaseOf = (draft: Draft): string =>
  draft.clock.season ? draft.clock.phase : gunsSilent(draft.charts) ? 'truce' : draft.clock.phase;

/** What the widest open door adds to a request; nothing when the larger request is made again in one breath. */
function doorOf({ draft, desk, answerer }: Answering, demarches: readonly DemarcheId[]): number {
  const { doors } = answerer.ladder;
  if (doors.length === 0) return 0;
  const standing = deskIn(draft.world, desk).doors;
  let odds = 0;
  for (const { after, opens } of doors) {
    const door = standing[opens];
    if (!door || door.until < draft.turn || !demarches.includes(opens) || demarches.includes(after)) continue;
    if (door.odds > odds) odds = door.odds;
  }
  return odds;
}

/** the addressee answers: one uniform, one ladder. */
function respond(answering: Answering, ask: Ask): void {
  const { draft, desk, answerer } = answering;
  const { addressee, ladder } = answerer;
  const model = draft.scenario.model;
  const channel = channelToWrite(draft, desk, addressee.id);
  const because: Part[] | undefined = draft.entries ? [] : undefined;
  const silent = gunsSilent(draft.charts);
  const v = answerValue(
    {
      scenario: draft.scenario,
      scored: draft,
      desk,
      answerer,
      form: ask.form,
      door: ask.odds,
      season: draft.clock.season,
    },
    because,
  );
  const odds = ladderOdds(v, ladder.thresholds, ladder.sharp, capOf(ladder, silent, draft.clock.season));
  const u = roll(draft.seed, phaseOf(draft), 'answer', answerer.key);
  const level = ladderPick(u, odds);
  const spec = ladder.levels[level];
  if (!spec) throw new Error(`${addressee.id} has no level ${level}`);
  const { cause } = answerer;
  channel.level = level;
  channel.answered = draft.turn;
  channel.asked = true;
  bookChannel(draft, desk, addressee.id, 'asks', channel.asks * (model.answers.asksKeep - 1) + 1, cause);
  if (spec.pressure > channel.engagement)
    bookChannel(draft, desk, addressee.id, 'engagement', spec.pressure - channel.engagement, cause);
  if (level > channel.best) channel.best = level;
  bookChannel(
    draft,
    desk,
    addressee.id,
    'trust',
    level >= 2 ? model.answers.trustUp : model.answers.trustDown,
    cause,
  );
  draft.entries?.push({
    code: 'answer.given',
    subject: addressee.id,
    desk,
    params: {
      level,
      id: spec.id,
      turn: draft.turn,
      form: ask.form,
      v,
      roll: u,
      odds,
      demarches: ask.demarches.slice(),
    },
    ...(because ? { because } : {}),
  });
  if (ladder.promise !== undefined && level >= ladder.promise && ask.form === 'private') {
    deskIn(draft.world, desk).promise = draft.turn;
    draft.entries?.push({ code: 'promise.given', subject: addressee.id, desk });
  }
  if (spec.guarantees) settleWorld(draft, 'guarantee', 1, cause);
  if (silent && spec.observers > draft.world.monitors) settleWorld(draft, 'monitors', spec.observers, cause);
  if (
    ask.broker &&
    ladder.broker &&
    level >= ladder.broker.level &&
    !(channel.pauseUntil > draft.clock.start)
  )
    sendText(draft, desk, addressee.id, ask.terms);
  if (addressee.type === 'venue') concludeSession(answering, level);
  answerTreaty(answering, ask, level);
  openDoors(answering, ask, level);
}

/** A venue met: it adopts, deadlocks or rises. */
function concludeSession({ draft, desk, answerer }: Answering, level: number): void {
  const { addressee, ladder } = answerer;
  const address = { chart: 'venue', of: addressee.id } as const;
  const context = { of: addressee.id, desk };
  if (level > 0) signal(draft, address, { type: 'convene' }, context);
  signal(draft, address, { type: ladder.levels[level]?.signal ?? 'adjourn' }, context);
}

/**
 * R-5 (P2): the alliance test is a bet; the ambiguity that deterred goes when a formal request meets no forces.
 * A smaller request after a refusal does not put the alliance to the test again.
 */
function answerTreaty({ draft, desk, answerer }: Answering, ask: Ask, level: number): void {
  const { addressee } = answerer;
  const a = draft.scenario.model.alliance;
  const tested = addressee.instrument === 'alliance' && desk === draft.lookup.guard && ask.odds === 0;
  if (tested && level < a.bodyFrom) {
    bookWorld(draft, 'doubt', draft.world.doubt * (a.bodyDoubt - 1), answerer.cause);
  }
  if (addressee.instrument !== 'ally' || ask.form !== 'formal') return;
  signal(
    draft,
    { chart: 'treaty', of: addressee.id },
    { type: 'answered', honoured: level >= a.honouredFrom },
    { of: addressee.id, desk },
  );
}

/** R-10 (P11): every refusal opens a smaller door. */
function openDoors({ draft, desk, answerer }: Answering, ask: Ask, level: number): void {
  const { ladder } = answerer;
  const asker = deskIn(draft.world, desk);
  let through = false;
  for (const id of ask.demarches) if (id in asker.doors) through = true;
  if (through)
    asker.doors = Object.fromEntries(
      Object.entries(asker.doors).filter(([id]) => !ask.demarches.includes(id)),
    );
  for (const door of ladder.doors) {
    if (!ask.demarches.includes(door.after) || level >= door.below) continue;
    const own = deskIn(draft.world, desk);
    own.doors = { ...own.doors, [door.opens]: { until: draft.turn + door.turns, odds: door.odds } };
    draft.entries?.push({ code: 'door.opened', subject: door.opens, desk, params: { after: door.after } });
  }
}

/** R-2 (P1): one who was never asked says a statement once enough dead are known, and no more. */
function speakUnasked({ draft, desk, answerer }: Answering): void {
  const { addressee, ladder } = answerer;
  const model = draft.scenario.model;
  if (ladder.standing) {
    speakStanding({ draft, desk, answerer });
    return;
  }
  const channel = channelIn(draft.world, desk, addressee.id);
  const known = deskIn(draft.world, desk).reported > model.answers.statementAt;
  if (!channel.asked && ladder.statement && known && !gunsSilent(draft.charts)) {
    const pressure = ladder.levels[1]?.pressure ?? 0;
    if (channel.level !== 1) {
      draft.entries?.push({ code: 'statement.made', subject: addressee.id, desk });
      channelToWrite(draft, desk, addressee.id).level = 1;
    }
    if (pressure > channel.engagement)
      bookChannel(
        draft,
        desk,
        addressee.id,
        'engagement',
        pressure - channel.engagement,
        `statement:${addressee.id}`,
      );
  }
  bookChannel(draft, desk, addressee.id, 'asks', channel.asks * (model.answers.asksKeep - 1), 'time');
  if (channel.level > 1 && draft.clock.hours > SEASON_TURN)
    channelToWrite(draft, desk, addressee.id).level = 1;
}

/** R-3 (P11a): a standing backer takes its stand every turn, asked or not. */
function speakStanding({ draft, desk, answerer }: Answering): void {
  const { addressee, ladder } = answerer;
  const because: Part[] | undefined = draft.entries ? [] : undefined;
  const v = answerValue(
    { scenario: draft.scenario, scored: draft, desk, answerer, season: draft.clock.season },
    because,
  );
  const odds = ladderOdds(
    v,
    ladder.thresholds,
    ladder.sharp,
    capOf(ladder, gunsSilent(draft.charts), draft.clock.season),
  );
  const u = roll(draft.seed, phaseOf(draft), 'answer', answerer.key);
  const level = ladderPick(u, odds);
  const channel = channelToWrite(draft, desk, addressee.id);
  if (channel.level !== level || channel.answered === 0) {
    draft.entries?.push({
      code: 'answer.given',
      subject: addressee.id,
      desk,
      params: {
        level,
        id: ladder.levels[level]?.id ?? '',
        turn: draft.turn,
        form: null,
        v,
        roll: u,
        odds,
        demarches: [],
      },
      ...(because ? { because } : {}),
    });
  }
  channel.level = level;
  channel.answered = draft.turn;
  if (level > channel.best) channel.best = level;
}

/** R-6 (P4): a mission packed under fire goes when the guns are silent and its capital decides. */
function deployMission(answering: Answering): void {
  const { draft, desk, answerer } = answering;
  const { addressee, ladder } = answerer;
  const { mission } = ladder;
  if (!mission || !gunsSilent(draft.charts) || draft.world.monitors >= 1) return;
  const address = { chart: 'mission', of: addressee.id } as const;
  if (!can('mission', draft.charts.mission[addressee.id] ?? 'none', { type: 'deploy' })) return;
  const termed =
    mission.term !== undefined && draft.world.truce.terms.includes(mission.term) ? mission.termValue : 0;
  const v =
    answerValue({
      scenario: draft.scenario,
      scored: draft,
      desk,
      answerer,
      form: 'formal',
      season: draft.clock.season,
    }) + termed;
  const odds = ladderOdds(v, ladder.thresholds, ladder.sharp);
  const level = ladderPick(roll(draft.seed, phaseOf(draft), 'answer', answerer.key), odds);
  if (level < mission.level) return;
  const channel = channelToWrite(draft, desk, addressee.id);
  if (mission.level > channel.best) channel.best = mission.level;
  signal(draft, address, { type: 'deploy' }, { of: addressee.id, desk });
}

/** Asks of the turn and what lands now, in file order. Returns whether a mediator was asked. */
export function answerAll(draft: Draft, desk: DeskId, asks: ReadonlyMap<string, Ask>): boolean {
  const { clock } = draft;
  let mediated = false;
  for (const answerer of draft.lookup.answerers[desk] ?? []) {
    const { addressee } = answerer;
    const answering: Answering = { draft, desk, answerer };
    const ask = asks.get(addressee.id);
    const landed = landRequests(answering);
    if (ask) {
      if (ask.broker) mediated = true;
      ask.odds = doorOf(answering, ask.demarches);
      if (addressee.lead > 0) {
        request(answering, ask);
        if (clock.hours > LONG_TURN) {
          landRequests(answering, Number.MAX_VALUE);
        }
      } else {
        respond(answering, ask);
        planMission(answering, ask);
      }
    } else if (!landed) speakUnasked(answering);
  }
  if (draft.world.underWay.length > 0) {
    const packed = takeArrived(
      draft,
      (u) => u.what === 'mission' && u.desk === desk && u.arrives <= clock.start,
    );
    for (const { addressee: of } of packed)
      signal(draft, { chart: 'mission', of }, { type: 'mandate' }, { of, desk });
  }
  for (const answerer of draft.lookup.answerers[desk] ?? [])
    if (answerer.ladder.mission) deployMission({ draft, desk, answerer });
  return mediated;
}

/** Takes what has arrived off the road. */
function takeArrived(draft: Draft, arrived: (sent: UnderWay) => boolean): readonly UnderWay[] {
  const { underWay } = draft.world;
  const taken = underWay.filter(arrived);
  if (taken.length > 0) draft.world.underWay = underWay.filter((sent) => !taken.includes(sent));
  return taken;
}

/** Requests that have reached a venue by now are answered, formally. */
function landRequests(answering: Answering, until = answering.draft.clock.start): boolean {
  const { draft, desk } = answering;
  const { addressee } = answering.answerer;
  if (addressee.lead === 0 || draft.world.underWay.length === 0) return false;
  const landed = takeArrived(
    draft,
    (u) => u.what === 'request' && u.desk === desk && u.addressee === addressee.id && u.arrives <= until,
  );
  for (const sent of landed) {
    if (sent.what !== 'request') continue;
    respond(answering, {
      form: 'formal',
      broker: false,
      mission: false,
      consult: false,
      demarches: sent.demarches.slice(),
      terms: [],
      odds: sent.odds,
    });
  }
  return landed.length > 0;
}

function request({ draft, desk, answerer }: Answering, ask: Ask): void {
  const { addressee } = answerer;
  if (!signal(draft, { chart: 'venue', of: addressee.id }, { type: 'request' }, { of: addressee.id, desk })) {
    draft.entries?.push({
      code: 'signal.refused',
      subject: addressee.id,
      desk,
      params: { signal: 'request' },
    });
    return;
  }
  const arrives = draft.clock.start + addressee.lead;
  const { odds } = ask;
  const demarches = ask.demarches.slice();
  draft.world.underWay = [
    ...draft.world.underWay,
    { what: 'request', desk, addressee: addressee.id, demarches, odds, arrives },
  ];
  draft.entries?.push({
    code: 'request.sent',
    subject: addressee.id,
    desk,
    params: { demarches, arrives },
  });
}

function planMission({ draft, desk, answerer }: Answering, ask: Ask): void {
  const { addressee, ladder } = answerer;
  const { mission } = ladder;
  if (!ask.mission || !mission || channelIn(draft.world, desk, addressee.id).level < mission.askLevel) return;
  if (!signal(draft, { chart: 'mission', of: addressee.id }, { type: 'ask' }, { of: addressee.id, desk }))
    return;
  const { clock } = draft;
  draft.world.underWay = [
    ...draft.world.underWay,
    {
      what: 'mission',
      desk,
      addressee: addressee.id,
      arrives: clock.hours >= PREPARATION_TURN ? clock.start : clock.start + mission.lead,
    },
  ];
}
