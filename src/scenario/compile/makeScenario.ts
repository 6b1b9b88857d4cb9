import type { Addressee } from '../../core/scenario/addressee.ts';
import type { Demarche } from '../../core/scenario/demarche.ts';
import { DIMENSIONS } from '../../core/scenario/dimension.ts';
import type { Matter } from '../../core/scenario/matter.ts';
import type { Posture, Scenario, Sector } from '../../core/scenario/scenario.ts';
import type { Script, ScriptTurn } from '../../core/scenario/script.ts';
import type { WrittenAddressee } from '../schema/addressee.ts';
import type { Source } from '../schema/document.ts';
import { clockOf } from './clock.ts';

/** Script id of `history.DESK`: the documented course. */
export const DOCUMENTED = 'documented';

/** A map id -> thing as the core reads it: a list of things with ids, in file order. */
const listOf = <T, R>(map: Readonly<Record<string, T>>, make: (id: string, thing: T) => R): readonly R[] =>
  Object.entries(map).map(([id, thing]) => make(id, thing));

const mapOf = <T, R>(
  map: Readonly<Record<string, T>>,
  make: (thing: T, key: string) => R,
): Record<string, R> =>
  Object.fromEntries(Object.entries(map).map(([key, thing]) => [key, make(thing, key)]));

/** Plain JSON: fields that hold nothing are left out, so that equal scenarios have equal hashes. */
function plain<T>(value: T): T {
  // JSON in, the same JSON out.
  return JSON.parse(JSON.stringify(value)) as T;
}

/** The scenario that the core reads: ids and numbers, no words. */
export function makeScenario(source: Source): Scenario {
  const desks = Object.keys(source.desks);
  const clock = clockOf(source.clock);
  return plain({
    id: source.id,
    desk: source.desk,
    desks,
    initiative: source.initiative,
    clock,
    capacity: source.capacity,
    model: source.model,
    kinds: listOf(source.kinds, (id, { label: _l, hint: _h, ...kind }) => ({ id, ...kind })),
    terms: listOf(source.terms, (id, { label: _l, clause: _c, gain: _g, priceText: _p, ...term }) => ({
      id,
      ...term,
    })),
    lines: listOf(source.lines, (id, { label: _l, quote: _q, ...line }) => ({ id, ...line })),
    postures: listOf(source.postures, (id, posture) => postureOf(id, posture, source.initiative)),
    addressees: [
      ...listOf(source.capitals, (id, capital) => addresseeOf(id, 'capital', capital)),
      ...listOf(source.venues, (id, venue) => addresseeOf(id, 'venue', venue)),
    ],
    demarches: listOf(
      source.demarches,
      (id, { label: _l, card: _c, price: _p, tray: _t, ...demarche }): Demarche => ({ id, ...demarche }),
    ),
    matters: listOf(source.matters, matterOf),
    incidents: listOf(source.incidents, (id, { headline: _h, ...incident }) => ({ id, ...incident })),
    reports: listOf(source.reports, (id, { sender: _s, text: _t, source: _o, ...report }) => ({
      id,
      ...report,
    })),
    comparisons: listOf(source.comparisons, (id, { desk, when }) => ({ id, desk, when })),
    remarks: listOf(source.remarks, (id, { text: _t, ...remark }) => ({ id, ...remark })),
    forecasts: listOf(source.forecasts, (id, { question: _q, options: _o, ...forecast }) => ({
      id,
      ...forecast,
    })),
    rationales: mapOf(source.rationales, (turns) => Object.keys(turns).map(Number)),
    sectors: sectorsOf(source, [...new Set(clock.turns.map(({ phase }) => phase))]),
    score: mapOf(source.score, ({ dimensions, durability, landPerOffer }) => ({
      dimensions: DIMENSIONS.map((id) => ({ id, of: dimensions[id].of, anchors: dimensions[id].anchors })),
      durability,
      landPerOffer,
    })),
    endings: listOf(source.endings, (id, { title: _t, text: _x, ...ending }) => ({ id, ...ending })),
    scripts: scriptsOf(source),
    ministry: Object.fromEntries(desks.map((desk) => [desk, ministryOf(source, desk)])),
    ...(source.formalPair && { formalPair: source.formalPair }),
  });
}

function ministryOf(source: Source, desk: string): string {
  const written = source.ministry[desk];
  if (written !== undefined) return written;
  if (desk === source.initiative) return 'willingness';
  return Object.hasOwn(source.history, desk) ? DOCUMENTED : 'cautious';
}

function postureOf(id: string, posture: Source['postures'][string], initiative: string): Posture {
  const { desk, guard, counters, fighting, silent, effort } = posture;
  if (desk === initiative) return { id, desk, effort: effort ?? 'as-willing' };
  return { id, desk, guard: guard ?? 0, counters, fighting, silent };
}

function addresseeOf(id: string, type: Addressee['type'], written: WrittenAddressee): Addressee {
  const { weight, lead, instrument, towards } = written;
  return {
    id,
    type,
    weight,
    lead,
    ...(instrument && { instrument }),
    towards: mapOf(towards, ({ levels, reasons: _r, ...ladder }) => ({
      levels: listOf(levels, (level, { label: _l, answer: _a, ...numbers }) => ({ id: level, ...numbers })),
      ...ladder,
    })),
  };
}

function matterOf(id: string, matter: Source['matters'][string]): Matter {
  const { title: _t, text: _x, from: _f, options, ...rest } = matter;
  return {
    id,
    ...rest,
    options: listOf(options, (option, { effects, truth }) => ({ id: option, effects, truth })),
  };
}

/** Shares of the phases that come; equal ones where none is written. */
function sectorsOf({ sectors }: Source, phases: readonly string[]): readonly Sector[] {
  const equal = 1 / Object.keys(sectors).length;
  const written = Object.values(sectors).some(({ share }) => share !== undefined);
  return listOf(sectors, (id, { share }) => ({
    id,
    share: Object.fromEntries(phases.map((phase) => [phase, written ? (share?.[phase] ?? 0) : equal])),
  }));
}

function scriptsOf({ ministries, history }: Source): readonly Script[] {
  const documented = listOf(history, (desk, { turns, ...course }): Script => {
    const byTurn: Record<number, ScriptTurn> = {};
    for (const { turn, sources: _s, ...one } of turns) byTurn[turn] = one;
    return { id: DOCUMENTED, desk, turns: byTurn, ...course };
  });
  return [
    ...documented,
    ...listOf(ministries, (id, { label: _l, ...script }): Script => ({ id, ...script })),
  ];
}
