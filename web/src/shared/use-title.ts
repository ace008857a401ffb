import { useEffect } from 'react';
import { t } from '#web/shared/i18n/locale';

/** Sets the page's title. */
export function useTitle(title: string | undefined) {
  useEffect(() => {
    document.title = title ? `${title} · ${t('app.name')}` : t('app.name');
  }, [title]);
}
