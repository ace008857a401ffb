import { useEffect, useRef, useState, type RefObject } from 'react';
import type { Pdf, PdfPage } from '#web/features/lesson/logic/open-pdf';
import { t } from '#web/shared/i18n/locale';

/** A page of a PDF: drawn while it is near what is in view, to be read aloud wherever it is. */
export function PdfPageView(props: {
  pdf: Pdf;
  number: number;
  /** The width in CSS pixels that every page gets; else each is as large as `scale` makes it. */
  fit: number | undefined;
  scale: number;
  frame: RefObject<HTMLElement | null>;
}) {
  const { pdf, number, fit, scale, frame } = props;
  const figure = useRef<HTMLElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [page, setPage] = useState<PdfPage>();
  const [text, setText] = useState('');
  const [isNear, setNear] = useState(false);

  useEffect(() => void pdf.text(number).then(setText, () => {}), [pdf, number]);
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

  const size = page?.size ?? pdf.size;
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
      <canvas ref={canvas} aria-hidden="true" />
      <figcaption className="visually-hidden" dir="auto">
        {text}
      </figcaption>
    </figure>
  );
}
