import { Link } from 'react-router-dom';
import { Field } from '#web/design-system/field';
import { accountChecks, accountProblems } from '#web/features/account/logic/account-checks';
import { signIn } from '#web/features/account/data/sign-in.commands';
import { t } from '#web/shared/i18n/locale';
import { FormNotice } from '#web/shared/form-notice';
import { useForm } from '#web/shared/use-form';

export function SignInForm() {
  const { form, field, state, problem } = useForm({
    checks: { email: accountChecks.email, password: accountChecks.password },
    submit: ({ email, password }) => signIn(email, password),
    problems: accountProblems,
  });
  return (
    <form className="stack" {...form}>
      <Field
        {...field('email')}
        label={t('account.email')}
        type="email"
        autoComplete="username"
        dir="ltr"
      />
      <Field
        {...field('password')}
        label={t('account.password')}
        type="password"
        autoComplete="current-password"
        dir="ltr"
      />
      <FormNotice state="idle" problem={problem} />
      <div className="row">
        <button className="button primary" disabled={state === 'running'}>
          {t('account.signIn')}
        </button>
        <Link to="/reset-password">{t('account.forgot')}</Link>
      </div>
    </form>
  );
}
