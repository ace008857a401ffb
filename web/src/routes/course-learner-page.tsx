import { useParams } from 'react-router-dom';
import { CourseLearner } from '#web/features/course-learner/components/course-learner';
import { OverseenCourse } from '#web/routes/overseen-course';
import { t } from '#web/shared/i18n/locale';

/**
 * Shows one learner of a course to its teachers and to admins. Reads: the course, the enrolment, the profile, one per
 * attempt at its quizzes, and one for the header.
 */
export default function CourseLearnerPage() {
  const { courseID = '', uid = '' } = useParams();
  return (
    <OverseenCourse courseID={courseID} title={t('courseLearner.heading')}>
      {(course) => <CourseLearner key={uid} {...{ courseID, course, uid }} />}
    </OverseenCourse>
  );
}
