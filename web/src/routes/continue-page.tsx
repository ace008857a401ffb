import { useState } from 'react';
import { Navigate, useLocation, useParams } from 'react-router-dom';
import { activities } from '@trellis/model/activities/activities';
import { settledIn } from '@trellis/model/progress/completion';
import { nextActivity } from '@trellis/model/progress/next-activity';
import { useCourse } from '#web/data/course.queries';
import { useEnrollment } from '#web/data/enrollment.queries';
import { Skeleton } from '#web/design-system/skeleton';
import { isByPlan } from '#web/features/commerce/logic/by-plan';
import { valueOf } from '#web/firebase/query-state';
import { MemberPage } from '#web/routes/member-page';
import { activityViews, addressOf } from '#web/shared/activities';
import { lazyWithTexts } from '#web/shared/i18n/lazy-with-texts';
import { t } from '#web/shared/i18n/locale';
import { StateNotice } from '#web/shared/query-state-notice';

const EnterByPlan = lazyWithTexts(
  ['plans', 'commerce'],
  () => import('#web/features/commerce/components/enter-by-plan'),
);

/** Redirects to the activity where the learner left off; enrols before if a plan opens the course. Costs no more reads than that page. */
export default function ContinuePage() {
  const { courseID = '' } = useParams();
  return (
    <MemberPage title={t('course.continue')}>
      {({ uid }) => <Continue courseID={courseID} uid={uid} />}
    </MemberPage>
  );
}

function Continue({ courseID, uid }: { courseID: string; uid: string }) {
  const course = useCourse(courseID);
  const enrollment = useEnrollment(uid, courseID);
  const comesByPlan = isByPlan(useLocation().state);
  const [hasEntered, setEntered] = useState(false);
  if (course.status !== 'ready') return <StateNotice isPage {...course} />;
  if (comesByPlan && !hasEntered)
    return <EnterByPlan courseID={courseID} onEntered={() => setEntered(true)} />;
  // What was entered just now may not have arrived yet.
  const isArriving = comesByPlan && enrollment.status !== 'ready';
  if (enrollment.status === 'loading' || isArriving) {
    return <Skeleton height="60vh" label={t('state.loading')} />;
  }
  const mine = valueOf(enrollment);
  const settled = settledIn(activities, mine);
  const next = mine && nextActivity(activities, course.value.outline, mine.lastLessonID, settled);
  const address = next ? addressOf(activityViews, courseID, next) : `/courses/${courseID}`;
  return <Navigate to={address} replace />;
}
