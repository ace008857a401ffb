import { lazy, Suspense, useEffect, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { chooseLocale, hasChosenLocale, locales, t, type TextKey } from '#web/shared/i18n/locale';
import { homeOf } from '#web/shared/home-of';
import { knownUser } from '#web/shared/known-user';
import { nextPage } from '#web/shared/next-page';
import { session } from '#web/shared/session';
import { codeOf } from '#web/shared/use-command';

/** Brings Firestore along, which only somebody who could not be let in needs here. */
const SignOutButton = lazy(() => import('#web/features/account/components/sign-out-button'));

/**
 * Completes a sign-in and navigates to the requested page; new members see the welcome page first.
 */
export function PostSignIn({ wanted }: { wanted: string | null }) {
  const navigate = useNavigate();
  const [attempt, setAttempt] = useState(0);
  const [problem, setProblem] = useState<TextKey>();

  useEffect(() => {
    let isHere = true;
    const here = session.get();
    const next = nextPage(wanted, homeOf(here.status === 'visitor' ? 'student' : here.role));
    const enter = async () => {
      const { ensureUser } = await import('#web/features/account/data/ensure-user.commands');
      // Returning members can open their pages offline.
      const { isNew, language } = await ensureUser().catch((error: unknown) => {
        if (codeOf(error) !== 'unavailable') throw error;
        if (here.status === 'member') knownUser.assume(here.uid);
        return { isNew: false, language: undefined };
      });
      if (!isHere) return;
      const page = isNew ? `/welcome?next=${encodeURIComponent(next)}` : next;
      await navigate(page, { replace: true });
      const known = locales.find((locale) => locale === language);
      if (known && !hasChosenLocale()) await chooseLocale(known);
    };
    enter().catch((error: unknown) => {
      const isDenied = codeOf(error) === 'permission-denied';
      if (isHere) setProblem(isDenied ? 'account.setUpDenied' : 'account.setUpFailed');
    });
    return () => {
      isHere = false;
    };
  }, [attempt, navigate, wanted]);

  if (problem === undefined) return <p role="status">{t('account.entering')}</p>;
  return (
    <div className="notice problem stack" role="alert">
      <p>{t(problem)}</p>
      <div className="row">
        <button
          type="button"
          className="button"
          onClick={() => {
            setProblem(undefined);
            setAttempt(attempt + 1);
          }}
        >
          {t('state.retry')}
        </button>
        <Suspense>
          <SignOutButton />
        </Suspense>
      </div>
    </div>
  );
}
