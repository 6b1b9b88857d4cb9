/** Presentation that a picture needs where no style sheet comes with it. */
const KEPT = [
  'fill',
  'fill-opacity',
  'fill-rule',
  'opacity',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'paint-order',
  'stroke-dasharray',
  'stroke-linejoin',
  'font-size',
  'font-weight',
] as const;
const SVG = 'http://www.w3.org/2000/svg';
const MARGIN = 24;
const HEAD = 92;
const FOOT = 44;
/** Longest line of the title before it is set smaller. */
const LONG = 30;
/** Dots of the PNG for each point of the figure: sharp on paper too. */
const SHARP = 3;

/** What stands over and under the figure. */
export interface Caption {
  readonly title: string;
  /** Whose game it is: scenario, desk, seed. */
  readonly below: string;
  /** Which outline is which, in words. */
  readonly key: string;
}

function element(name: string, attributes: Readonly<Record<string, string | number>>, text = ''): SVGElement {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  made.textContent = text;
  return made;
}

/** A figure of the page as a picture that stands alone: its colours and sizes written in, a caption round it. */
export function pictureOf(figure: SVGSVGElement, caption: Caption): SVGSVGElement {
  const { width, height } = figure.viewBox.baseVal;
  const wide = width + 2 * MARGIN;
  const tall = height + HEAD + FOOT;
  const page = getComputedStyle(figure.closest('.end-frame') ?? document.body);
  const inner = element('g', { transform: `translate(${MARGIN} ${HEAD})` });
  const copy = figure.cloneNode(true);
  const [from, to] = [figure, copy].map((root) =>
    root instanceof Element ? [...root.querySelectorAll('*')] : [],
  );
  to?.forEach((part, i) => {
    const original = from?.[i];
    if (!original || part.tagName === 'title' || part.tagName === 'desc') return;
    const style = getComputedStyle(original);
    for (const property of KEPT) part.setAttribute(property, style.getPropertyValue(property));
    part.removeAttribute('class');
  });
  inner.append(...copy.childNodes);
  const picture = document.createElementNS(SVG, 'svg');
  picture.setAttribute('xmlns', SVG);
  picture.setAttribute('viewBox', `0 0 ${wide} ${tall}`);
  picture.setAttribute('width', String(wide));
  picture.setAttribute('height', String(tall));
  picture.setAttribute('font-family', 'Arial Narrow, Helvetica, Arial, sans-serif');
  const ink = page.color;
  picture.append(
    element('title', {}, caption.title),
    element('rect', { width: wide, height: tall, fill: page.backgroundColor }),
    element(
      'text',
      {
        x: MARGIN,
        y: 44,
        fill: ink,
        'font-family': 'Georgia, serif',
        'font-size': caption.title.length > LONG ? 20 : 27,
        'font-weight': 600,
      },
      caption.title,
    ),
    element('text', { x: MARGIN, y: 72, fill: ink, 'font-size': 14 }, caption.below),
    inner,
    element(
      'text',
      { x: wide / 2, y: tall - 18, fill: ink, 'font-size': 12, 'text-anchor': 'middle' },
      caption.key,
    ),
  );
  return picture;
}

/** The picture as SVG text. */
export const svgText = (picture: SVGSVGElement): string => new XMLSerializer().serializeToString(picture);

/** The picture as PNG; null where the browser will not draw it. */
export async function pngOf(picture: SVGSVGElement): Promise<Blob | null> {
  const address = URL.createObjectURL(new Blob([svgText(picture)], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.width * SHARP;
    canvas.height = image.height * SHARP;
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((made) => canvas.toBlob(made, 'image/png'));
  } catch {
    return null;
  } finally {
    URL.revokeObjectURL(address);
  }
}
