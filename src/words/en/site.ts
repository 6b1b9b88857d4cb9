/** The bar over the pages that are read. */
export const SITE = `
site-pages = Pages
site-play = Play
site-debrief = Debrief
site-class = Class
site-workshop = Workshop
site-about = About
site-leave = Title page: the game is saved and left
site-storage = This browser does not let the game be saved. It can be played; copy the resume code before you close the page.
site-other-tab = The game is open in another tab. What is played here is not saved until that tab is closed.
end-seed = seed { $seed }
end-class = class { $class }
end-played-by = played by { $name }
end-copied-link = The link is copied.
end-source-new-window = (opens in a new tab)
home-title = Démarche
options-title = Options
`;
