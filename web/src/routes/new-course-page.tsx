import { NewCourse } from '#web/features/course-editor/components/new-course';
import { TeacherPage } from '#web/routes/teacher-page';
import { t } from '#web/shared/i18n/locale';

/** Shows the form of a new course. Reads: one per category, and one for the header. */
export default function NewCoursePage() {
  return (
    <TeacherPage title={t('studio.new.heading')}>
      {({ uid }) => (
        <>
          <h1>{t('studio.new.heading')}</h1>
          <NewCourse uid={uid} />
        </>
      )}
    </TeacherPage>
  );
}
