import { useState } from 'react';
import { Link } from 'react-router-dom';
import { usePreviewLesson, usePublicCourse } from '#web/data/public-course.queries';
import { passingPlace } from '#web/features/lesson/logic/video-place';
import { PrintButton } from '#web/features/lesson/components/print-button';
import { LessonFrame } from '#web/routes/lesson-frame';
import { t } from '#web/shared/i18n/locale';

/** Shows a preview lesson for visitors. */
export default function VisitorLesson(props: { courseID: string; lessonID: string }) {
  const { courseID, lessonID } = props;
  const course = usePublicCourse(courseID);
  const lesson = usePreviewLesson(lessonID);
  const [article, setArticle] = useState<HTMLElement | null>(null);
  const next = encodeURIComponent(`/courses/${courseID}`);
  return (
    <LessonFrame
      {...props}
      course={course}
      lesson={lesson}
      place={passingPlace(lessonID)}
      opens={(item) => item.isPreview}
      article={article}
      onArticle={setArticle}
      tools={<PrintButton />}
    >
      <p>{t('lesson.previewEnd')}</p>
      <Link to={`/sign-up?next=${next}`} className="button primary">
        {t('course.signUpToEnroll')}
      </Link>
    </LessonFrame>
  );
}
