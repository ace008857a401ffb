import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import type { Quiz } from '@trellis/model/content/quiz';
import { Skeleton } from '#web/design-system/skeleton';
import { useCachedCourse } from '#web/data/course.queries';
import { useQuiz } from '#web/data/quiz.queries';
import { valueOf, type QueryState } from '#web/firebase/query-state';
import { inLanguage, t } from '#web/shared/i18n/locale';
import { StateNotice } from '#web/shared/query-state-notice';
import { useTitle } from '#web/shared/use-title';
import '#web/features/quiz/components/intro/quiz.css';

/**
 * Shows the frame of all pages about a quiz: breadcrumb, title, or its error state. Reads the quiz, and its course once per
 * device.
 */
export function QuizFrame(props: {
  courseID: string;
  quizID: string;
  /** The name of this page within the quiz; empty for the quiz's main page. */
  title?: string;
  children: (quiz: Quiz, language: string | undefined) => ReactNode;
}) {
  const { courseID, quizID, title, children } = props;
  const found = useQuiz(quizID);
  const course = valueOf(useCachedCourse(courseID));
  const isElsewhere = found.status === 'ready' && found.value.courseID !== courseID;
  const live: QueryState<Quiz> = isElsewhere ? { status: 'missing' } : found;
  const name = valueOf(live)?.title;
  useTitle(name && (title ? `${title} · ${name}` : name));

  const toCourse = (
    <Link to={`/courses/${courseID}`}>
      <bdi>{course?.title ?? t('quiz.toCourse')}</bdi>
    </Link>
  );
  if (live.status === 'loading') {
    return <Skeleton height="60vh" label={t('state.loading')} />;
  }
  if (live.status === 'denied') {
    return (
      <div className="notice stack">
        <h1>{t('quiz.denied.title')}</h1>
        <p>{t('quiz.denied.text')}</p>
        <Link className="button" to={`/courses/${courseID}`}>
          {t('quiz.toCourse')}
        </Link>
      </div>
    );
  }
  if (live.status !== 'ready') {
    return (
      <>
        <StateNotice isPage {...live} />
        <p>{toCourse}</p>
      </>
    );
  }
  const quizName = <bdi {...inLanguage(course?.language)}>{live.value.title}</bdi>;
  return (
    <>
      <header className="quiz-head">
        <nav aria-label={t('quiz.way')} className="row small">
          {toCourse}
          {title && (
            <>
              <span aria-hidden="true">/</span>
              <Link to={`/courses/${courseID}/quizzes/${quizID}`}>{quizName}</Link>
            </>
          )}
        </nav>
        <h1>{title ?? quizName}</h1>
      </header>
      {children(live.value, course?.language)}
    </>
  );
}
