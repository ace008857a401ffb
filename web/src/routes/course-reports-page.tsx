import { useParams } from 'react-router-dom';
import { ReportQueue } from '#web/features/moderation/components/report-queue';
import { TaughtCourse } from '#web/routes/taught-course';
import { TeacherPage } from '#web/routes/teacher-page';
import { t } from '#web/shared/i18n/locale';

/**
 * Shows what people have reported in the discussion of a course to its teachers. Reads: the course, one per case shown and one
 * or two per post.
 */
export default function CourseReportsPage() {
  const { courseID = '' } = useParams();
  return (
    <TeacherPage title={t('reportQueue.title')}>
      {({ uid }) => (
        <TaughtCourse key={courseID} {...{ courseID, uid }} title={t('reportQueue.title')}>
          {() => (
            <>
              <h2>{t('reportQueue.title')}</h2>
              <p>{t('reportQueue.textForStaff')}</p>
              <ReportQueue courseID={courseID} />
            </>
          )}
        </TaughtCourse>
      )}
    </TeacherPage>
  );
}
