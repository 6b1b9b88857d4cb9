/** The bar over the pages that are read. */
export const SITE = `
site-pages = Pages
site-play = Play
site-about = About
site-leave = Title page: the game is saved and left
site-storage = This browser does not let the game be saved. It can be played; copy the resume code before you close the page.
site-other-tab = The game is open in another tab. What is played here is not saved until that tab is closed.
`;
