/** The map picture behind the desk's labels: it reads the stores, draws, and sleeps while nothing moves. */
import { CANVAS, Game, Scale, WEBGL } from 'phaser';
import { type Appearance, type Session, watchAppearance } from '../session/door.ts';
import { type Plan, planOf } from './marks/plan.ts';
import { Pulse } from './pulse.ts';
import { TheatreScene } from './scenes/TheatreScene.ts';

const DENSEST = 2;

export interface MapPicture {
  /** The element to draw in; null when its page is gone. */
  stage(host: HTMLElement | null): void;
}

export const RENDERERS = ['canvas', 'webgl'] as const;
export type Renderer = (typeof RENDERERS)[number];

/** WebGL where the machine draws it itself; one that only imitates it is faster without. */
function bestRenderer(): Renderer {
  const tried = document.createElement('canvas').getContext('webgl', { failIfMajorPerformanceCaveat: true });
  tried?.getExtension('WEBGL_lose_context')?.loseContext();
  return tried ? 'webgl' : 'canvas';
}

/** Opens the picture over a session. */
export function openMap(session: Session, renderer: Renderer = bestRenderer()): MapPicture {
  const density = Math.min(DENSEST, Math.max(1, devicePixelRatio));
  let host: HTMLElement | null = null;
  let plan: Plan | null = null;
  let appearance: Appearance = { theme: 'war-room', motion: 'off' };
  let awake = false;

  const lives = (): boolean =>
    host !== null &&
    appearance.motion === 'full' &&
    plan !== null &&
    (plan.calls.length > 0 || plan.fires.some(({ strength }) => strength > 0));

  const draw = (now: number): void => {
    if (!host || !plan || !awake) return;
    const size = { width: host.clientWidth, height: host.clientHeight };
    if (size.width === 0 || size.height === 0) return;
    const [wide, high] = [Math.round(size.width * density), Math.round(size.height * density)];
    if (game.scale.width !== wide || game.scale.height !== high) game.scale.resize(wide, high);
    const { camera, panel } = session.theatre.getState();
    scene.show({ plan, appearance, camera, panel, size, density, now: lives() ? now : null });
    game.step(now, 0);
    host.toggleAttribute('data-drawn', plan.base === 'plain' || scene.complete);
  };
  const pulse = new Pulse(draw, lives);
  const look = (): void => {
    plan = planOf({
      view: session.view.getState(),
      desk: session.desk.getState(),
      theatre: session.theatre.getState(),
    });
    if (host) pulse.stir();
  };

  const scene = new TheatreScene(() => {
    // the picture is stepped by hand from here on: Phaser's own loop would run for ever
    game.events.once('poststep', () => {
      game.loop.stop();
      awake = true;
      pulse.stir();
    });
  }, pulse.stir);
  const game = new Game({
    type: renderer === 'webgl' ? WEBGL : CANVAS,
    parent: null,
    width: 1,
    height: 1,
    scale: { mode: Scale.NONE, zoom: 1 / density },
    scene,
    audio: { noAudio: true },
    input: { keyboard: false, mouse: false, touch: false, gamepad: false },
    banner: false,
    autoFocus: false,
    powerPreference: 'low-power',
  });

  const watch = new ResizeObserver(pulse.stir);
  session.view.subscribe(look);
  session.desk.subscribe((now, before) => {
    if (now.draft !== before.draft) look();
  });
  session.theatre.subscribe(look);
  watchAppearance(session.settings, (next) => {
    appearance = next;
    look();
  });
  document.addEventListener('visibilitychange', pulse.stir);

  return {
    stage: (next) => {
      watch.disconnect();
      host?.removeAttribute('data-drawn');
      host = next;
      if (!next) {
        pulse.stop();
        game.canvas?.remove();
        return;
      }
      if (game.canvas) next.append(game.canvas);
      else game.events.once('ready', () => host?.append(game.canvas));
      watch.observe(next);
      look();
    },
  };
}
