import { getDocument, GlobalWorkerOptions, type PDFPageProxy } from 'pdfjs-dist';
import worker from 'pdfjs-dist/build/pdf.worker.min.mjs?url';

GlobalWorkerOptions.workerSrc = worker;

/** A page's size at 100 % in CSS pixels. A PDF has 72 points to the inch, CSS has 96 pixels. */
type PdfSize = { width: number; height: number };

export type Pdf = {
  pageCount: number;
  /** The size of the first page; most files have pages of one size. */
  size: PdfSize;
  page: (number: number) => Promise<PdfPage>;
  /**
   * Returns a page's text and size. Calls are queued one after the other, so that visible pages are drawn in between.
   */
  read: (number: number) => Promise<{ text: string; size: PdfSize }>;
};

export type PdfPage = {
  size: PdfSize;
  /**
   * Draws the page at the canvas's width and the screen's pixel ratio. Returns a function that cancels drawing and
   * releases the memory.
   */
  draw: (canvas: HTMLCanvasElement) => () => void;
};

/** Some devices refuse larger canvases. */
const maxPixels = 16_000_000;
const cssPixels = 96 / 72;

/** Opens a PDF. `pdf` rejects if the file cannot be loaded or parsed. */
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
        // If rendering is still in progress, pdf.js keeps what it needs.
        page.cleanup();
      };
    },
  };
}
