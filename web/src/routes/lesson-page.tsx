import { lazy } from 'react';
import { useParams } from 'react-router-dom';
import { Skeleton } from '#web/design-system/skeleton';
import { t } from '#web/shared/i18n/locale';
import { session } from '#web/shared/session';
import '#web/features/lesson/components/lesson.css';
import '#web/features/lesson/components/print.css';

const MemberLesson = lazy(() => import('#web/routes/member-lesson'));
const VisitorLesson = lazy(() => import('#web/routes/visitor-lesson'));

/** Shows one lesson, with navigation within its course. */
export default function LessonPage() {
  const { courseID = '', lessonID = '' } = useParams();
  const current = session.use();
  if (current.status === 'restoring') {
    return (
      <main id="main" className="page" tabIndex={-1}>
        <Skeleton height="60vh" label={t('state.loading')} />
      </main>
    );
  }
  return current.status === 'member' ? (
    <MemberLesson key={lessonID} courseID={courseID} lessonID={lessonID} uid={current.uid} />
  ) : (
    <VisitorLesson key={lessonID} courseID={courseID} lessonID={lessonID} />
  );
}
