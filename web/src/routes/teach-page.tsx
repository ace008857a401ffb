import { Link } from 'react-router-dom';
import { UnfinishedTransfers } from '#web/features/course-transfer/components/unfinished-transfers';
import { UnsavedLessons } from '#web/features/lesson-editor/components/unsaved-lessons';
import { TaughtCourses } from '#web/features/teaching/components/taught-courses';
import { deleteUnfinishedCourse } from '#web/features/teaching/data/course.commands';
import { TeacherPage } from '#web/routes/teacher-page';
import { t } from '#web/shared/i18n/locale';

/** Where a teacher begins. Reads: one per course that they teach, and one for the header. */
export default function TeachPage() {
  return (
    <TeacherPage title={t('teaching.heading')}>
      {({ uid }) => (
        <>
          <h1>{t('teaching.heading')}</h1>
          <p>
            <Link to="/teach/programs">{t('teaching.programs')}</Link>
          </p>
          <UnsavedLessons uid={uid} />
          <UnfinishedTransfers {...{ uid, deleteCourse: deleteUnfinishedCourse }} />
          <TaughtCourses uid={uid} />
        </>
      )}
    </TeacherPage>
  );
}
