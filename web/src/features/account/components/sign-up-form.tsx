import { CredentialField, useCredentials } from '#web/features/account/components/credential-field';
import { signUp } from '#web/features/account/data/sign-in.commands';
import { t } from '#web/shared/i18n/locale';

export function SignUpForm() {
  const form = useCredentials(({ name, email, password }) => signUp(name, email, password));
  return (
    <form className="stack" noValidate onSubmit={form.onSubmit}>
      <CredentialField form={form} name="name" type="text" autoComplete="name" />
      <CredentialField form={form} name="email" type="email" autoComplete="email" />
      <CredentialField form={form} name="password" type="password" autoComplete="new-password" />
      {form.problem && (
        <p className="notice problem" role="alert">
          {form.problem}
        </p>
      )}
      <button className="button primary" disabled={form.isRunning}>
        {t('account.signUp')}
      </button>
    </form>
  );
}
