import { Link } from 'react-router-dom';
import { ResetRequestForm } from '#web/features/account/components/reset-request-form';
import { t } from '#web/shared/i18n/locale';
import { useTitle } from '#web/shared/use-title';

export default function ResetPasswordPage() {
  useTitle(t('account.resetTitle'));
  return (
    <main id="main" className="page narrow" tabIndex={-1}>
      <h1>{t('account.resetTitle')}</h1>
      <ResetRequestForm />
      <p>
        <Link to="/sign-in">{t('account.signIn')}</Link>
      </p>
    </main>
  );
}
