import { useEffect } from 'react';
import { prepareGoogle, signInWithGoogle } from '#web/features/account/data/google.commands';
import { useAccountCommand } from '#web/features/account/hooks/use-account-command';
import { Problem } from '#web/shared/problem';
import { t } from '#web/shared/i18n/locale';

/** Signs in or up with a Google account. */
export function GoogleButton() {
  const { run, isRunning, problem } = useAccountCommand();
  useEffect(() => void prepareGoogle().catch(() => {}), []);
  return (
    <div className="stack google">
      <p className="or quiet small">{t('account.or')}</p>
      <button
        type="button"
        className="button"
        disabled={isRunning}
        onClick={() => run(signInWithGoogle)}
      >
        {t('account.google')}
      </button>
      <Problem text={problem} />
    </div>
  );
}
