import { Link, useSearchParams } from 'react-router-dom';
import { DemoAccounts } from '#web/features/account/components/demo-accounts';
import { PostSignIn } from '#web/features/account/components/post-sign-in';
import { GoogleButton } from '#web/features/account/components/google-button';
import { SignInForm } from '#web/features/account/components/sign-in-form';
import { usesEmulators } from '#web/firebase/config';
import { StorageNotice } from '#web/features/account/components/storage-notice';
import { t } from '#web/shared/i18n/locale';
import { session } from '#web/shared/session';
import { useTitle } from '#web/shared/use-title';
import '#web/features/account/components/account.css';

export default function SignInPage() {
  const [search] = useSearchParams();
  useTitle(t('account.signIn'));
  return (
    <main id="main" className="page narrow" tabIndex={-1}>
      <h1>{t('account.signIn')}</h1>
      {session.use().status === 'member' ? (
        <PostSignIn wanted={search.get('next')} />
      ) : (
        <>
          <StorageNotice />
          <SignInForm />
          <GoogleButton />
          <p>
            {t('account.isNew')} <Link to={`/sign-up?${search}`}>{t('account.signUp')}</Link>
          </p>
          {usesEmulators && <DemoAccounts />}
        </>
      )}
    </main>
  );
}
