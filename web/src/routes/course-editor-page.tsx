import { useParams } from 'react-router-dom';
import { CourseStatus } from '#web/features/course-editor/components/course-status';
import { OutlineEditor } from '#web/features/outline-editor/components/outline-editor';
import { TaughtCourse } from '#web/routes/taught-course';
import { TeacherPage } from '#web/routes/teacher-page';
import { t } from '#web/shared/i18n/locale';

/**
 * Shows a course as its teachers edit it: status and outline. Reads, however long the course is: the course, the order
 * of its outline, the outline itself, and one for the header.
 */
export default function CourseEditorPage() {
  const { courseID = '' } = useParams();
  return (
    <TeacherPage title={t('outlineEditor.heading')}>
      {({ uid }) => (
        <TaughtCourse key={courseID} {...{ courseID, uid }}>
          {(course) => (
            <>
              <CourseStatus {...{ courseID, course }} />
              <OutlineEditor {...{ courseID, uid }} />
            </>
          )}
        </TaughtCourse>
      )}
    </TeacherPage>
  );
}
