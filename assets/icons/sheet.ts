/** All icons of the page in one picture: a browser opens a document for every picture of its own, two milliseconds each. */

/** `--icon: "camera"` in the style sheet of icons names one of them; a browser is told its row. */
const NAMED = /--icon: "([a-z0-9-]+)"/g;
/** Where that style sheet wants the picture itself. */
const SHEET = 'url("lucide-sheet")';
const STYLES = /\/styles\/icons\.css$/;

const SIDE = 24;
/** From one icon to the next; what lies between keeps a neighbour out of sight at sizes that are no whole pixels. */
const STRIDE = 32;

const shapesOf = (svg: string): string =>
  svg
    .slice(svg.indexOf('>', svg.indexOf('<svg')) + 1, svg.lastIndexOf('</svg>'))
    .replace(/\s+/g, ' ')
    .replaceAll('> <', '><')
    .replaceAll(' />', '/>')
    .trim();

/** Icons under one another, in the order of their names. */
export function sheetOf(names: readonly string[], read: (name: string) => string): string {
  const rows = names.map((name, row) => `<g transform="translate(0 ${row * STRIDE})">${shapesOf(read(name))}</g>`);
  const size = `width="${SIDE}" height="${names.length * STRIDE}" viewBox="0 0 ${SIDE} ${names.length * STRIDE}"`;
  const line = 'fill="none" stroke="#000" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"';
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size} ${line}>${rows.join('')}</svg>`;
}

const addressOf = (svg: string): string =>
  `data:image/svg+xml,${svg.replaceAll('"', "'").replace(/[<>#%{}]/g, (mark) => encodeURIComponent(mark).toLowerCase())}`;

/** The style sheet with the picture in it, and rows for names. */
export function withSheet(styles: string, read: (name: string) => string): string {
  const names = [...new Set([...styles.matchAll(NAMED)].map(([, name = '']) => name))].sort();
  return styles
    .replace(NAMED, (_, name: string) => `--row: ${names.indexOf(name)}`)
    .replace(SHEET, `url("${addressOf(sheetOf(names, read))}")`);
}

/** Puts the picture into the page's styles; `read` gives the text of an icon. */
export const iconSheet = (read: (name: string) => string) => ({
  name: 'demarche:icons',
  enforce: 'pre' as const,
  transform: (code: string, id: string): string | undefined =>
    STYLES.test(id) ? withSheet(code, read) : undefined,
});
