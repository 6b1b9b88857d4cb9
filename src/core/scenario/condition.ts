/** Facts that a condition may ask for. Those in SUBJECT_FACTS need a subject (`level: { moscow: { from: 2 } }`). */
export const FACTS = [
  'turn',
  'hour',
  'guns-silent',
  'fighting',
  'effort',
  'rung',
  'reported',
  'reported-other',
  'dead',
  'dead-other',
  'civilians',
  'ground',
  'support',
  'unrest',
  'commitment',
  'legitimacy',
  'credibility',
  'salience',
  'pressure',
  'aims',
  'direct',
  'offer',
  'price-paid',
  'monitors',
  'breaks',
  'refused',
  'broker-ready',
  'broker',
  'returned',
  'leaked',
  'invoked',
  'abandoned',
  'line',
  'shown',
  'kind',
] as const;
export const SUBJECT_FACTS = [
  'level',
  'best',
  'engagement',
  'trust',
  'used',
  'matter',
  'sector',
  'fired',
  'term',
  'chart',
  'posture',
] as const;
export type Fact = (typeof FACTS)[number];
export type SubjectFact = (typeof SUBJECT_FACTS)[number];

/** Bounds of a test: `above`/`below` exclusive, `from`/`until` inclusive, `is` equality (number, id or boolean). */
export interface Test {
  readonly above?: number;
  readonly below?: number;
  readonly from?: number;
  readonly until?: number;
  readonly is?: number | string | boolean;
}

/** Conditions are data with a closed vocabulary, never an expression language. */
export type Condition =
  | { readonly fact: Fact; readonly test: Test }
  | { readonly fact: SubjectFact; readonly subject: string; readonly test: Test }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition };
