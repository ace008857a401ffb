import { useState } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { Markdown } from '#web/shared/markdown/markdown';
import { render } from '#web/testing/render';
import { translatePage } from '#web/testing/translate-page';

let endTranslation = () => {};
beforeEach(() => {
  endTranslation = translatePage();
});
afterEach(() => {
  endTranslation();
  vi.restoreAllMocks();
});

function Edited({ versions }: { versions: string[] }) {
  const [index, setIndex] = useState(0);
  return (
    <>
      <button type="button" onClick={() => setIndex(index + 1)}>
        Edit
      </button>
      <Markdown source={versions[index]!} />
    </>
  );
}

it('colours code and shows edits of a text that the browser has translated', async () => {
  const errors = vi.spyOn(console, 'error');
  const versions = [
    'A *slow* train to `Rome`, and **back**.\n\n```js\nconst speed = 343;\n```\n\n- One\n- Two',
    'A train.\n\n```js\nlet speed = 3;\n```\n\n- One *day*',
    'A `fast` train, *at last*\n\n```\nspeed\n```\n\nNo list.',
  ];
  await render(<Edited versions={versions} />, 'markdown');
  const text = () => document.querySelector('.prose')?.textContent;
  await expect
    .poll(() => document.querySelector('.hljs-keyword font')?.textContent, { timeout: 10_000 })
    .toBe('const');
  expect(text()).toContain('A slow train to Rome, and back.const speed = 343;');
  await page.getByRole('button', { name: 'Edit' }).click();
  await expect.poll(text).toBe('A train.let speed = 3;One day');
  await page.getByRole('button', { name: 'Edit' }).click();
  await expect.poll(text).toBe('A fast train, at lastspeedNo list.');
  expect(document.querySelectorAll('.prose font font').length).toBeGreaterThan(4);
  expect(errors.mock.calls).toEqual([]);
});
