import type { ReactNode } from 'react';
import { Skeleton } from '#web/design-system/skeleton';
import { t } from '#web/shared/i18n/locale';

/** Shows the states of a query other than its value, in words and with a next step. */
export function StateNotice(props: {
  status: 'loading' | 'missing' | 'denied' | 'offline' | 'failed';
  retry?: () => void;
  skeleton?: ReactNode;
  /** Whether it replaces the whole page, which then has no other heading. */
  isPage?: boolean;
}) {
  const { status, retry, skeleton, isPage = false } = props;
  const Heading = isPage ? 'h1' : 'h2';
  if (status === 'loading') {
    return skeleton ?? <Skeleton height="12rem" label={t('state.loading')} />;
  }
  return (
    <div className="notice stack" role={status === 'failed' ? 'alert' : undefined}>
      <Heading>{t(`state.${status}.title`)}</Heading>
      <p>{t(`state.${status}.text`)}</p>
      {retry && (
        <button type="button" className="button" onClick={retry}>
          {t('state.retry')}
        </button>
      )}
    </div>
  );
}
