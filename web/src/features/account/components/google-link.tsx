import { useEffect } from 'react';
import { useAccountCommand } from '#web/features/account/hooks/use-account-command';
import {
  linkGoogle,
  prepareGoogle,
  unlinkGoogle,
} from '#web/features/account/data/google.commands';
import { Problem } from '#web/shared/problem';
import { t } from '#web/shared/i18n/locale';

/** Connects a Google account, or disconnects it. The last sign-in method cannot be removed. */
export function GoogleLink({ methods }: { methods: string[] }) {
  const { run, isRunning, problem } = useAccountCommand();
  useEffect(() => void prepareGoogle().catch(() => {}), []);
  const isLinked = methods.includes('google.com');
  const isLast = isLinked && methods.length === 1;
  return (
    <div className="stack">
      <h3>{t('settings.google')}</h3>
      <p className="small quiet" role="status">
        {t(isLast ? 'settings.googleLast' : isLinked ? 'settings.googleOn' : 'settings.googleOff')}
      </p>
      {!isLast && (
        <button
          type="button"
          className="button"
          disabled={isRunning}
          onClick={() => run(isLinked ? unlinkGoogle : linkGoogle)}
        >
          {t(isLinked ? 'settings.googleUnlink' : 'settings.googleLink')}
        </button>
      )}
      <Problem text={problem} />
    </div>
  );
}
