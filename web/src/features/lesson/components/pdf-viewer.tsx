import { useEffect, useRef, useState } from 'react';
import { openPdf, type PdfPage } from '#web/features/lesson/components/open-pdf';
import { Skeleton } from '#web/design-system/skeleton';
import { t } from '#web/shared/i18n/locale';

type Opening = { status: 'loading' | 'failed' } | { status: 'ready'; pages: PdfPage[] };

/** A PDF, page under page, with its text to select and to be read aloud, and a way to keep it. */
export default function PdfViewer({ url, title }: { url: string; title: string }) {
  const [opening, setOpening] = useState<Opening>({ status: 'loading' });
  useEffect(() => {
    const { pages, close } = openPdf(url);
    pages.then(
      (ready) => setOpening({ status: 'ready', pages: ready }),
      () => setOpening({ status: 'failed' }),
    );
    return close;
  }, [url]);

  return (
    <section className="pdf" aria-label={t('lesson.pdf', { title })}>
      {opening.status === 'loading' && <Skeleton height="40rem" label={t('state.loading')} />}
      {opening.status === 'failed' && <p className="notice problem">{t('lesson.pdfFailed')}</p>}
      {opening.status === 'ready' &&
        opening.pages.map((page, index) => (
          <Page key={index} page={page} label={t('lesson.page', { page: index + 1 })} />
        ))}
      <a className="button" href={url} download>
        {t('lesson.download')}
      </a>
    </section>
  );
}

function Page({ page, label }: { page: PdfPage; label: string }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    if (canvas.current) return page.draw(canvas.current);
  }, [page]);
  return (
    <figure className="pdf-page" aria-label={label}>
      <canvas ref={canvas} aria-hidden="true" style={{ aspectRatio: page.aspectRatio }} />
      <figcaption className="visually-hidden" dir="auto">
        {page.text}
      </figcaption>
    </figure>
  );
}
