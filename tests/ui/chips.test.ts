import { expect, test } from 'vitest';
import { placeChips } from '../../src/ui/pages/desk/map/chips.ts';
import { overlapOf } from '../../src/ui/pages/desk/map/labels.ts';

const PANEL = { width: 320, height: 180 };
const chip = (id: string, x: number, y: number) => ({ id, at: { x, y }, width: 110, height: 24 });

test('chips stay within the panel, off one another and off what stands there', () => {
  const mark = { left: 150, top: 80, right: 170, bottom: 100 };
  const chips = [chip('a', 10, 14), chip('b', 30, 14), chip('c', 310, 170), chip('d', 160, 90)];
  const boxes = Object.entries(placeChips(chips, { ...PANEL, taken: [mark] }));
  expect(boxes).toHaveLength(chips.length);
  for (const [i, [id, box]] of boxes.entries()) {
    expect(box.left, id).toBeGreaterThanOrEqual(0);
    expect(box.top, id).toBeGreaterThanOrEqual(0);
    expect(box.right, id).toBeLessThanOrEqual(PANEL.width);
    expect(box.bottom, id).toBeLessThanOrEqual(PANEL.height);
    expect(overlapOf(box, mark), id).toBe(0);
    for (const [other, beside] of boxes.slice(i + 1))
      expect(overlapOf(box, beside), `${id} ${other}`).toBe(0);
  }
});

test('a chip with room stands at the end of its call', () => {
  const { a } = placeChips([chip('a', 160, 90)], { ...PANEL, taken: [] });
  expect(a).toEqual({ left: 105, top: 78, right: 215, bottom: 102 });
});
