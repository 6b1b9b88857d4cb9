import darkFine from '../../../assets/map/theatre-base-dark@2x.webp';
import dark from '../../../assets/map/theatre-base-dark.webp';
import paperFine from '../../../assets/map/theatre-base-paper@2x.webp';
import paper from '../../../assets/map/theatre-base-paper.webp';
import type { Appearance } from '../../session/door.ts';

/** Colours of the picture in one theme; light is added on a dark ground and laid over a bright one. */
export interface Palette {
  readonly picture: string;
  readonly pictureFine: string;
  readonly ground: number;
  readonly fire: string;
  readonly fireAlpha: number;
  readonly adds: boolean;
  readonly smoke: string;
  readonly fog: string;
  readonly night: number;
  readonly nightAlpha: number;
  readonly dawn: string;
  readonly dawnAlpha: number;
  readonly drafted: number;
  readonly sent: number;
  readonly strike: number;
  readonly hatch: number;
  readonly halo: number;
}

const WAR_ROOM: Palette = {
  picture: dark,
  pictureFine: darkFine,
  ground: 0x1d3037,
  fire: '255,140,46',
  fireAlpha: 0.5,
  adds: true,
  smoke: '188,190,186',
  fog: '198,208,206',
  night: 0x030912,
  nightAlpha: 0.42,
  dawn: '255,156,92',
  dawnAlpha: 0.2,
  drafted: 0xffb454,
  sent: 0x6cc3b8,
  strike: 0xffe2b8,
  hatch: 0xffdda0,
  halo: 0x0c1519,
};
const PAPER: Palette = {
  picture: paper,
  pictureFine: paperFine,
  ground: 0xe0d5ba,
  fire: '214,92,30',
  fireAlpha: 0.5,
  adds: false,
  smoke: '92,84,74',
  fog: '255,252,244',
  night: 0x2c3a52,
  nightAlpha: 0.2,
  dawn: '226,120,60',
  dawnAlpha: 0.16,
  drafted: 0x943817,
  sent: 0x165b58,
  strike: 0x9c2f14,
  hatch: 0x6f2413,
  halo: 0xf4eedf,
};

/** High contrast leaves out what is only mood: night, dawn, smoke and fog. */
export const PALETTES: Readonly<Record<Appearance['theme'], Palette>> = {
  'war-room': WAR_ROOM,
  paper: PAPER,
  contrast: {
    ...WAR_ROOM,
    ground: 0x1c1c1c,
    fireAlpha: 0,
    nightAlpha: 0,
    dawnAlpha: 0,
    drafted: 0xffd84a,
    sent: 0x7ff5e4,
    strike: 0xffffff,
    hatch: 0xffffff,
    halo: 0x000000,
  },
};
