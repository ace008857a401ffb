import { Field } from '#web/design-system/field';
import {
  accountChecks,
  accountProblems,
  weakPassword,
  wrongPassword,
} from '#web/features/account/logic/account-checks';
import { confirmWithPassword, setPassword } from '#web/features/account/data/credentials.commands';
import { confirmWithGoogle } from '#web/features/account/data/google.commands';
import { NewPasswordField } from '#web/features/account/components/new-password-field';
import { t } from '#web/shared/i18n/locale';
import { FormNotice } from '#web/shared/form-notice';
import { useForm } from '#web/shared/use-form';

/** Changes the password, or adds one to an account that only uses Google. */
export function PasswordForm({ hasPassword }: { hasPassword: boolean }) {
  const { form, field, state, problem } = useForm({
    checks: { current: accountChecks.password, password: accountChecks.newPassword },
    submit: async ({ current, password }) => {
      await (hasPassword ? confirmWithPassword(current) : confirmWithGoogle());
      await setPassword(password);
    },
    problems: {
      ...accountProblems,
      'invalid-credential': wrongPassword,
      'wrong-password': wrongPassword,
      'weak-password': weakPassword,
      'user-mismatch': 'account.otherGoogle',
    },
  });
  return (
    <form className="stack" {...form}>
      {hasPassword ? (
        <Field
          {...field('current')}
          label={t('settings.currentPassword')}
          type="password"
          autoComplete="current-password"
          dir="ltr"
        />
      ) : (
        <p className="small">{t('settings.googleAsks')}</p>
      )}
      <NewPasswordField {...field('password')} label={t('account.newPassword')} />
      <FormNotice state={state} problem={problem} done={t('settings.passwordChanged')} />
      <button className="button primary" disabled={state === 'running'}>
        {t('account.setPassword')}
      </button>
    </form>
  );
}
