import { useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Pdf } from '#web/features/lesson/logic/open-pdf';
import { PdfPageView } from '#web/features/lesson/components/media/pdf-page-view';
import { PageNumber, ZoomButtons } from '#web/features/lesson/components/media/pdf-tools';
import type { Zoom } from '#web/features/lesson/logic/zoom';
import { MediaProblem } from '#web/features/lesson/components/media/media-problem';
import { Skeleton } from '#web/design-system/skeleton';
import { inLanguage, locale, t } from '#web/shared/i18n/locale';

type Opening = { status: 'loading' | 'failed' } | { status: 'ready'; pdf: Pdf };

/** Renders a PDF in a scrollable frame, with its text for screen readers and a download link. */
export default function PdfViewer({ url, title }: { url: string; title: string }) {
  const [attempt, setAttempt] = useState(0);
  const [opening, setOpening] = useState<Opening>({ status: 'loading' });
  useEffect(() => {
    let isOpen = true;
    let close = () => {};
    const settle = (next: Opening) => isOpen && setOpening(next);
    // pdf.js is large, so it is loaded on demand. If the import fails, the rest of the lesson stays usable.
    import('#web/features/lesson/logic/open-pdf')
      .then(({ openPdf }) => {
        if (!isOpen) return;
        const file = openPdf(url);
        close = file.close;
        return file.pdf.then((pdf) => settle({ status: 'ready', pdf }));
      })
      .catch(() => settle({ status: 'failed' }));
    return () => {
      isOpen = false;
      close();
    };
  }, [url, attempt]);

  const retry = () => {
    setOpening({ status: 'loading' });
    setAttempt((count) => count + 1);
  };
  return (
    <section className="pdf" aria-label={t('media.pdf', { title })}>
      {opening.status === 'loading' && <Skeleton height="40rem" label={t('state.loading')} />}
      {opening.status === 'failed' && (
        <MediaProblem problem={navigator.onLine ? 'pdf' : 'offline'} url={url} retry={retry} />
      )}
      {opening.status === 'ready' && <Pages pdf={opening.pdf} title={title} />}
      <a className="button" href={url} download target="_blank" rel="noopener noreferrer">
        {t('media.downloadPdf')}
      </a>
    </section>
  );
}

function Pages({ pdf, title }: { pdf: Pdf; title: string }) {
  const frame = useRef<HTMLDivElement>(null);
  const [zoom, setZoom] = useState<Zoom>('fit');
  const [width, setWidth] = useState(0);
  const [current, setCurrent] = useState(1);
  useEffect(() => {
    const observer = new ResizeObserver(([entry]) =>
      setWidth(Math.floor(entry!.contentRect.width)),
    );
    observer.observe(frame.current!);
    return () => observer.disconnect();
  }, []);

  const pages = () => [...frame.current!.querySelectorAll<HTMLElement>('.pdf-page')];
  /** Returns the index of the last page that starts above `line`, in pixels from the top of the frame's content. */
  const pageAt = (line: number) =>
    Math.max(
      0,
      pages().findLastIndex((page) => page.offsetTop <= line),
    );
  const follow = () => {
    const { scrollTop, clientHeight } = frame.current!;
    setCurrent(pageAt(scrollTop + clientHeight / 2) + 1);
  };
  const goTo = (number: number) => {
    const page = pages()[number - 1];
    if (page) frame.current!.scrollTop = page.offsetTop;
  };
  // Keeps the same part of the page at the top after zooming.
  const choose = (next: Zoom) => {
    const box = frame.current!;
    const page = pages()[pageAt(box.scrollTop)]!;
    const part = (box.scrollTop - page.offsetTop) / page.offsetHeight;
    flushSync(() => setZoom(next));
    box.scrollTop = page.offsetTop + part * page.offsetHeight;
  };

  const scale = zoom === 'fit' ? width / pdf.size.width : zoom / 100;
  return (
    <>
      <div
        className="media-bar"
        role="group"
        aria-label={t('media.pdfTools')}
        {...inLanguage(locale.get())}
      >
        <PageNumber current={current} count={pdf.pageCount} goTo={goTo} />
        <ZoomButtons zoom={zoom} scale={scale} choose={choose} />
      </div>
      <div
        className="pdf-pages"
        ref={frame}
        role="group"
        aria-label={title}
        tabIndex={0}
        onScroll={follow}
      >
        {width > 0 &&
          Array.from({ length: pdf.pageCount }, (_, index) => (
            <PdfPageView
              key={index}
              pdf={pdf}
              number={index + 1}
              fit={zoom === 'fit' ? width : undefined}
              scale={scale}
              frame={frame}
            />
          ))}
      </div>
    </>
  );
}
