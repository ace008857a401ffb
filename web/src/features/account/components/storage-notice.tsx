import { useEffect, useState } from 'react';
import { canStore } from '#web/shared/can-store';
import { t } from '#web/shared/i18n/locale';

/** Warns that nobody stays signed in if the browser stores no data for this site. */
export function StorageNotice() {
  const [isRefused, setRefused] = useState(false);
  useEffect(() => void canStore().then((isAllowed) => setRefused(!isAllowed)), []);
  return <div role="status">{isRefused && <p className="notice">{t('account.noStorage')}</p>}</div>;
}
