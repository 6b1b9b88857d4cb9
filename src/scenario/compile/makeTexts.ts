import { DIMENSIONS } from '../../core/scenario/dimension.ts';
import type { WrittenAddressee } from '../schema/addressee.ts';
import type { Source } from '../schema/document.ts';
import type { AddresseeTexts, Texts } from '../texts.ts';

const mapOf = <T, R>(map: Readonly<Record<string, T>>, make: (thing: T) => R): Record<string, R> =>
  Object.fromEntries(Object.entries(map).map(([key, thing]) => [key, make(thing)]));

/** All that people read, in the shape of the source file. */
export function makeTexts(source: Source): Texts {
  const texts: Texts = {
    id: source.id,
    language: source.language,
    title: source.title,
    summary: source.summary,
    minutes: source.minutes,
    ...(source.contentNote !== undefined && { contentNote: source.contentNote }),
    ...(source.crisis !== undefined && { crisis: source.crisis }),
    ...(source.invented && { invented: true }),
    brief: source.brief,
    desks: source.desks,
    kinds: mapOf(source.kinds, ({ label, hint }) => ({ label, ...(hint !== undefined && { hint }) })),
    terms: mapOf(source.terms, ({ label, clause, gain, priceText }) => ({ label, clause, gain, priceText })),
    lines: mapOf(source.lines, ({ label, quote }) => ({ label, quote })),
    postures: mapOf(source.postures, ({ label, note }) => ({ label, note })),
    capitals: mapOf(source.capitals, addresseeTexts),
    venues: mapOf(source.venues, addresseeTexts),
    demarches: mapOf(source.demarches, ({ label, card, price, tray }) => ({ label, card, price, tray })),
    matters: mapOf(source.matters, ({ title, text, from, options }) => ({
      title,
      text,
      from,
      options: mapOf(options, ({ label, note }) => ({ label, note })),
    })),
    incidents: mapOf(source.incidents, ({ headline }) => ({ headline })),
    reports: mapOf(source.reports, ({ sender, text, source: from }) => ({ sender, text, source: from })),
    comparisons: mapOf(source.comparisons, ({ reports, both, differ, unconfirmed }) => ({
      reports,
      both,
      differ,
      unconfirmed,
    })),
    advisers: source.advisers,
    remarks: mapOf(source.remarks, ({ text }) => ({ text })),
    forecasts: mapOf(source.forecasts, ({ question, options }) => ({ question, options })),
    rationales: source.rationales,
    concepts: source.concepts,
    ...(Object.keys(source.coach).length > 0 && { coach: source.coach }),
    sectors: mapOf(source.sectors, ({ name, place, names }) => ({ name, place, names })),
    map: source.map,
    score: mapOf(source.score, ({ dimensions }) =>
      Object.fromEntries(DIMENSIONS.map((id) => [id, dimensions[id].label])),
    ),
    profiles: mapOf(source.score, ({ profiles }) => profiles),
    endings: mapOf(source.endings, ({ title, text }) => ({ title, text })),
    ministries: mapOf(source.ministries, ({ label }) => ({ label })),
    history: mapOf(source.history, ({ turns }) =>
      Object.fromEntries(turns.map(({ turn, sources }) => [turn, { sources }])),
    ),
    facts: source.facts,
    after: source.after,
    glossary: source.glossary,
    codex: source.codex,
    sources: source.sources,
    debrief: source.debrief,
  };
  // JSON in, the same JSON out: what is absent is left out.
  return JSON.parse(JSON.stringify(texts)) as Texts;
}

function addresseeTexts({
  name,
  within,
  short,
  city,
  flag,
  about,
  towards,
}: WrittenAddressee): AddresseeTexts {
  return {
    name,
    within,
    short,
    city,
    flag,
    about,
    levels: mapOf(towards, ({ levels }) => mapOf(levels, ({ label, answer }) => ({ label, answer }))),
    reasons: mapOf(towards, ({ reasons }) => reasons),
  };
}
