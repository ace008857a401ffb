import type {} from '@vitest/browser-playwright';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { cdp, page } from 'vitest/browser';
import { Markdown } from '#web/shared/markdown/markdown';
import { render } from '#web/testing/render';
import '#web/features/lesson/components/lesson.css';
import '#web/features/lesson/components/print.css';

/** A4 at 96 dpi, minus Chromium's default margins. */
const paper = { width: 718, height: 1_047 };

beforeEach(async () => {
  await page.viewport(paper.width, paper.height);
  await cdp().send('Emulation.setEmulatedMedia', { media: 'print' });
});
afterEach(async () => {
  await cdp().send('Emulation.setEmulatedMedia', { media: '' });
  await page.viewport(414, 896);
});

const row = (cells: string[]) => `| ${cells.join(' | ')} |`;
const table = (columns: number, cell: (index: number) => string) =>
  [
    row(Array.from({ length: columns }, (_, index) => `Column ${index + 1}`)),
    row(Array(columns).fill('---')),
    row(Array.from({ length: columns }, (_, index) => cell(index))),
  ].join('\n');

const wide = 'Kraftfahrzeughaftpflichtversicherungsgesellschaft'.repeat(3);
const picture = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" width="900" height="300"/>')}`;

const texts = {
  'a table of 4 columns of long words': table(4, () => wide),
  'a table of 10 columns of sentences': table(10, () =>
    'Nitrogen passes through the soil. '.repeat(3),
  ),
  'a table of 16 columns with code': table(16, (index) => `\`${'value_'.repeat(9)}${index}\``),
  'a table of 40 columns': table(40, (index) => `${index * 1_234_567}`),
  'a table with addresses': table(3, () => `https://example.org/${'path/'.repeat(40)}`),
  'a table with wide pictures': table(4, () => `![Map](${picture})`),
  'a table written as HTML': `<table><tr>${'<td>Photosynthesis<br>Transpiration</td>'.repeat(14)}</tr></table>`,
  'a table from right to left': table(9, () => 'التمثيل الضوئي يحدث في البلاستيدات الخضراء'),
  'a table in a list in a quote': `> - ${table(12, () => 'Measurement').replaceAll('\n', '\n>   ')}`,
  'a long line of code': `\`\`\`js\n${'const measurement = '.repeat(30)}${'x'.repeat(400)}\n\`\`\``,
};

it.each(Object.entries(texts))('prints %s within the width of the paper', async (_, source) => {
  await render(
    <div className="lesson-text">
      <Markdown source={source} />
    </div>,
  );
  await expect.poll(() => document.querySelector('main :is(table, pre)')).not.toBeNull();
  const { left, right } = document.querySelector('main')!.getBoundingClientRect();
  expect(right).toBeLessThanOrEqual(paper.width);
  const parts = document.querySelectorAll(
    'main :is(table, td, td *, pre, code):not(.visually-hidden)',
  );
  expect(parts.length).toBeGreaterThan(1);
  for (const part of parts) {
    const box = part.getBoundingClientRect();
    expect(box.left, part.outerHTML).toBeGreaterThanOrEqual(left);
    expect(box.right, part.outerHTML).toBeLessThanOrEqual(right);
    // Inline elements have no client width; their block container is checked instead.
    if (part.clientWidth > 0) {
      expect(part.scrollWidth, part.outerHTML).toBeLessThanOrEqual(part.clientWidth);
    }
  }
});

it('keeps short words of a narrow column in one piece', async () => {
  await render(
    <Markdown
      source={table(3, (index) => (index === 0 ? 'Nitrogen' : 'It passes. '.repeat(90)))}
    />,
  );
  await expect.poll(() => document.querySelector('td')).not.toBeNull();
  const range = document.createRange();
  range.selectNodeContents(document.querySelector('td')!);
  expect(range.getClientRects()).toHaveLength(1);
});
