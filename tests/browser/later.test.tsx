import { render } from 'preact';
import { expect, test } from 'vitest';
import { later } from '../../src/ui/room/later.tsx';

const at = (): HTMLElement => document.body.appendChild(document.createElement('div'));

test('a part that was asked for ahead and comes between being drawn and being waited for is shown', async () => {
  const Part = later(
    async () => () => <p>come</p>,
    () => <p>waiting</p>,
  );
  const place = at();
  render(<Part />, place);
  expect(place.textContent).toBe('waiting');
  // effects run after the next frame; this is there before
  await Part.fetch();
  expect(place.textContent).toBe('waiting');
  await expect.poll(() => place.textContent).toBe('come');
});

test('a part that is there already is shown at once, and one that is first asked for by being drawn comes', async () => {
  const Part = later(
    async () => () => <p>come</p>,
    () => <p>waiting</p>,
  );
  const [first, second] = [at(), at()];
  render(<Part />, first);
  await expect.poll(() => first.textContent).toBe('come');
  render(<Part />, second);
  expect(second.textContent).toBe('come');
});
