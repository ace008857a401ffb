import { useEffect, useState } from 'react';
import { canStore } from '#web/shared/can-store';
import { t } from '#web/shared/i18n/locale';

/** Says that nobody stays signed in where the browser stores nothing for this site. */
export function StorageNotice() {
  const [isRefused, setRefused] = useState(false);
  useEffect(() => void canStore().then((isAllowed) => setRefused(!isAllowed)), []);
  return <div role="status">{isRefused && <p className="notice">{t('account.noStorage')}</p>}</div>;
}
