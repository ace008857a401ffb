import { Link, useSearchParams } from 'react-router-dom';
import { DemoAccounts } from '#web/features/account/components/demo-accounts';
import { SignInForm } from '#web/features/account/components/sign-in-form';
import { EnterWhenMember } from '#web/features/account/components/enter-when-member';
import { usesEmulators } from '#web/firebase/config';
import { t } from '#web/shared/i18n/locale';
import { useTitle } from '#web/shared/use-title';

export default function SignInPage() {
  const [search] = useSearchParams();
  useTitle(t('account.signIn'));
  return (
    <main id="main" className="page narrow" tabIndex={-1}>
      <EnterWhenMember next={search.get('next')} />
      <h1>{t('account.signIn')}</h1>
      <SignInForm />
      <p>
        {t('account.isNew')} <Link to={`/sign-up?${search}`}>{t('account.signUp')}</Link>
      </p>
      {usesEmulators && <DemoAccounts />}
    </main>
  );
}
