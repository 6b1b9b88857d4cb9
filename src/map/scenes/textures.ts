import type { Textures } from 'phaser';
import type { Palette } from '../marks/palette.ts';

const SOFT = 128;

/** A round spot that fades outwards; drawn once for each theme, because not every renderer can tint. */
export function softSpot(textures: Textures.TextureManager, key: string, colour: string, core: number): void {
  if (textures.exists(key)) return;
  const made = textures.createCanvas(key, SOFT, SOFT);
  if (!made) return;
  const half = SOFT / 2;
  const fade = made.context.createRadialGradient(half, half, 0, half, half, half);
  fade.addColorStop(0, `rgba(${colour},1)`);
  fade.addColorStop(core, `rgba(${colour},0.55)`);
  fade.addColorStop(1, `rgba(${colour},0)`);
  made.context.fillStyle = fade;
  made.context.fillRect(0, 0, SOFT, SOFT);
  made.refresh();
}

/** Low sun from one side of the sky. */
export function lowSun(textures: Textures.TextureManager, key: string, colour: string): void {
  if (textures.exists(key)) return;
  const made = textures.createCanvas(key, SOFT, 2);
  if (!made) return;
  const fade = made.context.createLinearGradient(0, 0, SOFT, 0);
  fade.addColorStop(0, `rgba(${colour},0)`);
  fade.addColorStop(1, `rgba(${colour},1)`);
  made.context.fillStyle = fade;
  made.context.fillRect(0, 0, SOFT, 2);
  made.refresh();
}

/** The base picture of a theme, as fine as the screen; false when it cannot be had. */
export async function basePicture(
  textures: Textures.TextureManager,
  palette: Palette,
  fine: boolean,
): Promise<string | null> {
  const address = fine ? palette.pictureFine : palette.picture;
  if (textures.exists(address)) return address;
  const image = new Image();
  image.src = address;
  try {
    await image.decode();
  } catch {
    return null;
  }
  if (!textures.exists(address)) textures.addImage(address, image);
  return address;
}
