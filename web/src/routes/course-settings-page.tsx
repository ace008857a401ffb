import { useParams } from 'react-router-dom';
import { useCourse } from '#web/data/course.queries';
import { CourseSettings } from '#web/features/course-editor/components/course-settings';
import { CourseCopies } from '#web/features/course-transfer/components/course-copies';
import { deleteUnfinishedCourse } from '#web/features/teaching/data/course.commands';
import { TeacherPage } from '#web/routes/teacher-page';
import { t } from '#web/shared/i18n/locale';

/**
 * Shows the settings of a course, and exports and duplicates it. Reads: the course, one per category, and one for the header.
 */
export default function CourseSettingsPage() {
  const { courseID = '' } = useParams();
  return (
    <TeacherPage title={t('studio.heading')}>
      {({ uid }) => (
        <>
          <CourseSettings key={courseID} courseID={courseID} uid={uid} />
          <Copies key={`copies ${courseID}`} courseID={courseID} uid={uid} />
        </>
      )}
    </TeacherPage>
  );
}

/** Offers copies to the teachers of a course. */
function Copies({ courseID, uid }: { courseID: string; uid: string }) {
  const live = useCourse(courseID);
  if (live.status !== 'ready' || !live.value.teacherIDs.includes(uid)) return null;
  const { title, slug } = live.value;
  return <CourseCopies {...{ courseID, uid, title, slug, deleteCourse: deleteUnfinishedCourse }} />;
}
