import { afterEach, beforeEach, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import PdfViewer from '#web/features/lesson/components/media/pdf-viewer';
import { render } from '#web/testing/render';
import '#web/features/lesson/components/media/media.css';

const pageCount = 600;
/** Timeout in ms, generous for a busy machine. */
const timeout = 60_000;
/** Pages in the viewport, as many above and below it, and partly visible pages. */
const maxCanvases = 12;

/** Builds a PDF whose pages show their number; every hundredth page is landscape. */
function longPdf(): string {
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '',
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  ];
  const kids: string[] = [];
  for (let number = 1; number <= pageCount; number++) {
    const text = `BT /F 24 Tf 72 300 Td (This is page ${number}.) Tj ET`;
    const box = number % 100 === 0 ? '842 595' : '595 842';
    const contents = objects.push(`<</Length ${text.length}>>stream\n${text}\nendstream`);
    kids.push(
      `${objects.push(`<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${box}]/Resources<</Font<</F 3 0 R>>>>/Contents ${contents} 0 R>>`)} 0 R`,
    );
  }
  objects[1] = `<</Type/Pages/Count ${pageCount}/Kids[${kids.join(' ')}]>>`;
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj${object}endobj\n`;
    return `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}`;
  return `${file}${table}trailer<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${file.length}\n%%EOF`;
}

let url = '';
beforeEach(async () => {
  url = URL.createObjectURL(new Blob([longPdf()], { type: 'application/pdf' }));
  await page.viewport(800, 900);
  await render(<PdfViewer url={url} title="Long" />, 'media');
  await expect.poll(() => figureOf(pageCount), { timeout }).toBeDefined();
}, timeout);
afterEach(async () => {
  URL.revokeObjectURL(url);
  await page.viewport(414, 896);
});

const frame = () => document.querySelector<HTMLElement>('.pdf-pages')!;
const figureOf = (number: number) =>
  document.querySelectorAll<HTMLElement>('.pdf-page')[number - 1]!;
const canvasOf = (number: number) => figureOf(number).querySelector('canvas');
const canvases = () => document.querySelectorAll('canvas').length;

/** Returns whether the page's canvas has dark pixels. */
const isDrawn = (number: number) => {
  const canvas = canvasOf(number);
  if (!canvas || canvas.width === 0) return false;
  const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
  return data.some((value, index) => index % 4 === 0 && value < 100 && data[index + 3]! > 0);
};
const expectDrawn = async (number: number) => {
  await expect.poll(() => isDrawn(number), { timeout }).toBe(true);
  expect(canvases()).toBeLessThanOrEqual(maxCanvases);
};

it('draws only the pages of a long PDF that are near the screen', { timeout }, async () => {
  await expectDrawn(1);
  const first = canvasOf(1)!;
  const number = page.getByRole('spinbutton', { name: 'Page' });
  await number.fill('300');
  await expectDrawn(300);
  expect(canvasOf(1)).toBeNull();
  // The canvas memory is released at once, not at garbage collection.
  await expect.poll(() => [first.width, first.height]).toEqual([0, 0]);

  await page.getByRole('button', { name: 'Zoom in' }).click();
  await expectDrawn(300);
  expect(frame().scrollTop).toBeCloseTo(figureOf(300).offsetTop, -1);
  await expect.element(number).toHaveValue(300);
  await page.getByRole('button', { name: 'Fit to width' }).click();

  frame().focus();
  await userEvent.keyboard('{End}');
  await expectDrawn(600);
  await expect.element(number).toHaveValue(600);
  expect(canvasOf(300)).toBeNull();
});

it('keeps the size and the text of pages that are not drawn', { timeout }, async () => {
  await expect.poll(() => figureOf(600).textContent, { timeout }).toBe('This is page 600.');
  expect(canvasOf(450)).toBeNull();
  const { width } = figureOf(1).getBoundingClientRect();
  expect(figureOf(450).getBoundingClientRect().height).toBeCloseTo((width * 842) / 595, 0);
  expect(figureOf(400).getBoundingClientRect().height).toBeCloseTo((width * 595) / 842, 0);
  // `find` selects the match in Chromium; the browser's own search also scrolls to it.
  expect((window as unknown as { find: (text: string) => boolean }).find('page 450')).toBe(true);
  const found = getSelection()!.anchorNode!.parentElement!;
  expect(figureOf(450).contains(found)).toBe(true);
  found.scrollIntoView();
  await expectDrawn(450);
});
