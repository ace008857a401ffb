import { t } from '#web/shared/i18n/locale';

/** Says what a company sees of its members, and what it does not. */
export function WhatIsSeen() {
  return (
    <div className="small">
      <p>{t('companies.seen.yes')}</p>
      <p>{t('companies.seen.no')}</p>
    </div>
  );
}
