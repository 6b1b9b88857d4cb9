import { power } from '../chance/arithmetic.ts';
import type { Effect } from '../scenario/effect.ts';
import type { AddresseeId, DeskId, TermId } from '../scenario/ids.ts';
import { bookChannel, bookDesk, bookWorld, gaugeOf } from '../world/book.ts';
import { type Draft, deskIn, gunsSilent } from '../world/draft.ts';
import { LULL } from '../world/world.ts';

export interface EffectContext {
  readonly desk: DeskId;
  readonly cause: string;
  /** Share of its size: repeats count less. */
  readonly scale?: number;
  /** Mediator meant by `ready`. */
  readonly broker?: AddresseeId | null;
}

/** R-9 (P8): a public line binds, and each further word moves fewer people. */
export function takeLine(draft: Draft, desk: DeskId, line: string, binds: number): void {
  const spec = draft.lookup.lines.get(line);
  if (!spec) return;
  const own = deskIn(draft.world, desk);
  bookDesk(draft, desk, 'commitment', spec.commitment * binds, `line:${line}`);
  bookDesk(
    draft,
    desk,
    'support',
    spec.support * power(draft.scenario.model.home.wordRepeat, own.spoken),
    `line:${line}`,
  );
  own.spoken += 1;
  own.line = line;
  own.lines = [...own.lines, line];
  draft.entries?.push({ code: 'line.taken', subject: line, desk });
}

/** R-8 (E11): a concession binds; said aloud it costs at once, in secret it may leak. */
export function concede(draft: Draft, desk: DeskId, amount: number, secret: boolean, cause: string): void {
  const home = draft.scenario.model.home;
  const own = deskIn(draft.world, desk);
  bookDesk(draft, desk, 'offer', amount, cause);
  draft.entries?.push({ code: 'concession.made', desk, params: { amount, secret } });
  if (secret) {
    own.secret = true;
    return;
  }
  own.leaked = true;
  const commitment = own.commitment;
  bookDesk(
    draft,
    desk,
    'support',
    (-(home.aloud + home.aloudCommit * commitment) * amount) / home.aloudShare,
    cause,
  );
  bookDesk(draft, desk, 'unrest', home.aloudUnrest + home.aloudUnrestCommit * commitment, cause);
}

/** Sends a text towards the table; it arrives with the next turn (P4). */
export function sendText(draft: Draft, desk: DeskId, addressee: AddresseeId, terms: readonly string[]): void {
  draft.world.underWay = [
    ...draft.world.underWay,
    {
      what: 'text',
      desk,
      addressee,
      terms: terms.slice(),
      arrives: draft.clock.start + draft.clock.hours,
    },
  ];
  draft.entries?.push({ code: 'text.sent', subject: addressee, desk, params: { terms: terms.slice() } });
}

/** A term agreed beside the table, by officers or families: it is honoured while the paper is. */
function addTerm(draft: Draft, desk: DeskId, term: TermId): void {
  const { truce } = draft.world;
  if (!gunsSilent(draft.charts) || truce.broker === null || truce.broker === LULL) return;
  if (truce.terms.includes(term)) return;
  truce.terms = [...truce.terms, term];
  draft.entries?.push({ code: 'truce.annexed', subject: truce.broker, desk, params: { terms: [term] } });
}

/** Applies an author's effects, each through the ledger. */
export function applyEffects(draft: Draft, effects: readonly Effect[], context: EffectContext): void {
  for (const effect of effects) applyEffect(draft, effect, context);
}

/** Applies one effect. */
export function applyEffect(draft: Draft, effect: Effect, context: EffectContext): void {
  const { desk, cause } = context;
  const scale = context.scale ?? 1;
  switch (effect.verb) {
    case 'concede':
      concede(draft, desk, effect.value, effect.secret, cause);
      return;
    case 'line':
      takeLine(draft, desk, effect.line, 1);
      return;
    case 'term':
      addTerm(draft, desk, effect.term);
      return;
    case 'table': {
      const broker = effect.broker === 'ready' ? (context.broker ?? null) : effect.broker;
      if (broker !== null) sendText(draft, desk, broker, effect.terms);
      return;
    }
    case 'add':
    case 'times':
    case 'raise':
      moveGauge(draft, effect, context, scale);
  }
}

type GaugeEffect = Extract<Effect, { verb: 'add' | 'times' | 'raise' }>;

/** Difference that a verb makes to a value. */
const changeOf = (effect: GaugeEffect, value: number, scale: number): number => {
  switch (effect.verb) {
    case 'add':
      return effect.value * scale;
    case 'times':
      return value * (effect.value - 1);
    case 'raise':
      return effect.value > value ? effect.value - value : 0;
  }
};

function moveGauge(draft: Draft, effect: GaugeEffect, context: EffectContext, scale: number): void {
  const { cause } = context;
  const { world } = draft;
  const { gauge } = effect;
  switch (gauge) {
    case 'support':
    case 'unrest':
    case 'commitment':
    case 'credibility':
    case 'evacuation':
    case 'legitimacy': {
      const desk = effect.subject ?? context.desk;
      bookDesk(draft, desk, gauge, changeOf(effect, deskIn(world, desk)[gauge], scale), cause);
      return;
    }
    case 'salience':
    case 'direct':
    case 'quality':
    case 'hazard':
    case 'pressure':
      bookWorld(draft, gauge, changeOf(effect, gaugeOf(draft, gauge), scale), cause);
      return;
    case 'ground':
      bookWorld(draft, 'ground', changeOf(effect, world.front.ground, scale * world.front.effort), cause);
      return;
    // People are counted whole; what was to be expected of them is not.
    case 'dead': {
      const desk = effect.subject ?? context.desk;
      const change = changeOf(effect, deskIn(world, desk).dead, scale * world.front.effort);
      bookDesk(draft, desk, 'dead', Math.round(change), cause);
      bookDesk(draft, desk, 'expectedDead', change, cause);
      return;
    }
    case 'civilians': {
      const desk = effect.subject ?? context.desk;
      const change = changeOf(effect, deskIn(world, desk).civilians, scale);
      bookDesk(draft, desk, 'civilians', Math.round(change), cause);
      bookDesk(draft, desk, 'expectedCivilians', change, cause);
      return;
    }
    case 'trust': {
      if (effect.subject === undefined) return;
      const channel = world.channels[context.desk]?.[effect.subject];
      if (channel)
        bookChannel(
          draft,
          context.desk,
          effect.subject,
          'trust',
          changeOf(effect, channel.trust, scale),
          cause,
        );
    }
  }
}
