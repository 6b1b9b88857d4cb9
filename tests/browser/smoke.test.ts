import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';

test('a real page paints, takes a key and stores', async () => {
  const button = document.createElement('button');
  button.textContent = 'Commit';
  let presses = 0;
  button.onclick = () => presses++;
  document.body.append(button);
  await page.getByRole('button', { name: 'Commit' }).click();
  button.focus();
  await userEvent.keyboard('{Enter}');
  expect(presses).toBe(2);

  localStorage.setItem('smoke', 'kept');
  expect(localStorage.getItem('smoke')).toBe('kept');
  localStorage.removeItem('smoke');
});

test('a canvas draws', () => {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 8;
  const pen = canvas.getContext('2d')!;
  pen.fillStyle = '#f00';
  pen.fillRect(0, 0, 8, 8);
  expect([...pen.getImageData(4, 4, 1, 1).data]).toEqual([255, 0, 0, 255]);
});

test('a worker made from a blob answers', async () => {
  const url = URL.createObjectURL(new Blob(['postMessage(1 + 1)']));
  const worker = new Worker(url);
  const answer = await new Promise((done) => {
    worker.onmessage = (event) => done(event.data);
  });
  worker.terminate();
  expect(answer).toBe(2);
});
