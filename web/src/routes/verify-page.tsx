import { VerifyView } from '#web/features/certificates/components/verify-view';
import { t } from '#web/shared/i18n/locale';
import { useTitle } from '#web/shared/use-title';

/** Checks files with certificates. No reads. */
export default function VerifyPage() {
  useTitle(t('certificates.verify.title'));
  return (
    <main id="main" className="page narrow stack" tabIndex={-1}>
      <h1>{t('certificates.verify.title')}</h1>
      <p>{t('certificates.verify.intro')}</p>
      <VerifyView />
    </main>
  );
}
