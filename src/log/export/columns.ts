/** How a column is to be read. A code such as `0234` is text: whoever reads it as a number loses its zero. */
export type CellType = 'text' | 'number';

/**
 * The columns in their order: what a log says of itself; the turn; the thing decided; the memo beside it; how the game
 * ended for this desk. docs/teaching.md explains each.
 */
const TYPES = {
  file: 'text',
  log: 'text',
  verdict: 'text',
  scenario: 'text',
  scenario_hash: 'text',
  rules: 'text',
  seed: 'text',
  class_code: 'text',
  code_name: 'text',
  language: 'text',
  date: 'text',
  parent: 'text',
  parent_turn: 'number',
  desk: 'text',
  seat: 'text',
  turn: 'number',
  seconds: 'number',
  kind: 'text',
  subject: 'text',
  choice: 'text',
  addressee: 'text',
  form: 'text',
  terms: 'text',
  line: 'text',
  claim: 'text',
  cameo: 'text',
  goldstein: 'number',
  plover: 'text',
  coded: 'text',
  hands: 'number',
  forecast_question: 'text',
  forecast_option: 'number',
  confidence: 'number',
  forecast_came: 'number',
  rationale: 'text',
  reflection: 'text',
  ending: 'text',
  lives: 'number',
  sovereignty: 'number',
  partners: 'number',
  legitimacy: 'number',
  domestic: 'number',
  durability: 'number',
} as const satisfies Readonly<Record<string, CellType>>;

export type ColumnId = keyof typeof TYPES;
// The keys of a literal are its keys, in the order in which they stand.
export const COLUMNS = Object.keys(TYPES) as readonly ColumnId[];
export const typeOfColumn = (id: ColumnId): CellType => TYPES[id];

export type Cell = string | number | null;
/** One thing decided. Null = not known, not given, or no matter of this kind; there is no empty text. */
export type Row = Readonly<Record<ColumnId, Cell>>;

/** What a decision is made of. */
export const DECIDED_KINDS = ['step', 'posture', 'reply', 'matter'] as const;
export type DecidedKind = (typeof DECIDED_KINDS)[number];
