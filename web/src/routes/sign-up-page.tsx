import { Link, useSearchParams } from 'react-router-dom';
import { PostSignIn } from '#web/features/account/components/post-sign-in';
import { GoogleButton } from '#web/features/account/components/google-button';
import { SignUpForm } from '#web/features/account/components/sign-up-form';
import { StorageNotice } from '#web/features/account/components/storage-notice';
import { t } from '#web/shared/i18n/locale';
import { session } from '#web/shared/session';
import { useTitle } from '#web/shared/use-title';
import '#web/features/account/components/account.css';

export default function SignUpPage() {
  const [search] = useSearchParams();
  useTitle(t('account.signUp'));
  return (
    <main id="main" className="page narrow" tabIndex={-1}>
      <h1>{t('account.signUp')}</h1>
      {session.use().status === 'member' ? (
        <PostSignIn wanted={search.get('next')} />
      ) : (
        <>
          <StorageNotice />
          <SignUpForm />
          <GoogleButton />
          <p>
            <Link to={`/sign-in?${search}`}>{t('account.haveAccount')}</Link>
          </p>
        </>
      )}
    </main>
  );
}
