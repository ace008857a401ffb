import { lazy, Suspense } from 'react';
import { Skeleton } from '#web/design-system/skeleton';
import type { BlockProps } from '#web/features/lesson/logic/block-props';
import { t } from '#web/shared/i18n/locale';

const PdfViewer = lazy(() => import('#web/features/lesson/components/media/pdf-viewer'));

/** Renders a download link. A PDF is also shown inline. */
export function DocumentBlock({ url, title }: Pick<BlockProps, 'url' | 'title'>) {
  const type = /\.(\w{1,5})(?:[?#]|$)/.exec(url.replace(/^https:\/\/[^/]*/, ''))?.[1] ?? '';
  if (type.toLowerCase() === 'pdf') {
    return (
      <Suspense fallback={<Skeleton height="40rem" label={t('state.loading')} />}>
        <PdfViewer url={url} title={title} />
      </Suspense>
    );
  }
  return (
    <a className="button" href={url} download target="_blank" rel="noopener noreferrer">
      {type
        ? t('media.downloadType', { title, type: type.toUpperCase() })
        : t('media.download', { title })}
    </a>
  );
}
