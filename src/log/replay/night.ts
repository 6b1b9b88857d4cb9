/** Nights that a game is laid among. */
export const NIGHTS = 64;
/** Longest seed that leaves room for `.64`. */
const MOST_SEED = 29;

/** Seed of one of the other nights, the same for everybody who began with this one. */
export const seedOfNight = (seed: string, night: number): string => `${seed.slice(0, MOST_SEED)}.${night}`;
/** Seeds of all the other nights. */
export const seedsOfNights = (seed: string, nights: number = NIGHTS): readonly string[] =>
  Array.from({ length: nights }, (_, i) => seedOfNight(seed, i + 1));
