import type { ReactNode } from 'react';
import { Skeleton } from '#web/design-system/skeleton';
import { t } from '#web/shared/i18n/locale';

/** The states of a read that are not its value, in words and with a way on. */
export function StateNotice(props: {
  status: 'loading' | 'missing' | 'denied' | 'offline' | 'failed';
  retry?: () => void;
  skeleton?: ReactNode;
}) {
  const { status, retry, skeleton } = props;
  if (status === 'loading') {
    return skeleton ?? <Skeleton height="12rem" label={t('state.loading')} />;
  }
  return (
    <div className="notice stack" role={status === 'failed' ? 'alert' : undefined}>
      <h2>{t(`state.${status}.title`)}</h2>
      <p>{t(`state.${status}.text`)}</p>
      {retry && (
        <button type="button" className="button" onClick={retry}>
          {t('state.retry')}
        </button>
      )}
    </div>
  );
}
