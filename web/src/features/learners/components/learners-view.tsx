import { Link } from 'react-router-dom';
import type { Course } from '@trellis/model/content/course';
import { LearnerExport } from '#web/features/learners/components/learner-export';
import { LearnerList } from '#web/features/learners/components/learner-list';
import { LearnerOverview } from '#web/features/learners/components/learner-overview';
import { QuizResultList } from '#web/features/learners/components/quiz-results';
import { t } from '#web/shared/i18n/locale';
import { useNow } from '#web/shared/use-now';

/**
 * Shows who learns in a course, how far they are and how they answered its quizzes, for its teachers. Reads: one for the
 * numbers, up to fifty-one for a page of learners, up to ten for a quiz that is opened.
 */
export function LearnersView({ courseID, course }: { courseID: string; course: Course }) {
  const now = useNow();
  return (
    <>
      <section className="stack" aria-labelledby="overview">
        <h2 id="overview">{t('learners.overview')}</h2>
        <LearnerOverview courseID={courseID} />
      </section>
      <section className="stack" aria-labelledby="learners">
        <div className="row learners-head">
          <h2 id="learners">{t('learners.heading')}</h2>
          {course.price > 0 && (
            <Link to={`/teach/courses/${courseID}/learners/gifts`} className="button">
              {t('learners.gifts')}
            </Link>
          )}
          <LearnerExport {...{ courseID, now }} slug={course.slug} />
        </div>
        <LearnerList courseID={courseID} now={now} />
      </section>
      <section className="stack" aria-labelledby="results">
        <h2 id="results">{t('learners.results')}</h2>
        <QuizResultList outline={course.outline} />
      </section>
    </>
  );
}
