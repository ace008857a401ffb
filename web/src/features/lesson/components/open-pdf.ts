import { getDocument, GlobalWorkerOptions, type PDFDocumentProxy } from 'pdfjs-dist';
import worker from 'pdfjs-dist/build/pdf.worker.min.mjs?url';

GlobalWorkerOptions.workerSrc = worker;

export type PdfPage = {
  /** Width over height. */
  aspectRatio: number;
  text: string;
  /** Draws the page as sharp as the screen is. Returns what stops it. */
  draw: (canvas: HTMLCanvasElement) => () => void;
};

/** Opens a PDF. `pages` rejects when it cannot be fetched or read. */
export function openPdf(url: string): { pages: Promise<PdfPage[]>; close: () => void } {
  const task = getDocument({ url, isEvalSupported: false });
  const pages = task.promise.then((file) =>
    Promise.all(Array.from({ length: file.numPages }, (_, index) => readPage(file, index + 1))),
  );
  return { pages, close: () => void task.destroy() };
}

async function readPage(file: PDFDocumentProxy, number: number): Promise<PdfPage> {
  const page = await file.getPage(number);
  const { width, height } = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent();
  return {
    aspectRatio: width / height,
    text: items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''),
    draw: (canvas) => {
      const scale = (canvas.clientWidth * devicePixelRatio) / width;
      const viewport = page.getViewport({ scale });
      canvas.width = viewport.width;
      canvas.height = viewport.height;
      const drawing = page.render({ canvas, viewport });
      drawing.promise.catch(() => {});
      return () => drawing.cancel();
    },
  };
}
