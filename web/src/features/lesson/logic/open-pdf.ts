import { getDocument, GlobalWorkerOptions, type PDFPageProxy } from 'pdfjs-dist';
import worker from 'pdfjs-dist/build/pdf.worker.min.mjs?url';

GlobalWorkerOptions.workerSrc = worker;

/** A page's size at 100 %, in CSS pixels: a PDF counts 72 to the inch, CSS 96. */
type PdfSize = { width: number; height: number };

export type Pdf = {
  pageCount: number;
  /** Of the first page; most files have pages of one size. */
  size: PdfSize;
  page: (number: number) => Promise<PdfPage>;
  /** What a page says and how large it is. One is read after the other, so that those in view are drawn meanwhile. */
  read: (number: number) => Promise<{ text: string; size: PdfSize }>;
};

export type PdfPage = {
  size: PdfSize;
  /** Draws the page as sharp as the screen is, at the canvas's width. Returns what stops it and gives the memory back. */
  draw: (canvas: HTMLCanvasElement) => () => void;
};

/** Canvases larger than this are refused by some devices. */
const maxPixels = 16_000_000;
const cssPixels = 96 / 72;

/** Opens a PDF. `pdf` rejects when it cannot be fetched or read. */
export function openPdf(url: string): { pdf: Promise<Pdf>; close: () => void } {
  const task = getDocument({ url, isEvalSupported: false });
  let last: Promise<unknown> = Promise.resolve();
  const pdf = task.promise.then(async (file) => ({
    pageCount: file.numPages,
    size: sizeOf(await file.getPage(1)),
    page: async (number: number) => pageOf(await file.getPage(number)),
    read: (number: number) => {
      const read = last.then(async () => {
        const page = await file.getPage(number);
        return { text: await textOf(page), size: sizeOf(page) };
      });
      last = read.catch(() => {});
      return read;
    },
  }));
  return { pdf, close: () => void task.destroy() };
}

function sizeOf(page: PDFPageProxy): PdfSize {
  const { width, height } = page.getViewport({ scale: cssPixels });
  return { width, height };
}

async function textOf(page: PDFPageProxy): Promise<string> {
  const { items } = await page.getTextContent();
  return items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('');
}

function pageOf(page: PDFPageProxy): PdfPage {
  const size = sizeOf(page);
  return {
    size,
    draw: (canvas) => {
      const wanted = (canvas.clientWidth * devicePixelRatio) / size.width;
      const most = Math.sqrt(maxPixels / (size.width * size.height));
      const viewport = page.getViewport({ scale: Math.min(wanted, most) * cssPixels });
      canvas.width = viewport.width;
      canvas.height = viewport.height;
      const drawing = page.render({ canvas, viewport });
      drawing.promise.catch(() => {});
      return () => {
        drawing.cancel();
        canvas.width = 0;
        canvas.height = 0;
        // Where it is still being drawn, pdf.js keeps what it needs.
        page.cleanup();
      };
    },
  };
}
