import type { Scenario } from '../../src/core/scenario/scenario.ts';
import type { Texts } from '../../src/scenario/texts.ts';

/** Texts of the smallest crisis: two desks and one capital. */
export const stubTexts: Texts = {
  id: 'stub',
  language: 'en',
  title: 'Stub',
  summary: '',
  minutes: 5,
  brief: [],
  desks: {
    north: { name: 'North', ministry: '', city: '', country: '', adjective: '' },
    south: { name: 'South', ministry: '', city: '', country: '', adjective: '' },
  },
  profiles: {},
  kinds: {},
  terms: {},
  lines: {},
  postures: {},
  capitals: {
    east: { name: 'East', short: 'East', levels: {}, reasons: { north: { base: 'an old habit' } } },
  },
  venues: {},
  demarches: { appeal: { label: 'Appeal', card: '' } },
  matters: {},
  incidents: {},
  reports: {},
  comparisons: {},
  advisers: {},
  remarks: {},
  forecasts: {},
  rationales: {},
  concepts: {},
  sectors: {},
  map: { base: 'plain', labels: {}, addressees: {} },
  score: {},
  endings: {},
  ministries: {},
  history: {},
  facts: {},
  after: [],
  glossary: {},
  codex: {},
  sources: {},
  debrief: { questions: [], rubric: [] },
};

// sentences read these lists only; the rest of a scenario is the simulation's
export const stubScenario = {
  desks: ['north', 'south'],
  initiative: 'south',
  addressees: [],
  incidents: [],
  clock: { start: '2022-09-13T00:05+04:00', turns: [], irreversibleFrom: 1 },
} as unknown as Scenario;
