import { EmailChangeForm } from '#web/features/account/components/email-change-form';
import { GoogleLink } from '#web/features/account/components/google-link';
import { PasswordForm } from '#web/features/account/components/password-form';
import SignOutButton from '#web/features/account/components/sign-out-button';
import { useAccountCommand } from '#web/features/account/hooks/use-account-command';
import { VerifyAddress } from '#web/features/account/components/verify-address';
import { signOutEverywhere } from '#web/features/account/data/credentials.commands';
import { signOut } from '#web/features/account/data/sign-out.commands';
import { Problem } from '#web/shared/problem';
import { t } from '#web/shared/i18n/locale';
import type { Member } from '#web/shared/session';

/** Shows sign-in methods and sessions. */
export function SecuritySettings({ member }: { member: Member }) {
  const { run, isRunning, problem } = useAccountCommand();
  const hasPassword = member.methods.includes('password');
  return (
    <div className="stack">
      <p className="row">
        <bdi>{member.email}</bdi>
        {member.isVerified && <span className="tag">{t('settings.verified')}</span>}
      </p>
      <VerifyAddress />
      <details>
        <summary>{t('settings.changeEmail')}</summary>
        <EmailChangeForm member={member} />
      </details>
      <details>
        <summary>{t(hasPassword ? 'settings.changePassword' : 'settings.addPassword')}</summary>
        <PasswordForm key={String(hasPassword)} hasPassword={hasPassword} />
      </details>
      <GoogleLink methods={member.methods} />
      <h3>{t('settings.sessions')}</h3>
      <p className="small quiet">{t('settings.everywhereText')}</p>
      <div className="row">
        <SignOutButton />
        <button
          type="button"
          className="button"
          disabled={isRunning}
          onClick={() => run(() => signOutEverywhere().then(signOut))}
        >
          {t('settings.everywhere')}
        </button>
      </div>
      <Problem text={problem} />
    </div>
  );
}
