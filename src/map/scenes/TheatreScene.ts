import { BlendModes, type GameObjects, Scene } from 'phaser';
import { type Appearance, endsOf, type Frame, inPanel, PICTURE_RATIO } from '../../session/door.ts';
import { arcStretches, onArc, type Spot } from '../marks/arc.ts';
import { lightOf, puffOf, runnerAt, strikeOf } from '../marks/fire.ts';
import { hatchOf } from '../marks/hatch.ts';
import { PALETTES, type Palette } from '../marks/palette.ts';
import type { Plan } from '../marks/plan.ts';
import { basePicture, lowSun, softSpot } from './textures.ts';

const NAME = 'theatre';
const PUFFS = 3;
const HATCH_GAP = 9;
const DASH = 9;
/** Below this a fire gives neither light nor smoke. */
const FAINT = 0.02;
const FOG_ALPHA = 0.2;
/** The picture's corner, in points of the base map. */
const CORNER: Spot = { x: 0, y: 0 };

/** All that one frame is drawn from. */
export interface Shot {
  readonly plan: Plan;
  readonly appearance: Appearance;
  readonly camera: Frame;
  /** The panel without its foot, and the whole of it; pixels. */
  readonly panel: { readonly width: number; readonly height: number };
  readonly size: { readonly width: number; readonly height: number };
  /** Pixels of the screen to one of the page. */
  readonly density: number;
  /** Milliseconds; null where nothing moves by itself. */
  readonly now: number | null;
}

/** The picture behind the labels: one scene, drawn from a plan, that keeps nothing of the game. */
export class TheatreScene extends Scene {
  private ground?: GameObjects.Image;
  private sun?: GameObjects.Image;
  private night?: GameObjects.Rectangle;
  private lines?: GameObjects.Graphics;
  /** Soft spots, used again from frame to frame. */
  private spots: GameObjects.Image[] = [];
  private used = 0;
  private shown: string | null = null;
  private dressed: Appearance['theme'] | null = null;

  /** `ready` is told once the scene can be drawn, `changed` when a picture has come. */
  constructor(
    private readonly ready: () => void,
    private readonly changed: () => void,
  ) {
    super(NAME);
  }

  create(): void {
    this.cameras.main.setOrigin(0, 0);
    this.ground = this.add.image(0, 0, '__WHITE').setOrigin(0, 0).setVisible(false);
    this.night = this.add.rectangle(0, 0, 1, 1, 0).setOrigin(0, 0).setDepth(1);
    this.sun = this.add.image(0, 0, '__WHITE').setOrigin(0, 0).setDepth(2).setVisible(false);
    this.lines = this.add.graphics().setDepth(4);
    this.ready();
  }

  /** Puts everything where this moment has it; what was drawn before is not looked at. */
  show(shot: Shot): void {
    const palette = PALETTES[shot.appearance.theme];
    this.dress(shot, palette);
    this.cameras.main.setZoom(shot.density).setBackgroundColor(palette.ground);
    this.layGround(shot);
    this.layLight(shot, palette);
    this.used = 0;
    this.lines?.clear();
    this.layDisputed(shot, palette);
    this.layFires(shot, palette);
    this.layCalls(shot, palette);
    this.layMarks(shot, palette);
    for (const spot of this.spots.slice(this.used)) spot.setVisible(false);
  }

  private dress({ appearance: { theme }, density, plan }: Shot, palette: Palette): void {
    if (this.dressed === theme) return;
    this.dressed = theme;
    softSpot(this.textures, `fire-${theme}`, palette.fire, 0.35);
    softSpot(this.textures, `smoke-${theme}`, palette.smoke, 0.5);
    softSpot(this.textures, `fog-${theme}`, palette.fog, 0.6);
    lowSun(this.textures, `sun-${theme}`, palette.dawn);
    this.sun?.setTexture(`sun-${theme}`);
    if (plan.base === 'plain') return;
    void basePicture(this.textures, palette, density > 1).then((key) => {
      if (this.dressed !== theme || key === null) return;
      this.ground?.setTexture(key);
      this.shown = key;
      this.changed();
    });
  }

  /** Whether the base picture stands; until then the plain one is shown. */
  get complete(): boolean {
    return this.shown !== null;
  }

  private layGround({ plan, camera, panel }: Shot): void {
    const { x, y } = inPanel(CORNER, camera, panel.width, panel.height);
    const width = camera.zoom * panel.width;
    this.ground
      ?.setVisible(plan.base === 'caucasus' && this.shown !== null)
      .setPosition(x, y)
      .setDisplaySize(width, width * PICTURE_RATIO);
  }

