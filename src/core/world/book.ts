import { clamp } from '../chance/arithmetic.ts';
import type { AddresseeId, DeskId } from '../scenario/ids.ts';
import { channelToWrite, type Draft, deskIn, type LedgerLine, otherDesk } from './draft.ts';
import {
  CHANNEL_GAUGES,
  type ChannelGauge,
  DESK_GAUGES,
  type DeskGauge,
  type Gauge,
  WORLD_GAUGES,
  type WorldGauge,
} from './gauge.ts';
import { tallyDimensions } from './tally.ts';

/** Smallest change worth a line: below the rounding of doubles at these magnitudes. */
const NOTHING = 1e-15;

const readWorld = (draft: Draft, gauge: WorldGauge): number => {
  const { world } = draft;
  switch (gauge) {
    case 'effort':
    case 'aims':
    case 'ground':
      return world.front[gauge];
    case 'quality':
    case 'hazard':
      return world.truce[gauge];
    default:
      return world[gauge];
  }
};
const writeWorld = (draft: Draft, gauge: WorldGauge, value: number): void => {
  const { world } = draft;
  switch (gauge) {
    case 'effort':
    case 'aims':
    case 'ground':
      world.front[gauge] = value;
      return;
    case 'quality':
    case 'hazard':
      world.truce[gauge] = value;
      return;
    default:
      world[gauge] = value;
  }
};

function enter(
  draft: Draft,
  line: Omit<LedgerLine, 'to' | 'parts'>,
  to: number,
  asked: number,
  cause: string,
): void {
  const { ledger } = draft;
  if (!ledger) return;
  const key = `${line.gauge}|${line.desk ?? ''}|${line.subject ?? ''}`;
  let entry = ledger.get(key);
  if (!entry) {
    entry = { ...line, to, parts: [] };
    ledger.set(key, entry);
  }
  const moved = to - line.from;
  entry.to = to;
  const parts = entry.parts;
  const add = (name: string, value: number): void => {
    if (value === 0) return;
    const same = parts.find((p) => p.cause === name);
    if (same) same.value += value;
    else parts.push({ cause: name, value });
  };
  // What the range swallowed is booked apart, so that the named cause keeps its full size.
  const swallowed = moved - asked;
  if (swallowed > NOTHING || swallowed < -NOTHING) {
    add(cause, asked);
    add('limit', swallowed);
  } else add(cause, moved);
  tallyDimensions(draft, cause);
}

/** Every write to a gauge of the world goes through here: by how much, and because of what. */
export function bookWorld(draft: Draft, gauge: WorldGauge, delta: number, cause: string): void {
  if (delta === 0) return;
  const range = WORLD_GAUGES[gauge];
  const from = readWorld(draft, gauge);
  const to = clamp(from + delta, range[0], range[1] ?? Number.MAX_VALUE);
  writeWorld(draft, gauge, to);
  if (draft.ledger) enter(draft, { gauge, desk: null, subject: null, from }, to, delta, cause);
}

/** A gauge of one desk. Legitimacy is shared: what one desk gains the other loses. */
export function bookDesk(draft: Draft, desk: DeskId, gauge: DeskGauge, delta: number, cause: string): void {
  if (delta === 0) return;
  const world = deskIn(draft.world, desk);
  const range = DESK_GAUGES[gauge];
  const from = world[gauge];
  const to = clamp(from + delta, range[0], range[1] ?? Number.MAX_VALUE);
  world[gauge] = to;
  if (draft.ledger) enter(draft, { gauge, desk, subject: null, from }, to, delta, cause);
  if (gauge === 'legitimacy') {
    const other = otherDesk(draft.scenario, desk);
    const mirrored = deskIn(draft.world, other);
    const before = mirrored.legitimacy;
    mirrored.legitimacy = 1 - to;
    if (draft.ledger)
      enter(draft, { gauge, desk: other, subject: null, from: before }, 1 - to, 1 - to - before, cause);
  }
}

/** A gauge of one desk's channel to a capital or venue. */
export function bookChannel(
  draft: Draft,
  desk: DeskId,
  addressee: AddresseeId,
  gauge: ChannelGauge,
  delta: number,
  cause: string,
): void {
  if (delta === 0) return;
  const channel = channelToWrite(draft, desk, addressee);
  const range = CHANNEL_GAUGES[gauge];
  const field = gauge === 'channelCover' ? 'coverLost' : gauge;
  const from = channel[field];
  const to = clamp(from + delta, range[0], range[1] ?? Number.MAX_VALUE);
  channel[field] = to;
  if (draft.ledger) enter(draft, { gauge, desk, subject: addressee, from }, to, delta, cause);
}

/** Books what takes a world gauge to a value. */
export const settleWorld = (draft: Draft, gauge: WorldGauge, value: number, cause: string): void =>
  bookWorld(draft, gauge, value - readWorld(draft, gauge), cause);

/** Reads any gauge of the world. */
export const gaugeOf = (draft: Draft, gauge: WorldGauge): number => readWorld(draft, gauge);

/** Turns the ledger into entries: one for each gauge that moved, with its causes. */
export function closeLedger(draft: Draft): void {
  const { ledger, entries } = draft;
  if (!ledger || !entries) return;
  for (const line of ledger.values()) {
    entries.push({
      code: line.gauge.startsWith('dimension:') ? 'dimension.moved' : 'gauge.moved',
      subject: line.gauge.startsWith('dimension:') ? line.gauge.slice('dimension:'.length) : line.gauge,
      ...(line.desk === null ? {} : { desk: line.desk }),
      params: { from: line.from, to: line.to, ...(line.subject === null ? {} : { of: line.subject }) },
      because: line.parts,
      ...(isSecret(line.gauge) ? { secret: 'until-end' as const } : {}),
    });
  }
}

/** Gauges that tell the truth no desk knows before the end. */
const SECRET_GAUGES: readonly string[] = [
  'aims',
  'risk',
  'dead',
  'expectedDead',
  'civilians',
  'expectedCivilians',
  'dimension:durability',
  'dimension:lives',
] satisfies readonly (Gauge | `dimension:${string}`)[];
const isSecret = (gauge: string): boolean => SECRET_GAUGES.includes(gauge);
