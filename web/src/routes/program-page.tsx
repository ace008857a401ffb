import { lazy, Suspense } from 'react';
import { Link, useParams } from 'react-router-dom';
import { ProgramSkeleton, ProgramView } from '#web/features/programs/components/program-view';
import { usePublicProgram } from '#web/features/programs/data/public-program.queries';
import { t } from '#web/shared/i18n/locale';
import { StateNotice } from '#web/shared/query-state-notice';
import { session } from '#web/shared/session';
import { useTitle } from '#web/shared/use-title';
import '#web/features/course/components/course.css';

const MemberProgram = lazy(() => import('#web/routes/member-program'));

/** Shows a program with its steps and actions. Costs one read for visitors, two for learners, one more for a certificate. */
export default function ProgramPage() {
  const { programID = '' } = useParams();
  const current = session.use();
  return (
    <main id="main" className="page" tabIndex={-1}>
      {current.status === 'restoring' && <ProgramSkeleton />}
      {current.status === 'visitor' && <VisitorProgram programID={programID} />}
      {current.status === 'member' && (
        <Suspense fallback={<ProgramSkeleton />}>
          <MemberProgram
            key={programID}
            programID={programID}
            uid={current.uid}
            isVerified={current.isVerified}
          />
        </Suspense>
      )}
    </main>
  );
}

function VisitorProgram({ programID }: { programID: string }) {
  const live = usePublicProgram(programID);
  useTitle(live.status === 'ready' ? live.value.title : undefined);
  if (live.status !== 'ready')
    return <StateNotice isPage {...live} skeleton={<ProgramSkeleton />} />;
  const here = encodeURIComponent(`/programs/${programID}`);
  return (
    <ProgramView program={live.value}>
      <Link to={`/sign-up?next=${here}`} className="button primary">
        {t('course.signUpToEnroll')}
      </Link>
      <Link to={`/sign-in?next=${here}`}>{t('account.haveAccount')}</Link>
    </ProgramView>
  );
}
