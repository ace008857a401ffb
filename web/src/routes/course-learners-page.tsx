import { useParams } from 'react-router-dom';
import { LearnersView } from '#web/features/learners/components/learners-view';
import { TaughtCourse } from '#web/routes/taught-course';
import { TeacherPage } from '#web/routes/teacher-page';
import { t } from '#web/shared/i18n/locale';

/**
 * Shows the learners of a course to its teachers. Reads, however many there are: the course, the number of its learners,
 * one for the header, and a page of learners.
 */
export default function CourseLearnersPage() {
  const { courseID = '' } = useParams();
  return (
    <TeacherPage title={t('learners.heading')}>
      {({ uid }) => (
        <TaughtCourse key={courseID} {...{ courseID, uid }} title={t('learners.heading')}>
          {(course) => <LearnersView courseID={courseID} course={course} />}
        </TaughtCourse>
      )}
    </TeacherPage>
  );
}
