import { useEffect, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { chooseLocale, hasChosenLocale, locales, t } from '#web/shared/i18n/locale';
import { nextPage } from '#web/shared/next-page';
import { codeOf } from '#web/shared/use-command';

/**
 * Receives somebody who has signed in and leads them to the page that they came for; somebody who is new by way of the
 * page that welcomes them.
 */
export function PostSignIn({ wanted }: { wanted: string | null }) {
  const navigate = useNavigate();
  const [attempt, setAttempt] = useState(0);
  const [hasFailed, setFailed] = useState(false);

  useEffect(() => {
    let isHere = true;
    const next = nextPage(wanted);
    const enter = async () => {
      const { ensureUser } = await import('#web/features/account/data/ensure-user.commands');
      // Who was here before finds their pages without a network.
      const { isNew, language } = await ensureUser().catch((error: unknown) => {
        if (codeOf(error) === 'unavailable') return { isNew: false, language: undefined };
        throw error;
      });
      if (!isHere) return;
      const page = isNew ? `/welcome?next=${encodeURIComponent(next)}` : next;
      await navigate(page, { replace: true });
      const known = locales.find((locale) => locale === language);
      if (known && !hasChosenLocale()) await chooseLocale(known);
    };
    enter().catch(() => isHere && setFailed(true));
    return () => {
      isHere = false;
    };
  }, [attempt, navigate, wanted]);

  if (!hasFailed) return <p role="status">{t('account.entering')}</p>;
  return (
    <div className="notice problem stack" role="alert">
      <p>{t('error.failed')}</p>
      <button
        type="button"
        className="button"
        onClick={() => {
          setFailed(false);
          setAttempt(attempt + 1);
        }}
      >
        {t('state.retry')}
      </button>
    </div>
  );
}
