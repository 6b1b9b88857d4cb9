let known: number | null = null;

/** Measures the root em, pixels: whenever the text size or the window changes. */
export function measureRootEm(): number {
  known = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  return known;
}

/** The root em, pixels. Asking the browser anew would make it compute the styles of all that was drawn since. */
export const rootEm = (): number => known ?? measureRootEm();
