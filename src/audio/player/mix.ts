/** Ambient beds, laid over each other by how far the crisis has come. */
export const STEMS = ['calm', 'tension', 'crisis'] as const;
export type Stem = (typeof STEMS)[number];

const HIGHEST_RUNG = 6;
const QUARTER = Math.PI / 2;

/**
 * How loud each bed is at a rung, 0 to 1. Neighbours are crossfaded at equal power, so the whole is as loud at
 * the top of the ladder as at its foot: the music grows darker, never louder.
 */
export function stemLevels(rung: number): Readonly<Record<Stem, number>> {
  const at = (2 * Math.min(HIGHEST_RUNG, Math.max(0, rung))) / HIGHEST_RUNG;
  const part = (centre: number): number => {
    const away = Math.abs(at - centre);
    return away >= 1 ? 0 : Math.cos(away * QUARTER);
  };
  return { calm: part(0), tension: part(1), crisis: part(2) };
}
