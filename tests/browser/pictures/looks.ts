/** Sizes, themes and eyes that pages are pictured with. */
export const SIZES = {
  laptop: { width: 1366, height: 768 },
  wide: { width: 1920, height: 1080 },
  tablet: { width: 820, height: 1180 },
  phone: { width: 390, height: 844 },
} as const;
export type Size = keyof typeof SIZES;
// The keys of a literal.
export const SIZE_NAMES = Object.keys(SIZES) as readonly Size[];

/** What a page is dressed in: a theme, the machine's own colours, or a theme with larger or other letters. */
export const LOOKS = ['war-room', 'paper', 'contrast', 'forced', 'large', 'dyslexic'] as const;
export type Look = (typeof LOOKS)[number];

/** Settings that bring a look about. */
export const SETTINGS_OF: Readonly<Record<Look, Readonly<Record<string, unknown>>>> = {
  'war-room': { theme: 'war-room' },
  paper: { theme: 'paper' },
  contrast: { theme: 'contrast' },
  forced: { theme: 'war-room' },
  large: { theme: 'war-room', textSize: 200 },
  dyslexic: { theme: 'paper', font: 'dyslexic' },
};

/** Samples, not the whole: three themes at four sizes and the others at two. */
export const SIZES_OF: Readonly<Record<Look, readonly Size[]>> = {
  'war-room': SIZE_NAMES,
  paper: SIZE_NAMES,
  contrast: SIZE_NAMES,
  forced: ['laptop', 'phone'],
  large: ['laptop', 'phone'],
  dyslexic: ['laptop', 'phone'],
};

/** Eyes that Chromium simulates, and the looks and sizes they are lent to. */
export const EYES = ['deuteranopia', 'protanopia', 'tritanopia', 'achromatopsia'] as const;
export type Eyes = (typeof EYES)[number];
export const lendsEyes = (look: Look, size: Size): boolean =>
  (look === 'war-room' || look === 'paper') && (size === 'laptop' || size === 'phone');
