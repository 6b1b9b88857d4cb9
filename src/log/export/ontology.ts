/**
 * Event categories of PLOVER (Open Event Data Alliance, codebook 0.7, 2021), with their quad codes: 1 verbal and
 * 2 material cooperation, 3 verbal and 4 material conflict. Drafts before it had DISAPPROVE, INVESTIGATE, FIGHT and
 * CRIME: the first two are ACCUSE since, the third is ASSAULT.
 */
export const PLOVER_QUADS = {
  AGREE: 1,
  CONSULT: 1,
  SUPPORT: 1,
  CONCEDE: 1,
  COOPERATE: 2,
  AID: 2,
  RETREAT: 2,
  DEMAND: 3,
  ACCUSE: 3,
  REJECT: 3,
  THREATEN: 3,
  SANCTION: 3,
  PROTEST: 4,
  MOBILIZE: 4,
  COERCE: 4,
  ASSAULT: 4,
} as const;
export type PloverEvent = keyof typeof PLOVER_QUADS;
export const isPloverEvent = (text: unknown): text is PloverEvent =>
  typeof text === 'string' && Object.hasOwn(PLOVER_QUADS, text);

/** PLOVER category of each cue category of CAMEO; 01 (statements) and 02 (appeals) have none. */
const BY_CUE: Readonly<Record<string, PloverEvent>> = {
  '03': 'AGREE',
  '04': 'CONSULT',
  '05': 'SUPPORT',
  '06': 'COOPERATE',
  '07': 'AID',
  '09': 'ACCUSE',
  '10': 'DEMAND',
  '11': 'ACCUSE',
  '12': 'REJECT',
  '13': 'THREATEN',
  '14': 'PROTEST',
  '15': 'MOBILIZE',
  '16': 'SANCTION',
  '17': 'COERCE',
  '18': 'ASSAULT',
  '19': 'ASSAULT',
  '20': 'ASSAULT',
};
/** Codes that go elsewhere than their cue category. */
const BY_CODE: Readonly<Record<string, PloverEvent>> = {
  '0813': 'RETREAT',
  '0814': 'RETREAT',
  '163': 'COERCE',
  '1712': 'ASSAULT',
  '175': 'ASSAULT',
  '191': 'COERCE',
  '192': 'COERCE',
};

/** The PLOVER category of a CAMEO code; null where PLOVER has none. */
export function ploverEventOf(cameo: string): PloverEvent | null {
  const exact = BY_CODE[cameo];
  if (exact) return exact;
  const cue = cameo.slice(0, 2);
  // Yielding is parted by its third digit: words, or what can be touched.
  if (cue === '08') return /^08[4-7]/.test(cameo) ? 'RETREAT' : 'CONCEDE';
  return BY_CUE[cue] ?? null;
}

/** Modes of PLOVER by CAMEO code, for the codes that are met here. */
const MODES: Readonly<Record<string, string>> = {
  '041': 'phone',
  '0841': 'release',
  '0861': 'access',
  '0862': 'access',
  '0863': 'access',
  '0871': 'ceasefire',
  '112': 'disapprove',
  '1123': 'disapprove',
  '127': 'meet',
  '129': 'yield',
  '1313': 'relations',
};
export const ploverModeOf = (cameo: string): string | null => MODES[cameo] ?? null;

/**
 * Weights of the codes that are given where a scenario says nothing: Goldstein's (1992), as the Kansas Event Data
 * System extended them to CAMEO.
 */
const GOLDSTEIN: Readonly<Record<string, number>> = {
  '010': 0,
  '020': 3,
  '022': 3.2,
  '0234': 3.4,
  '028': 4,
  '0356': 7,
  '036': 4,
  '041': 1,
  '045': 5,
  '074': 8.5,
  '0871': 9,
  '112': -2,
  '127': -5,
  '129': -5,
  '190': -10,
  '196': -9.5,
};
export const goldsteinOf = (cameo: string): number | null => GOLDSTEIN[cameo] ?? null;
