/** Identifiers are scenario data; the simulation knows none of them by name. */
export type DeskId = string;
export type AddresseeId = string;
export type DemarcheId = string;
export type PostureId = string;
export type TermId = string;
export type KindId = string;
export type LineId = string;
export type MatterId = string;
export type OptionId = string;
export type SectorId = string;
export type EndingId = string;
export type PhaseId = string;
/** Hours; hour 0 is the start of the first turn. */
export type Hours = number;
/** Turn number, counted from 1. */
export type TurnNumber = number;
