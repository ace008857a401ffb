import { Navigate, useParams } from 'react-router-dom';
import { nextLesson } from '@trellis/model/progress/next-lesson';
import { useCourse, useEnrollment } from '#web/features/course/data/course.queries';
import { Skeleton } from '#web/design-system/skeleton';
import { valueOf } from '#web/firebase/query-state';
import { MemberPage } from '#web/routes/member-page';
import { t } from '#web/shared/i18n/locale';
import { StateNotice } from '#web/shared/query-state-notice';

/** Leads to the lesson where the learner stopped. Reads no more than that lesson's page does. */
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
  const lessonID = mine && nextLesson(course.value.outline, mine);
  const here = `/courses/${courseID}`;
  return <Navigate to={lessonID ? `${here}/lessons/${lessonID}` : here} replace />;
}
