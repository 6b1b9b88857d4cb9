import type { Posture } from '../scenario/scenario.ts';

/** Whether the desk with the initiative orders fire at a fixed level: it breaks a truce, and no text ends it (P13). */
export const ordersFire = (posture: Posture | undefined): boolean =>
  posture !== undefined && 'effort' in posture && typeof posture.effort === 'number';
