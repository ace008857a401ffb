import { useParams } from 'react-router-dom';
import { CourseNav } from '#web/features/course-editor/components/course-nav';
import { CourseLearner } from '#web/features/course-learner/components/course-learner';
import { useCourse } from '#web/data/course.queries';
import { Skeleton } from '#web/design-system/skeleton';
import { MemberPage } from '#web/routes/member-page';
import { t } from '#web/shared/i18n/locale';
import { StateNotice } from '#web/shared/query-state-notice';
import type { Member } from '#web/shared/session';

/**
 * Shows one learner of a course to its teachers and to admins. Reads: the course, the enrolment, the profile, one per
 * attempt at its quizzes, and one for the header.
 */
export default function CourseLearnerPage() {
  const { courseID = '', uid = '' } = useParams();
  return (
    <MemberPage title={t('courseLearner.heading')} kind="studio">
      {(member) =>
        member.role === 'teacher' || member.role === 'admin' ? (
          <Overseen key={`${courseID} ${uid}`} {...{ courseID, uid, member }} />
        ) : (
          <StateNotice isPage status="denied" />
        )
      }
    </MemberPage>
  );
}

function Overseen({ courseID, uid, member }: { courseID: string; uid: string; member: Member }) {
  const live = useCourse(courseID);
  if (live.status !== 'ready') {
    const skeleton = <Skeleton height="40rem" label={t('state.loading')} />;
    return <StateNotice isPage {...live} skeleton={skeleton} />;
  }
  const course = live.value;
  const teaches = course.teacherIDs.includes(member.uid);
  if (!teaches && member.role !== 'admin') return <StateNotice isPage status="denied" />;
  return (
    <>
      {teaches && <CourseNav courseID={courseID} />}
      <CourseLearner {...{ courseID, course, uid }} />
    </>
  );
}
