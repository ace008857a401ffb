import { Link, useSearchParams } from 'react-router-dom';
import { EnterWhenMember } from '#web/features/account/components/enter-when-member';
import { SignUpForm } from '#web/features/account/components/sign-up-form';
import { t } from '#web/shared/i18n/locale';
import { useTitle } from '#web/shared/use-title';

export default function SignUpPage() {
  const [search] = useSearchParams();
  useTitle(t('account.signUp'));
  return (
    <main id="main" className="page narrow" tabIndex={-1}>
      <EnterWhenMember next={search.get('next')} />
      <h1>{t('account.signUp')}</h1>
      <SignUpForm />
      <p>
        <Link to={`/sign-in?${search}`}>{t('account.haveAccount')}</Link>
      </p>
    </main>
  );
}
