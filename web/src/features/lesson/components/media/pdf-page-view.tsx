import { useEffect, useRef, useState, type RefObject } from 'react';
import type { Pdf, PdfPage } from '#web/features/lesson/logic/open-pdf';
import { t } from '#web/shared/i18n/locale';

/**
 * Renders a PDF page. The canvas exists only near the viewport; other pages keep their size, and their text for
 * screen readers and the browser's search.
 */
export function PdfPageView(props: {
  pdf: Pdf;
  number: number;
  /** The width of every page in CSS pixels; if undefined, `scale` sets the size. */
  fit: number | undefined;
  scale: number;
  frame: RefObject<HTMLElement | null>;
}) {
  const { pdf, number, fit, scale, frame } = props;
  const figure = useRef<HTMLElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [page, setPage] = useState<PdfPage>();
  const [contents, setContents] = useState<{ text: string; size: Pdf['size'] }>();
  const [isNear, setNear] = useState(false);

  useEffect(() => void pdf.read(number).then(setContents, () => {}), [pdf, number]);
  useEffect(() => {
    const observer = new IntersectionObserver(([entry]) => setNear(entry!.isIntersecting), {
      root: frame.current,
      rootMargin: '100% 0px',
    });
    observer.observe(figure.current!);
    return () => observer.disconnect();
  }, [frame]);
  useEffect(() => {
    if (isNear) void pdf.page(number).then(setPage, () => {});
  }, [pdf, number, isNear]);

  const size = page?.size ?? contents?.size ?? pdf.size;
  const width = fit ?? Math.round(size.width * scale);
  useEffect(() => {
    if (page && isNear && width > 0) return page.draw(canvas.current!);
  }, [page, isNear, width]);

  return (
    <figure
      className="pdf-page"
      ref={figure}
      aria-label={t('media.pageNumber', { page: number })}
      style={{ inlineSize: width, aspectRatio: size.width / size.height }}
    >
      {isNear && <canvas ref={canvas} aria-hidden="true" />}
      <figcaption className="visually-hidden" dir="auto">
        {contents?.text}
      </figcaption>
    </figure>
  );
}
