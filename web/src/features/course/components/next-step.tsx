import { Link } from 'react-router-dom';
import type { Course } from '@trellis/model/content/course';
import { lessonsOf, quizzesOf } from '@trellis/model/content/outline';
import { t } from '#web/shared/i18n/locale';

/** After the last lesson: what is still open, or that all is done and what comes next. */
export function NextStep(props: {
  courseID: string;
  lessonID: string;
  course: Course | undefined;
  /** Lessons that are completed and quizzes that are passed. */
  completed: ReadonlySet<string>;
}) {
  const { courseID, lessonID, course, completed } = props;
  const lessons = lessonsOf(course?.outline ?? []);
  if (!course || lessons.length === 0) return null;
  const open = lessons.find(({ id }) => !completed.has(id));
  if (open && lessons.at(-1)?.id !== lessonID) return null;
  if (open) {
    return (
      <Link className="button primary" to={`/courses/${courseID}/lessons/${open.id}`}>
        {t('lesson.stillOpen', { title: open.title })}
      </Link>
    );
  }
  const quiz = quizzesOf(course.outline).find(({ id }) => !completed.has(id));
  return (
    <section className="course-end card stack" aria-labelledby="course-end">
      <h2 id="course-end">{t('lesson.courseDone')}</h2>
      <p>{t('lesson.courseDoneText', { title: course.title, count: lessons.length })}</p>
      <div className="row">
        {quiz && (
          <Link className="button primary" to={`/courses/${courseID}/quizzes/${quiz.id}`}>
            {t('course.takeQuiz', { title: quiz.title })}
          </Link>
        )}
        <Link className={quiz ? 'button' : 'button primary'} to="/">
          {t('lesson.nextCourse')}
        </Link>
        <Link className="button" to="/home">
          {t('shell.home')}
        </Link>
      </div>
    </section>
  );
}
