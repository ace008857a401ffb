import { Link, useParams } from 'react-router-dom';
import { CourseGifts } from '#web/features/gifts/components/course-gifts';
import { OverseenCourse } from '#web/routes/overseen-course';
import { inLanguage, t } from '#web/shared/i18n/locale';

/** Shows to whom a course was given, and gives it. Reads: the course, one per gift shown, and one per person named. */
export default function CourseGiftsPage() {
  const { courseID = '' } = useParams();
  return (
    <OverseenCourse courseID={courseID} title={t('gifts.list')}>
      {(course, { role }) => (
        <>
          <h1>
            <Link to={`/courses/${courseID}`}>
              <bdi {...inLanguage(course.language)}>{course.title}</bdi>
            </Link>
          </h1>
          <CourseGifts {...{ courseID, course }} isAdmin={role === 'admin'} />
        </>
      )}
    </OverseenCourse>
  );
}
