import { useCategories } from '#web/data/category.queries';
import { Skeleton } from '#web/design-system/skeleton';
import { ImportCourse } from '#web/features/course-transfer/components/import-course';
import { deleteUnfinishedCourse } from '#web/features/teaching/data/course.commands';
import { TeacherPage } from '#web/routes/teacher-page';
import { localTextOf } from '#web/shared/local-text';
import { t } from '#web/shared/i18n/locale';
import { StateNotice } from '#web/shared/query-state-notice';

/** Imports a course from a zip. Reads: one per category, and one for the header. */
export default function ImportCoursePage() {
  return (
    <TeacherPage title={t('courseTransfer.heading')}>
      {({ uid }) => (
        <>
          <h1>{t('courseTransfer.heading')}</h1>
          <p className="quiet">{t('courseTransfer.text')}</p>
          <ImportWithCategories uid={uid} />
        </>
      )}
    </TeacherPage>
  );
}

function ImportWithCategories({ uid }: { uid: string }) {
  const categories = useCategories();
  if (categories.status !== 'ready') {
    const skeleton = <Skeleton height="12rem" label={t('state.loading')} />;
    return <StateNotice {...categories} skeleton={skeleton} />;
  }
  const options = categories.value.map(({ name, names }) => ({
    name,
    label: localTextOf(names, name).text,
  }));
  return <ImportCourse {...{ uid, deleteCourse: deleteUnfinishedCourse }} categories={options} />;
}
