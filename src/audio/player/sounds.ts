import { Howl, Howler } from 'howler';
import places from '../../../assets/sound/sprite.json';
import spriteM4a from '../../../assets/sound/sprite.m4a?url';
import spriteWebm from '../../../assets/sound/sprite.webm?url';
import calmM4a from '../../../assets/sound/stem-calm.m4a?url';
import calmWebm from '../../../assets/sound/stem-calm.webm?url';
import crisisM4a from '../../../assets/sound/stem-crisis.m4a?url';
import crisisWebm from '../../../assets/sound/stem-crisis.webm?url';
import tensionM4a from '../../../assets/sound/stem-tension.m4a?url';
import tensionWebm from '../../../assets/sound/stem-tension.webm?url';
import { STEMS, type Stem } from './mix.ts';

export type SoundName = keyof typeof places;
export const isSound = (name: string): name is SoundName => Object.hasOwn(places, name);

/** What can be heard; a test puts its own in the place of loudspeakers. */
export interface Sounds {
  /** Plays a short sound, once. */
  play(name: SoundName): void;
  /** Ends every short sound. */
  stop(): void;
  /** Brings the beds to these levels within so many milliseconds; all at zero and no time ends them at once. */
  mix(levels: Readonly<Record<Stem, number>>, within: number): void;
}

const FORMATS = ['webm', 'm4a'];
const SPRITE_LEVEL = 0.6;
const STEM_LEVEL = 0.3;
const BEDS: Readonly<Record<Stem, string[]>> = {
  calm: [calmWebm, calmM4a],
  tension: [tensionWebm, tensionM4a],
  crisis: [crisisWebm, crisisM4a],
};

/** Places of the sprite as Howler wants them: pairs it may keep. */
const spriteOf = (): Record<string, [number, number]> =>
  Object.fromEntries(Object.entries(places).map(([name, [from = 0, long = 0]]) => [name, [from, long]]));

/** Sounds through Howler. Each file is fetched when it is first wanted; one that cannot be had stays silent. */
export function openSounds(): Sounds {
  Howler.autoSuspend = true;
  let sprite: Howl | null = null;
  const beds = new Map<Stem, Howl>();
  /** The level each bed has or is on its way to. */
  const aims = new Map<Stem, number>();
  const bedOf = (stem: Stem): Howl => {
    const known = beds.get(stem);
    if (known) return known;
    const bed = new Howl({ src: BEDS[stem], format: FORMATS, loop: true, volume: 0 });
    beds.set(stem, bed);
    return bed;
  };
  /** Beds that play or will as soon as they are here; Howler keeps what is asked of a file on its way. */
  const running = new Set<Stem>();
  const begin = (stem: Stem): Howl => {
    const bed = bedOf(stem);
    if (!running.has(stem)) bed.play();
    running.add(stem);
    return bed;
  };
  const end = (stem: Stem): void => {
    running.delete(stem);
    beds.get(stem)?.stop().volume(0);
  };
  return {
    play: (name) => {
      sprite ??= new Howl({
        src: [spriteWebm, spriteM4a],
        format: FORMATS,
        sprite: spriteOf(),
        volume: SPRITE_LEVEL,
      });
      sprite.play(name);
    },
    stop: () => void sprite?.stop(),
    mix: (levels, within) => {
      for (const stem of STEMS) {
        const aim = levels[stem] * STEM_LEVEL;
        if ((aims.get(stem) ?? 0) === aim) continue;
        aims.set(stem, aim);
        if (aim === 0 && within === 0) {
          beds.get(stem)?.off('fade');
          end(stem);
          continue;
        }
        const bed = begin(stem);
        const from = bed.volume();
        bed.off('fade');
        if (aim === 0) bed.once('fade', () => end(stem));
        bed.fade(from, aim, within);
      }
    },
  };
}
