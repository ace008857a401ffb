import { useEffect, useState } from 'react';
import { Link } from 'react-router-dom';
import { Skeleton } from '#web/design-system/skeleton';
import {
  accountChecks,
  accountProblems,
  weakPassword,
} from '#web/features/account/logic/account-checks';
import { PostSignIn } from '#web/features/account/components/post-sign-in';
import { useAccountCommand } from '#web/features/account/hooks/use-account-command';
import { sendResetEmail } from '#web/features/account/data/auth-emails.commands';
import {
  followLink,
  resetPassword,
  type LinkOutcome,
} from '#web/features/account/data/email-link.commands';
import { NewPasswordField } from '#web/features/account/components/new-password-field';
import { homeOf } from '#web/shared/home-of';
import { t } from '#web/shared/i18n/locale';
import { FormNotice } from '#web/shared/form-notice';
import { session } from '#web/shared/session';
import { codeOf } from '#web/shared/use-command';
import { useForm } from '#web/shared/use-form';

type Found = LinkOutcome | { kind: 'failed'; code: string };

/** Performs the action of an emailed link and shows the result. */
export function EmailLink({ mode, code }: { mode: string; code: string }) {
  const [found, setFound] = useState<Found>();
  useEffect(() => {
    let isHere = true;
    followLink(mode, code)
      .catch((error: unknown): Found => ({ kind: 'failed', code: codeOf(error) }))
      .then((outcome) => isHere && setFound(outcome))
      .catch(() => {});
    return () => {
      isHere = false;
    };
  }, [mode, code]);

  if (found === undefined) return <Skeleton height="12rem" label={t('state.loading')} />;
  switch (found.kind) {
    case 'failed':
      return <FailedLink mode={mode} code={found.code} />;
    case 'unknown':
      return <Outcome title={t('account.linkUnknown')} text={t('account.linkUnknownText')} />;
    case 'reset':
      return <NewPassword code={code} email={found.email} />;
    case 'recovered':
      return <Recovered email={found.email} />;
    default:
      return (
        <Outcome
          title={t(`account.${found.kind}Title`)}
          text={t(`account.${found.kind}Text`, { email: found.email })}
        />
      );
  }
}

/** The result, and where to continue. */
function Outcome({ title, text }: { title: string; text: string }) {
  const current = session.use();
  const isMember = current.status === 'member';
  return (
    <>
      <h1>{title}</h1>
      <p role="status">{text}</p>
      <p>
        <Link className="button primary" to={isMember ? homeOf(current.role) : '/sign-in'}>
          {t(isMember ? 'account.goOn' : 'account.signIn')}
        </Link>
      </p>
    </>
  );
}

/** A link works once and for a limited time. Most people who open one twice are done already. */
function FailedLink({ mode, code }: { mode: string; code: string }) {
  const current = session.use();
  const isVerified = current.status === 'member' && current.isVerified;
  if (mode === 'verifyEmail' && isVerified && code !== 'network-request-failed') {
    const { email } = current;
    return (
      <Outcome title={t('account.verifiedTitle')} text={t('account.verifiedText', { email })} />
    );
  }
  const texts: Record<string, string> = {
    'expired-action-code': t('account.linkExpired'),
    'network-request-failed': t('error.offline'),
    'user-disabled': t('account.suspended'),
    'email-already-in-use': t('account.emailTaken'),
  };
  return (
    <>
      <h1>{t('account.linkFailed')}</h1>
      <p role="alert">{texts[code] ?? t('account.linkUsed')}</p>
      <p>
        <Link
          className="button primary"
          to={mode === 'resetPassword' ? '/reset-password' : '/settings#security'}
        >
          {t(mode === 'resetPassword' ? 'account.resetAgain' : 'account.toSecurity')}
        </Link>
      </p>
    </>
  );
}

function NewPassword({ code, email }: { code: string; email: string }) {
  const { form, field, state, problem } = useForm({
    checks: { password: accountChecks.newPassword },
    submit: ({ password }) => resetPassword(code, email, password),
    problems: {
      ...accountProblems,
      'weak-password': weakPassword,
    },
  });
  return (
    <>
      <h1>{t('account.newPasswordTitle')}</h1>
      {state === 'done' ? (
        <PostSignIn wanted={null} />
      ) : (
        <form className="stack" {...form}>
          <p>{t('account.newPasswordFor', { email })}</p>
          <input type="hidden" autoComplete="username" value={email} readOnly />
          <NewPasswordField {...field('password')} label={t('account.newPassword')} />
          <FormNotice state="idle" problem={problem} />
          <button className="button primary" disabled={state === 'running'}>
            {t('account.setPassword')}
          </button>
        </form>
      )}
    </>
  );
}

/** Somebody else may have changed the address, and so may know the password. */
function Recovered({ email }: { email: string }) {
  const { run, isRunning, problem } = useAccountCommand();
  const [isSent, setSent] = useState(false);
  return (
    <>
      <h1>{t('account.recoveredTitle')}</h1>
      <p role="status">{t('account.recoveredText', { email })}</p>
      <p>
        <button
          type="button"
          className="button primary"
          disabled={isRunning || isSent}
          onClick={() => run(() => sendResetEmail(email).then(() => setSent(true)))}
        >
          {t('account.resetSend')}
        </button>
      </p>
      <p role="status">{isSent && t('account.resetSent', { email })}</p>
      {problem && <p role="alert">{problem}</p>}
    </>
  );
}
