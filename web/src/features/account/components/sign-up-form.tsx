import { Field } from '#web/design-system/field';
import {
  accountChecks,
  accountProblems,
  weakPassword,
} from '#web/features/account/logic/account-checks';
import { signUp } from '#web/features/account/data/sign-in.commands';
import { NewPasswordField } from '#web/features/account/components/new-password-field';
import { t } from '#web/shared/i18n/locale';
import { FormNotice } from '#web/shared/form-notice';
import { useForm } from '#web/shared/use-form';

export function SignUpForm() {
  const { form, field, state, problem } = useForm({
    checks: {
      name: accountChecks.name,
      email: accountChecks.email,
      password: accountChecks.newPassword,
    },
    submit: ({ name, email, password }) => signUp(name, email, password),
    problems: {
      ...accountProblems,
      'email-already-in-use': { field: 'email', text: 'account.emailTaken' },
      'weak-password': weakPassword,
    },
  });
  return (
    <form className="stack" {...form}>
      <Field {...field('name')} label={t('account.name')} autoComplete="name" maxLength={100} />
      <Field
        {...field('email')}
        label={t('account.email')}
        type="email"
        autoComplete="email"
        maxLength={320}
        dir="ltr"
      />
      <NewPasswordField {...field('password')} label={t('account.password')} />
      <FormNotice state="idle" problem={problem} />
      <button className="button primary" disabled={state === 'running'}>
        {t('account.signUp')}
      </button>
    </form>
  );
}
