/** Words of the answers and the ledger. */
export const RESOLUTION = `
resolution-title = Answers
resolution-next = Next turn
`;
