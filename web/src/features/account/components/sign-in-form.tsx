import { CredentialField, useCredentials } from '#web/features/account/components/credential-field';
import { signIn } from '#web/features/account/data/sign-in.commands';
import { t } from '#web/shared/i18n/locale';

export function SignInForm() {
  const form = useCredentials(({ email, password }) => signIn(email, password));
  return (
    <form className="stack" noValidate onSubmit={form.onSubmit}>
      <CredentialField form={form} name="email" type="email" autoComplete="username" />
      <CredentialField
        form={form}
        name="password"
        type="password"
        autoComplete="current-password"
      />
      {form.problem && (
        <p className="notice problem" role="alert">
          {form.problem}
        </p>
      )}
      <button className="button primary" disabled={form.isRunning}>
        {t('account.signIn')}
      </button>
    </form>
  );
}
