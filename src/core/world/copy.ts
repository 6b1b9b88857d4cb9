import type { Channel, DeskWorld, World } from './world.ts';

/**
 * Copies of the parts of a world that rules write to, field by field and not by `{ ...part }`: an engine
 * forgets how to spread a shape whose numbers were once whole and then were not, and copies it ten times
 * slower from then on. The types demand every field.
 */

/** A copy of a world whose numbers may be written; lists and maps inside are shared and only ever replaced, and so are channels until `channelToWrite` asks for one. */
export function copyWorld(world: World): World {
  const { front, truce, matters, milestones } = world;
  const desks: World['desks'] = {};
  const channels: World['channels'] = {};
  for (const id in world.desks) {
    const desk = world.desks[id];
    if (desk) desks[id] = copyDesk(desk);
    channels[id] = { ...world.channels[id] };
  }
  return {
    hour: world.hour,
    front: {
      effort: front.effort,
      aims: front.aims,
      ground: front.ground,
      resolve: front.resolve,
      kind: front.kind,
      returned: front.returned,
      level: front.level,
      fought: front.fought,
      sectors: front.sectors,
      halted: front.halted,
    },
    desks,
    channels,
    underWay: world.underWay,
    table: world.table,
    burned: world.burned,
    truce: {
      broker: truce.broker,
      tabledFor: truce.tabledFor,
      terms: truce.terms,
      age: truce.age,
      breaks: truce.breaks,
      quality: truce.quality,
      hazard: truce.hazard,
    },
    matters: { open: matters.open, answered: matters.answered },
    incidents: world.incidents,
    reports: world.reports,
    pressure: world.pressure,
    risk: world.risk,
    doubt: world.doubt,
    direct: world.direct,
    salience: world.salience,
    monitors: world.monitors,
    guarantee: world.guarantee,
    milestones: {
      firstTruce: milestones.firstTruce,
      firstBroke: milestones.firstBroke,
      fightingEnded: milestones.fightingEnded,
      monitorsFrom: milestones.monitorsFrom,
      protest: milestones.protest,
    },
  };
}

const copyDesk = (desk: DeskWorld): DeskWorld => ({
  posture: desk.posture,
  dead: desk.dead,
  expectedDead: desk.expectedDead,
  civilians: desk.civilians,
  expectedCivilians: desk.expectedCivilians,
  reported: desk.reported,
  claimedOther: desk.claimedOther,
  support: desk.support,
  unrest: desk.unrest,
  commitment: desk.commitment,
  legitimacy: desk.legitimacy,
  credibility: desk.credibility,
  offer: desk.offer,
  secret: desk.secret,
  leaked: desk.leaked,
  pricePaid: desk.pricePaid,
  evacuation: desk.evacuation,
  shown: desk.shown,
  discredited: desk.discredited,
  claim: desk.claim,
  line: desk.line,
  spoken: desk.spoken,
  lines: desk.lines,
  used: desk.used,
  words: desk.words,
  informed: desk.informed,
  invoked: desk.invoked,
  abandoned: desk.abandoned,
  promise: desk.promise,
  entrapped: desk.entrapped,
  coverLost: desk.coverLost,
  refused: desk.refused,
  calmed: desk.calmed,
  doors: desk.doors,
});

export const copyChannel = (channel: Readonly<Channel>): Channel => ({
  engagement: channel.engagement,
  level: channel.level,
  best: channel.best,
  trust: channel.trust,
  asks: channel.asks,
  asked: channel.asked,
  answered: channel.answered,
  coverLost: channel.coverLost,
  pauseUntil: channel.pauseUntil,
});
