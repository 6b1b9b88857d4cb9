import { LOOKS, SIZE_NAMES, SIZES } from './looks.ts';
import { SCENES } from './scenes.ts';

/** One picture that was taken. */
export interface Shot {
  readonly file: string;
  readonly scene: string;
  readonly size: string;
  readonly look: string;
  /** Eyes that were simulated. */
  readonly eyes?: string;
}

const STYLE = `
body { margin: 1.5rem; background: #222; color: #eee; font: 15px/1.4 system-ui, sans-serif; }
nav { position: sticky; top: 0; padding: .5rem 0; background: #222; }
a { color: inherit; }
section { margin-top: 2rem; }
.row { display: flex; flex-wrap: wrap; gap: .75rem; align-items: flex-start; }
figure { margin: 0; }
img { display: block; height: 15rem; border: 1px solid #555; background: #000; }
figcaption { font-size: .8rem; }
`;

const order = (shot: Shot): number =>
  (SIZE_NAMES as readonly string[]).indexOf(shot.size) * 100 +
  (LOOKS as readonly string[]).indexOf(shot.look) * 10 +
  (shot.eyes === undefined ? 0 : 1);

/** All pictures on one page, a row for each scene; a click shows one at full size. */
export function contactSheet(shots: readonly Shot[]): string {
  const scenes = SCENES.filter((scene) => shots.some((shot) => shot.scene === scene));
  const figure = (shot: Shot): string => {
    const size = SIZES[shot.size as keyof typeof SIZES];
    const caption = [shot.size, `${size.width} x ${size.height}`, shot.look, shot.eyes]
      .filter((part) => part !== undefined)
      .join(', ');
    return `<figure><a href="${shot.file}"><img src="${shot.file}" loading="lazy" alt="${shot.scene}, ${caption}"></a><figcaption>${caption}</figcaption></figure>`;
  };
  const section = (scene: string): string =>
    `<section id="${scene}"><h2>${scene}</h2><div class="row">${shots
      .filter((shot) => shot.scene === scene)
      .sort((a, b) => order(a) - order(b))
      .map(figure)
      .join('\n')}</div></section>`;
  const links = scenes.map((scene) => `<a href="#${scene}">${scene}</a>`).join(' ');
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Pictures</title><style>${STYLE}</style><h1>${shots.length} pictures</h1><nav>${links}</nav>${scenes.map(section).join('\n')}</html>\n`;
}
