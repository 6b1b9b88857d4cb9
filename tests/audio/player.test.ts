import { describe, expect, it } from 'vitest';
import { STEMS, type Stem, stemLevels } from '../../src/audio/player/mix.ts';
import { CROSSFADE, FADE_OUT, makePlayer, type Scene } from '../../src/audio/player/player.ts';
import type { Sounds } from '../../src/audio/player/sounds.ts';

const RUNGS = [0, 1, 2, 3, 4, 5, 6] as const;
const NOTHING = { calm: 0, tension: 0, crisis: 0 } as const;

describe('the beds', () => {
  it('are as loud together on every rung, and go from calm to crisis', () => {
    for (const rung of RUNGS) {
      const levels = stemLevels(rung);
      expect(
        STEMS.reduce((sum, stem) => sum + levels[stem] ** 2, 0),
        String(rung),
      ).toBeCloseTo(1, 12);
    }
    expect(stemLevels(0)).toEqual({ calm: 1, tension: 0, crisis: 0 });
    expect(stemLevels(3)).toEqual({ calm: 0, tension: 1, crisis: 0 });
    expect(stemLevels(6)).toEqual({ calm: 0, tension: 0, crisis: 1 });
    expect(stemLevels(99)).toEqual(stemLevels(6));
    for (const rung of RUNGS.slice(1)) {
      expect(stemLevels(rung).calm).toBeLessThanOrEqual(stemLevels(rung - 1).calm);
      expect(stemLevels(rung).crisis).toBeGreaterThanOrEqual(stemLevels(rung - 1).crisis);
    }
  });
});

/** Loudspeakers that write down what they were asked. */
function listener() {
  const played: string[] = [];
  let stops = 0;
  let mixed: { levels: Readonly<Record<Stem, number>>; within: number } | null = null;
  const sounds: Sounds = {
    play: (name) => void played.push(name),
    stop: () => void stops++,
    mix: (levels, within) => {
      mixed = { levels, within };
    },
  };
  return { sounds, played, stops: () => stops, mixed: () => mixed };
}
const cue = (id: number, name: string) => ({ id, cue: name, caption: name });
const scene: Scene = {
  settings: { sound: true, music: true },
  cues: { now: null, silent: false },
  stage: 'deciding',
  rung: 3,
  hidden: false,
  draft: 0,
};

describe('the player', () => {
  it('plays each cue once, and none that was over when it came', () => {
    const { sounds, played } = listener();
    const player = makePlayer(sounds, { ...scene, cues: { now: cue(4, 'paper'), silent: false } });
    for (const id of [4, 5, 5, 6])
      player.follow({ ...scene, cues: { now: cue(id, id === 6 ? 'stamp' : 'phone-ring'), silent: false } });
    player.follow({ ...scene, cues: { now: cue(7, 'never-heard-of'), silent: false } });
    expect(played).toEqual(['phone-ring', 'stamp']);
  });
  it('ends everything at once at the figures of the dead, and in a tab that is hidden', () => {
    for (const still of [
      { ...scene, cues: { now: cue(1, 'stamp'), silent: true } },
      { ...scene, cues: { now: cue(1, 'stamp'), silent: false }, hidden: true },
    ]) {
      const { sounds, played, stops, mixed } = listener();
      const player = makePlayer(sounds, scene);
      player.follow(scene);
      expect(mixed()).toEqual({ levels: stemLevels(3), within: CROSSFADE });
      player.follow(still);
      expect(mixed()).toEqual({ levels: NOTHING, within: 0 });
      expect(stops()).toBe(1);
      // what passed unheard is not played afterwards
      player.follow({ ...still, hidden: false, cues: { ...still.cues, silent: false } });
      expect(played).toEqual([]);
      expect(mixed()?.levels).toEqual(stemLevels(3));
    }
  });
  it('has sound and music apart', () => {
    const { sounds, played, mixed } = listener();
    const player = makePlayer(sounds, scene);
    player.follow({
      ...scene,
      settings: { sound: false, music: true },
      cues: { now: cue(1, 'stamp'), silent: false },
    });
    expect(played).toEqual([]);
    expect(mixed()?.levels).toEqual(stemLevels(3));
    player.follow({
      ...scene,
      settings: { sound: true, music: false },
      cues: { now: cue(2, 'stamp'), silent: false },
    });
    expect(played).toEqual(['stamp']);
    expect(mixed()).toEqual({ levels: NOTHING, within: FADE_OUT });
  });
  it('has no music on the title page and at the end', () => {
    for (const stage of ['choosing', 'closed', 'debriefing', 'failed'] as const) {
      const { sounds, mixed } = listener();
      makePlayer(sounds, scene).follow({ ...scene, stage });
      expect(mixed(), stage).toEqual({ levels: NOTHING, within: FADE_OUT });
    }
  });
  it('clicks when the draft changes at the desk, and not when a turn does', () => {
    const { sounds, played } = listener();
    const player = makePlayer(sounds, scene);
    player.follow({ ...scene, draft: 1 });
    player.follow({ ...scene, draft: 1 });
    player.follow({ ...scene, draft: 2, stage: 'answering' });
    player.follow({ ...scene, draft: 3 });
    expect(played).toEqual(['ui-click']);
  });
});
