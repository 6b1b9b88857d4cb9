/** World numbers that may be booked, and their ranges. `null` = unbounded on that side. */
export const WORLD_GAUGES = {
  effort: [0, 1],
  aims: [0, 1],
  ground: [0, null],
  pressure: [0, 1],
  risk: [0, 1],
  doubt: [0, 1],
  direct: [0, 1],
  salience: [0, 1],
  monitors: [0, 1],
  guarantee: [0, 1],
  quality: [-1, 1],
  hazard: [0, 10],
} as const;
export const DESK_GAUGES = {
  dead: [0, null],
  expectedDead: [0, null],
  civilians: [0, null],
  expectedCivilians: [0, null],
  reported: [0, null],
  claimedOther: [0, null],
  support: [0, 100],
  unrest: [0, 1],
  commitment: [0, 1],
  legitimacy: [0, 1],
  credibility: [0, 1],
  offer: [0, 1],
  pricePaid: [0, 1],
  evacuation: [0, 1],
  coverLost: [0, null],
} as const;
export const CHANNEL_GAUGES = {
  engagement: [0, 1],
  trust: [0, 1],
  asks: [0, null],
  channelCover: [0, null],
} as const;
export type WorldGauge = keyof typeof WORLD_GAUGES;
export type DeskGauge = keyof typeof DESK_GAUGES;
export type ChannelGauge = keyof typeof CHANNEL_GAUGES;
export type Gauge = WorldGauge | DeskGauge | ChannelGauge;
/** All gauges, one list. */
export const GAUGES: readonly Gauge[] = [
  ...(Object.keys(WORLD_GAUGES) as WorldGauge[]), // keys of a literal: exactly its gauges
  ...(Object.keys(DESK_GAUGES) as DeskGauge[]),
  ...(Object.keys(CHANNEL_GAUGES) as ChannelGauge[]),
];
