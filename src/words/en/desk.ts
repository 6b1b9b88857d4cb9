/** Words of the desk. */
export const DESK = `
desk-commit = Seal the turn
`;
