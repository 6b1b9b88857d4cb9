/** Pages that have an address of their own; which page a game shows is decided by its stage. */
export const ROUTES = ['home', 'play', 'debrief', 'class', 'workshop', 'about', 'options'] as const;
export type Route = (typeof ROUTES)[number];

const PATHS: Readonly<Record<Route, string>> = {
  home: '#/',
  play: '#/play',
  debrief: '#/debrief',
  class: '#/class',
  workshop: '#/workshop',
  about: '#/about',
  options: '#/options',
};

/** The debrief of the game that has just ended, whatever log was open before. */
export const OWN_DEBRIEF = '#/debrief?game=own';

/** Address of a page, for links: `<a href={hrefOf('about')}>`. */
export const hrefOf = (route: Route): string => PATHS[route];

/** The page an address asks for; what is not known leads home. */
export function readRoute(hash: string): Route {
  const path = hash.split('?', 1)[0] ?? '';
  return ROUTES.find((route) => route !== 'home' && PATHS[route] === path) ?? 'home';
}