  private layLight({ plan: { light }, size }: Shot, palette: Palette): void {
    this.night
      ?.setSize(size.width, size.height)
      .setFillStyle(palette.night, light.night * palette.nightAlpha);
    this.sun
      ?.setVisible(light.glow > 0 && palette.dawnAlpha > 0)
      .setDisplaySize(size.width, size.height)
      .setAlpha(light.glow * palette.dawnAlpha);
  }

  private spot(key: string, at: Spot, radius: number, alpha: number, blend: BlendModes): void {
    if (alpha < FAINT) return;
    const spot = this.spots[this.used] ?? this.add.image(0, 0, key).setDepth(3);
    this.spots[this.used] = spot;
    this.used += 1;
    spot
      .setVisible(true)
      .setTexture(key)
      .setPosition(at.x, at.y)
      .setDisplaySize(2 * radius, 2 * radius)
      .setAlpha(alpha)
      .setBlendMode(blend);
  }

  private layDisputed({ plan, camera, panel }: Shot, palette: Palette): void {
    if (plan.disputed.length < 3) return;
    const outline = plan.disputed.map((p) => inPanel(p, camera, panel.width, panel.height));
    this.lines?.lineStyle(1.6, palette.hatch, 0.5);
    for (const { from, to } of hatchOf(outline, HATCH_GAP))
      this.lines?.lineBetween(from.x, from.y, to.x, to.y);
  }

  private layFires({ plan, camera, panel, appearance: { theme }, now }: Shot, palette: Palette): void {
    const blend = palette.adds ? BlendModes.ADD : BlendModes.NORMAL;
    const mood = theme !== 'contrast';
    const placed = plan.fires.map((fire) => ({
      ...fire,
      at: inPanel(fire.at, camera, panel.width, panel.height),
    }));
    for (const [i, { at, strength }] of placed.entries()) {
      if (strength < FAINT) continue;
      const light = lightOf(strength, i, now);
      this.spot(`fire-${theme}`, at, light.radius, light.alpha * palette.fireAlpha, blend);
      if (!mood) continue;
      for (let n = 0; n < PUFFS; n++) {
        const puff = puffOf(strength, i + n / PUFFS / 0.37, now);
        this.spot(
          `smoke-${theme}`,
          { x: at.x + puff.x, y: at.y + puff.y },
          puff.radius,
          puff.alpha,
          BlendModes.NORMAL,
        );
      }
    }
    for (const [i, { at, strike, fog }] of placed.entries()) {
      if (fog && mood) this.spot(`fog-${theme}`, { x: at.x, y: at.y - 6 }, 46, FOG_ALPHA, BlendModes.NORMAL);
      if (!strike) continue;
      const ring = strikeOf(i, now);
      this.lines?.lineStyle(1.6, palette.strike, ring.alpha).strokeCircle(at.x, at.y, ring.radius);
    }
  }

  private layCalls({ plan, camera, panel, now }: Shot, palette: Palette): void {
    if (!plan.from) return;
    for (const [i, { to, state, mission }] of plan.calls.entries()) {
      const { from, to: end } = endsOf(plan.from, to, camera, panel);
      const colour = state === 'sent' ? palette.sent : palette.drafted;
      const stretches = arcStretches(from, end, state === 'sent' ? null : DASH);
      for (const [width, tone, alpha] of [
        [5, palette.halo, 0.4],
        [2, colour, 0.95],
      ] as const) {
        this.lines?.lineStyle(width, tone, alpha);
        for (const s of stretches) this.lines?.lineBetween(s.from.x, s.from.y, s.to.x, s.to.y);
      }
      this.lines?.fillStyle(colour, 1).fillCircle(end.x, end.y, 4);
      if (mission) this.lines?.lineStyle(1.8, colour, 1).strokeCircle(end.x, end.y, 8);
      // words run out to those who are called, people come in
      const part = runnerAt(i, now);
      const light = onArc(from, end, mission ? 1 - part : part);
      this.lines?.fillStyle(palette.halo, 0.7).fillCircle(light.x, light.y, 5.5);
      this.lines?.fillStyle(colour, 1).fillCircle(light.x, light.y, 3.6);
    }
  }

  private layMarks({ plan, camera, panel }: Shot, palette: Palette): void {
    if (!plan.chosen) return;
    const { x, y } = inPanel(plan.chosen, camera, panel.width, panel.height);
    this.lines?.lineStyle(5, palette.halo, 0.55).strokeCircle(x, y, 19);
    this.lines?.lineStyle(2.4, palette.drafted, 1).strokeCircle(x, y, 19);
  }
}
