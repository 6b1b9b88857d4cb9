/** A turn longer than this, in hours, lets requests land within it (P4). */
export const LONG_TURN = 12;
