/** Words of the pages around the game: title page, briefing, end, about, options. */
export const PAGES = `
home-title = Démarche
home-resume = Resume at turn { $turn } of { $turns }
home-begin = Sit down at the desk of { $desk }
briefing-begin = To the desk
end-title = The end
about-title = About
options-title = Options
options-figures = Show figures beside the words
options-keys = Single-letter keys
`;
