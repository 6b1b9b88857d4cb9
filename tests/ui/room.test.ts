import { describe, expect, it } from 'vitest';
import { type Command, keymapOf } from '../../src/session/keymap.ts';
import { roveTo } from '../../src/ui/parts/roving.ts';
import { appearanceOf, underOf } from '../../src/ui/room/appearance.ts';
import { type Binding, bindingFor } from '../../src/ui/room/keyboard.ts';
import { hrefOf, ROUTES, readRoute } from '../../src/ui/room/route.ts';
import { shapeOf } from '../../src/ui/room/useShape.ts';

const binding = (command: Command, does: string = command): Binding => ({ command, does, run: () => {} });

describe('keys', () => {
  const page = { bindings: [binding('cables'), binding('keys'), binding('undo')], alone: false };
  const dialog = { bindings: [binding('next')], alone: true };
  const settings = { keymap: keymapOf('both', {}), single: true };

  it('mean what the newest scope says', () => {
    const tray = { bindings: [binding('cables', 'later')], alone: false };
    expect(bindingFor([page, tray], 'c', settings)?.does).toBe('later');
    expect(bindingFor([page], 'q', settings)).toBeNull();
  });
  it('below a dialog are silent', () => {
    expect(bindingFor([page, dialog], 'c', settings)).toBeNull();
    expect(bindingFor([page, dialog], 'n', settings)?.command).toBe('next');
  });
  it('of a single sign can be switched off, question mark and all; those with Ctrl stay', () => {
    const off = { ...settings, single: false };
    expect(bindingFor([page], 'c', off)).toBeNull();
    expect(bindingFor([page], '?', off)).toBeNull();
    expect(bindingFor([page], 'ctrl+z', off)?.command).toBe('undo');
    expect(bindingFor([page], 'z', settings)).toBeNull();
  });
  it('are those of the settings, and the old ones fall silent', () => {
    const keymap = keymapOf('both', { cables: 'b' });
    expect(bindingFor([page], 'b', { keymap, single: true })?.command).toBe('cables');
    expect(bindingFor([page], 'c', { keymap, single: true })).toBeNull();
  });
});

describe('arrows', () => {
  it('stay in a grid', () => {
    const grid = { count: 6, columns: 3, axis: 'grid' as const };
    expect(roveTo('ArrowDown', { at: 1, ...grid })).toBe(4);
    expect(roveTo('ArrowDown', { at: 4, ...grid })).toBe(4);
    expect(roveTo('ArrowUp', { at: 1, ...grid })).toBe(1);
    expect(roveTo('ArrowRight', { at: 5, ...grid })).toBe(5);
    expect(roveTo('End', { at: 0, ...grid })).toBe(5);
  });
  it('along a list leave the others to the page', () => {
    expect(roveTo('ArrowRight', { at: 0, count: 4, columns: 1, axis: 'vertical' })).toBeNull();
    expect(roveTo('ArrowDown', { at: 0, count: 4, columns: 1, axis: 'vertical' })).toBe(1);
    expect(roveTo('a', { at: 0, count: 4, columns: 1, axis: 'vertical' })).toBeNull();
  });
});

describe('routes', () => {
  it('read back what links write', () => {
    for (const route of ROUTES) expect(readRoute(hrefOf(route))).toBe(route);
    expect(readRoute('#/play?scenario=small&seed=A')).toBe('play');
    expect(readRoute('#/nowhere')).toBe('home');
    expect(readRoute('')).toBe('home');
  });
});

describe('appearance', () => {
  it('follows the machine only where the settings leave it to the machine', () => {
    const machine = { light: true, contrast: false, still: true };
    expect(appearanceOf({ theme: 'system', motion: 'system' }, machine)).toEqual({
      theme: 'paper',
      motion: 'reduced',
    });
    expect(appearanceOf({ theme: 'war-room', motion: 'full' }, machine)).toEqual({
      theme: 'war-room',
      motion: 'full',
    });
    expect(appearanceOf({ theme: 'system', motion: 'off' }, { ...machine, contrast: true }).theme).toBe(
      'contrast',
    );
  });
  it('counts larger text as a narrower page', () => {
    expect(underOf(1366, 16)).toBe('100');
    expect(underOf(1366, 32)).toBe('56 62 64 74 78 82 100');
    expect(shapeOf(1366, 768, 16)).toEqual({ narrow: false, tall: true });
    expect(shapeOf(1366, 768, 20)).toEqual({ narrow: false, tall: false });
    expect(shapeOf(1366, 768, 24)).toEqual({ narrow: true, tall: false });
    expect(shapeOf(390, 844, 16).narrow).toBe(true);
  });
});
