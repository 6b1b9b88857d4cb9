/** Of texts that take turns, the one for this turn: what comes twice running is not said twice alike. */
export const inItsTurn = (tellings: readonly string[] | undefined, turn: number): string | undefined =>
  tellings === undefined || tellings.length === 0 ? undefined : tellings[turn % tellings.length];
