import { useState } from 'react';
import { Field } from '#web/design-system/field';
import {
  accountChecks,
  accountProblems,
  wrongPassword,
} from '#web/features/account/logic/account-checks';
import { DemoEmail } from '#web/features/account/components/demo-email';
import {
  confirmWithPassword,
  requestEmailChange,
} from '#web/features/account/data/credentials.commands';
import { confirmWithGoogle } from '#web/features/account/data/google.commands';
import { t } from '#web/shared/i18n/locale';
import { FormNotice } from '#web/shared/form-notice';
import type { Member } from '#web/shared/session';
import { useForm } from '#web/shared/use-form';

/** Requests a change of email address, which takes effect when the link in the email is opened. */
export function EmailChangeForm({ member }: { member: Member }) {
  const [sent, setSent] = useState<{ email: string; at: number }>();
  const hasPassword = member.methods.includes('password');
  const { form, field, state, problem } = useForm({
    checks: { email: accountChecks.email, current: accountChecks.password },
    submit: async ({ email, current }) => {
      await (hasPassword ? confirmWithPassword(current) : confirmWithGoogle());
      await requestEmailChange(email);
      setSent({ email, at: Date.now() });
    },
    problems: {
      ...accountProblems,
      'email-already-in-use': { field: 'email', text: 'account.emailTaken' },
      'invalid-credential': wrongPassword,
      'wrong-password': wrongPassword,
      'user-mismatch': 'account.otherGoogle',
    },
  });
  return (
    <form className="stack" {...form}>
      <p className="small quiet">{t('settings.changeEmailText')}</p>
      <Field
        {...field('email')}
        label={t('settings.newEmail')}
        type="email"
        autoComplete="email"
        maxLength={320}
        dir="ltr"
      />
      {hasPassword ? (
        <Field
          {...field('current')}
          label={t('settings.currentPassword')}
          hint={t('settings.currentPasswordWhy')}
          type="password"
          autoComplete="current-password"
          dir="ltr"
        />
      ) : (
        <p className="small">{t('settings.googleAsks')}</p>
      )}
      <FormNotice
        state={state}
        problem={problem}
        done={t('settings.changeEmailSent', { email: sent?.email ?? '' })}
      />
      <button className="button primary" disabled={state === 'running'}>
        {t('settings.changeEmail')}
      </button>
      {sent && <DemoEmail email={member.email} kind="VERIFY_AND_CHANGE_EMAIL" sentAt={sent.at} />}
    </form>
  );
}
