import { lazy, Suspense } from 'react';
import { useParams } from 'react-router-dom';
import { Skeleton } from '#web/design-system/skeleton';
import { TeacherPage } from '#web/routes/teacher-page';
import { t } from '#web/shared/i18n/locale';

/** Loaded by itself, so that the list of what it needs is not part of every page. */
const TaughtQuiz = lazy(() => import('#web/routes/taught-quiz'));

/** Shows the editor of a quiz, for the teachers of its course. */
export default function QuizEditorPage() {
  const { courseID = '', quizID = '' } = useParams();
  return (
    <TeacherPage title={t('quizEditor.heading')}>
      {({ uid }) => (
        <Suspense fallback={<Skeleton height="60vh" label={t('state.loading')} />}>
          {/* The state of one quiz must not become that of another. */}
          <TaughtQuiz key={quizID} {...{ courseID, quizID, uid }} />
        </Suspense>
      )}
    </TeacherPage>
  );
}
