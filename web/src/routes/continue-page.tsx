import { Navigate, useParams } from 'react-router-dom';
import { activities } from '@trellis/model/activities/activities';
import { settledIn } from '@trellis/model/progress/completion';
import { nextActivity } from '@trellis/model/progress/next-activity';
import { useCourse } from '#web/data/course.queries';
import { useEnrollment } from '#web/data/enrollment.queries';
import { Skeleton } from '#web/design-system/skeleton';
import { valueOf } from '#web/firebase/query-state';
import { MemberPage } from '#web/routes/member-page';
import { activityViews, addressOf } from '#web/shared/activities';
import { t } from '#web/shared/i18n/locale';
import { StateNotice } from '#web/shared/query-state-notice';

/** Redirects to the activity where the learner left off. Costs no more reads than that page. */
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
  if (course.status !== 'ready') return <StateNotice isPage {...course} />;
  if (enrollment.status === 'loading') {
    return <Skeleton height="60vh" label={t('state.loading')} />;
  }
  const mine = valueOf(enrollment);
  const settled = settledIn(activities, mine);
  const next = mine && nextActivity(activities, course.value.outline, mine.lastLessonID, settled);
  const address = next ? addressOf(activityViews, courseID, next) : `/courses/${courseID}`;
  return <Navigate to={address} replace />;
}
