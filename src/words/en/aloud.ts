/** The button that has the browser read. */
export const ALOUD = `
aloud-read = Read aloud
aloud-stop = Stop reading
`;
