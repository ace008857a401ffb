import { useEffect, useState } from 'react';
import { DemoEmail } from '#web/features/account/components/demo-email';
import { useAccountCommand } from '#web/features/account/hooks/use-account-command';
import {
  secondsToNextEmail,
  sendVerificationEmail,
} from '#web/features/account/data/auth-emails.commands';
import { refreshSession } from '#web/firebase/watch-session';
import { t } from '#web/shared/i18n/locale';
import { session } from '#web/shared/session';

/**
 * Explains what is locked until the email is verified, why, and how to verify it. Renders nothing once it is verified.
 */
export function VerifyAddress() {
  const current = session.use();
  return current.status === 'member' && !current.isVerified ? (
    <AskToVerify email={current.email} />
  ) : null;
}

function AskToVerify({ email }: { email: string }) {
  const check = useAccountCommand();
  const letter = useAccountCommand();
  const [sentAt, setSentAt] = useState<number>();
  const [isNotYet, setNotYet] = useState(false);
  const wait = useSecondsToNextLetter(sentAt);
  useRefreshOnReturn();

  return (
    <section className="notice stack" aria-labelledby="verify">
      <h2 id="verify">{t('account.verifyTitle')}</h2>
      <p>{t('account.verifyText', { email })}</p>
      <p>{t('account.verifyWhy')}</p>
      <div className="row">
        <button
          type="button"
          className="button primary"
          disabled={check.isRunning}
          onClick={() =>
            check.run(async () => {
              setNotYet(false);
              await refreshSession();
              setNotYet(true);
            })
          }
        >
          {t('account.haveVerified')}
        </button>
        <button
          type="button"
          className="button"
          disabled={letter.isRunning || wait > 0}
          onClick={() =>
            letter.run(async () => {
              await sendVerificationEmail();
              setSentAt(Date.now());
            })
          }
        >
          {wait > 0 ? t('account.sendAgainIn', { count: wait }) : t('account.sendAgain')}
        </button>
      </div>
      <div role="status">
        {sentAt !== undefined && <p className="small">{t('account.letterSent', { email })}</p>}
        {isNotYet && <p className="small">{t('account.notVerifiedYet')}</p>}
      </div>
      {(check.problem ?? letter.problem) && (
        <p role="alert" className="mistake">
          {check.problem ?? letter.problem}
        </p>
      )}
      <DemoEmail email={email} kind="VERIFY_EMAIL" sentAt={sentAt} />
    </section>
  );
}

/** A countdown in seconds until another email can be sent; restarts after each. */
function useSecondsToNextLetter(sentAt: number | undefined): number {
  const [wait, setWait] = useState(() => secondsToNextEmail(Date.now()));
  useEffect(() => {
    const count = () => setWait(secondsToNextEmail(Date.now()));
    count();
    const timer = setInterval(count, 1000);
    return () => clearInterval(timer);
  }, [sentAt]);
  return wait;
}

/** Refreshes when a person returns from their inbox. */
function useRefreshOnReturn() {
  useEffect(() => {
    const onReturn = () => {
      if (document.visibilityState === 'visible') void refreshSession().catch(() => {});
    };
    window.addEventListener('focus', onReturn);
    document.addEventListener('visibilitychange', onReturn);
    return () => {
      window.removeEventListener('focus', onReturn);
      document.removeEventListener('visibilitychange', onReturn);
    };
  }, []);
}
