import { useState } from 'react';
import { Field } from '#web/design-system/field';
import { accountChecks, accountProblems } from '#web/features/account/logic/account-checks';
import { DemoEmail } from '#web/features/account/components/demo-email';
import { sendResetEmail } from '#web/features/account/data/auth-emails.commands';
import { t } from '#web/shared/i18n/locale';
import { FormNotice } from '#web/shared/form-notice';
import { useForm } from '#web/shared/use-form';

/**
 * Requests an email with a link to reset the password. The response does not reveal whether the address is known.
 */
export function ResetRequestForm() {
  const [sent, setSent] = useState<{ email: string; at: number }>();
  const { form, field, state, problem } = useForm({
    checks: { email: accountChecks.email },
    submit: async ({ email }) => {
      await sendResetEmail(email);
      setSent({ email, at: Date.now() });
    },
    problems: accountProblems,
  });
  return (
    <form className="stack" {...form}>
      <p>{t('account.resetText')}</p>
      <Field
        {...field('email')}
        label={t('account.email')}
        type="email"
        autoComplete="username"
        dir="ltr"
      />
      <FormNotice
        state={state}
        problem={problem}
        done={t('account.resetSent', { email: sent?.email ?? '' })}
      />
      <button className="button primary" disabled={state === 'running'}>
        {t('account.resetSend')}
      </button>
      {sent && <DemoEmail email={sent.email} kind="PASSWORD_RESET" sentAt={sent.at} />}
    </form>
  );
}
