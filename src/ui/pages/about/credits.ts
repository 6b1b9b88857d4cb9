/** Works of others and whose they are; assets/LICENCES.md holds the texts. */
export interface Credit {
  /** Message `about-credit-ID`. */
  readonly id: string;
  readonly licence: string;
  readonly url?: string;
}

export const CREDITS: readonly Credit[] = [
  { id: 'game', licence: 'MIT' },
  { id: 'plex', licence: 'OFL-1.1', url: 'https://github.com/IBM/plex' },
  { id: 'serif', licence: 'OFL-1.1', url: 'https://github.com/adobe-fonts/source-serif' },
  { id: 'dyslexic', licence: 'OFL-1.1', url: 'https://opendyslexic.org' },
  { id: 'armenian', licence: 'OFL-1.1', url: 'https://github.com/notofonts/armenian' },
  { id: 'geonames', licence: 'CC BY 4.0', url: 'https://www.geonames.org' },
  { id: 'earth', licence: 'Public domain', url: 'https://www.naturalearthdata.com' },
  { id: 'relief', licence: 'Public domain' },
  { id: 'flags', licence: 'MIT', url: 'https://github.com/lipis/flag-icons' },
  { id: 'icons', licence: 'ISC', url: 'https://lucide.dev' },
  { id: 'sounds', licence: 'MIT' },
  { id: 'libraries', licence: 'MIT' },
  { id: 'libraries-apache', licence: 'Apache-2.0' },
  { id: 'libraries-isc', licence: 'ISC' },
];

/** Works that the model leans on: message `about-source-ID`. */
export const MODEL_SOURCES = [
  'berkemeier',
  'snyder',
  'kurizaki',
  'fearon',
  'tomz',
  'slantchev',
  'zartman',
  'clayton',
  'fortna',
  'werner',
  'baker',
  'spagat',
] as const;

/** Rules told in plain words: messages `about-rule-ID` and `-text`. */
export const RULES = [
  'answer',
  'unasked',
  'alliance',
  'willingness',
  'text',
  'words',
  'known',
  'chance',
] as const;

/** What the model takes for granted: messages `about-assumption-ID`. */
export const ASSUMPTIONS = ['first', 'fit', 'kinds', 'people', 'home', 'score'] as const;
