import { describe, expect, it } from 'vitest';
import { roveTo } from '../../src/ui/parts/roving.ts';
import { appearanceOf, underOf } from '../../src/ui/room/appearance.ts';
import { type Binding, bindingFor, keyName } from '../../src/ui/room/keyboard.ts';
import { hrefOf, ROUTES, readRoute } from '../../src/ui/room/route.ts';
import { shapeOf } from '../../src/ui/room/useShape.ts';

const binding = (key: string, more: Partial<Binding> = {}): Binding => ({
  key,
  does: key,
  run: () => {},
  ...more,
});

describe('keys', () => {
  const page = {
    bindings: [binding('c'), binding('?', { always: true }), binding('z', { ctrl: true })],
    alone: false,
  };
  const dialog = { bindings: [binding('x')], alone: true };
  const press = (key: string, ctrl = false) => ({ key, ctrl });

  it('mean what the newest scope says', () => {
    const tray = { bindings: [binding('c', { does: 'later' })], alone: false };
    expect(bindingFor([page, tray], press('C'), true)?.does).toBe('later');
    expect(bindingFor([page], press('q'), true)).toBeNull();
  });
  it('below a dialog are silent', () => {
    expect(bindingFor([page, dialog], press('c'), true)).toBeNull();
    expect(bindingFor([page, dialog], press('x'), true)?.key).toBe('x');
  });
  it('of a single letter can be switched off; the list of keys and chords stay', () => {
    expect(bindingFor([page], press('c'), false)).toBeNull();
    expect(bindingFor([page], press('?'), false)?.key).toBe('?');
    expect(bindingFor([page], press('z', true), false)?.key).toBe('z');
    expect(bindingFor([page], press('z'), true)).toBeNull();
  });
  it('are named as they stand on the keyboard', () => {
    expect(keyName({ key: 'c' })).toBe('C');
    expect(keyName({ key: 'enter', ctrl: true })).toBe('Ctrl Enter');
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
