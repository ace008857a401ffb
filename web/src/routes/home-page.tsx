import { lazy } from 'react';
import { Navigate } from 'react-router-dom';
import { Skeleton } from '#web/design-system/skeleton';
import { t } from '#web/shared/i18n/locale';
import { session } from '#web/shared/session';
import { useTitle } from '#web/shared/use-title';

const LearnerHome = lazy(() => import('#web/routes/learner-home'));

/** The learner's own page; a visitor is asked in first. */
export default function HomePage() {
  const current = session.use();
  useTitle(t('home.title'));
  if (current.status === 'visitor') return <Navigate to="/sign-in?next=%2Fhome" replace />;
  return (
    <main id="main" className="page" tabIndex={-1}>
      {current.status === 'member' ? (
        <LearnerHome member={current} />
      ) : (
        <Skeleton height="60vh" label={t('state.loading')} />
      )}
    </main>
  );
}
