/** Texts on the table of the crossing, and what they are worth, written from the page. */
import type { Scenario } from '../../../src/core/scenario/scenario.ts';
import { sigmoid } from './byHand.ts';
import { PLAIN } from './scene.ts';

/** The crossing without a standing backer: nothing moves W in a turn but what the test sets. */
export const ALONE: Scenario = { ...PLAIN, addressees: PLAIN.addressees.filter((a) => a.id !== 'crown') };

export const SABLE = { id: 't2-sable-north', broker: 'sable', desk: 'north' } as const;
export const HARBOUR = { id: 't2-harbour-north', broker: 'harbour', desk: 'north' } as const;
export const OWN = { id: 't2-own-north', broker: 'own', desk: 'north' } as const;
export const accept = (...ids: readonly string[]) =>
  Object.fromEntries(ids.map((id) => [id, 'accept' as const]));

/** Pulls of the terms and fits of the names, by kind, as the crossing declares them. */
const PULLS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  limited: { return: -1, bodies: 0.4, monitors: 0.4, commission: 0.15, transport: -0.2 },
  treaty: { return: -1.8, bodies: 0.15, monitors: -0.5, commission: 0.6, transport: 1.2 },
  wider: { return: -2.4, bodies: 0.1, monitors: -0.6, commission: -0.2, transport: -0.5 },
};
const FITS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  limited: { harbour: 0.5 },
  treaty: { sable: 0.9 },
  wider: { harbour: 0.5 },
};
/** E7 and P3: the pull of a text on the desk with the initiative. */
export function pullByHand(kind: string, terms: readonly string[], broker: string, bare: number): number {
  const ripe = sigmoid(2 * (bare + 1.2));
  const sum = terms.reduce((total, id) => total + (PULLS[kind]?.[id] ?? 0), 0);
  return ripe * sum + (FITS[kind]?.[broker] ?? 0) * Math.max(ripe, 0.6);
}
