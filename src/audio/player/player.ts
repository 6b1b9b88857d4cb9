import type { CuesStore, SettingsStore, Stage } from '../../session/door.ts';
import { type Stem, stemLevels } from './mix.ts';
import { isSound, type Sounds } from './sounds.ts';

/** Slow enough not to be noticed as a change. */
export const CROSSFADE = 3000;
export const FADE_OUT = 1200;
const STILL: Readonly<Record<Stem, number>> = { calm: 0, tension: 0, crisis: 0 };

/** Rooms with music under them. Not the title page, and not the end, where the dead are counted. */
const WITH_MUSIC: ReadonlySet<Stage> = new Set<Stage>(['briefing', 'deciding', 'resolving', 'answering']);

/** All that the player looks at. */
export interface Scene {
  readonly settings: Pick<SettingsStore, 'sound' | 'music'>;
  readonly cues: Pick<CuesStore, 'now' | 'silent'>;
  readonly stage: Stage;
  readonly rung: number;
  /** The tab is not looked at. */
  readonly hidden: boolean;
  /** Changes when a step, an answer or a posture on the draft does. */
  readonly draft: unknown;
}

export interface Player {
  /** Brings what is heard in line with the scene. */
  follow(scene: Scene): void;
}

/** Plays what changes from one scene to the next; begins with one that has been seen and not heard. */
export function makePlayer(sounds: Sounds, first: Scene): Player {
  let before = first;
  // a cue that is already past when the player arrives is not played late
  let heard = first.cues.now?.id ?? 0;
  return {
    follow: (scene) => {
      const { settings, cues, stage, rung, hidden } = scene;
      const still = cues.silent || hidden;
      const { now } = cues;
      if (still || !settings.sound) sounds.stop();
      else if (now && now.id > heard && isSound(now.cue)) sounds.play(now.cue);
      else if (scene.draft !== before.draft && stage === 'deciding' && before.stage === 'deciding')
        sounds.play('ui-click');
      heard = Math.max(heard, now?.id ?? 0);
      if (still) sounds.mix(STILL, 0);
      else if (settings.music && WITH_MUSIC.has(stage)) sounds.mix(stemLevels(rung), CROSSFADE);
      else sounds.mix(STILL, FADE_OUT);
      before = scene;
    },
  };
}
