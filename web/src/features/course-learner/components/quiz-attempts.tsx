import { Link } from 'react-router-dom';
import { isOver, type Attempt } from '@trellis/model/quiz/attempt';
import type { QuizResult } from '#web/features/course-learner/logic/item-results';
import { formatDate } from '#web/shared/i18n/dates';
import { t } from '#web/shared/i18n/locale';
import { serverClock } from '#web/shared/server-clock';

type Props = {
  courseID: string;
  title: string;
  result: QuizResult;
  /** Opens the dialog that resets an attempt; undefined if that is not possible. */
  onReset: ((number: number) => void) | undefined;
};

/** Shows a learner's attempts at a quiz, latest first, once unfolded. */
export function QuizAttempts({ courseID, title, result, onReset }: Props) {
  return (
    <details className="learner-attempts">
      <summary aria-label={t('courseLearner.attemptsOf', { title })}>
        {t('courseLearner.attempts', { count: result.attempts.length })}
      </summary>
      <ul className="learner-attempt-rows">
        {result.attempts.map((attempt) => (
          <li key={attempt.number}>
            <Link to={addressOfAttempt(courseID, attempt)}>
              {t('courseLearner.attempt', { number: attempt.number })}
            </Link>
            <time dateTime={attempt.startedAt.toISOString()} className="quiet">
              {formatDate(attempt.startedAt, { dateStyle: 'medium', timeStyle: 'short' })}
            </time>
            <span>{outcomeOf(attempt)}</span>
            {attempt.resetAt !== null ? (
              <span className="tag">{t('courseLearner.wasReset')}</span>
            ) : (
              onReset && (
                <button
                  type="button"
                  className="button plain small"
                  aria-label={t('courseLearner.reset.title', { title, number: attempt.number })}
                  onClick={() => onReset(attempt.number)}
                >
                  {t('courseLearner.reset.open')}
                </button>
              )
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}

const addressOfAttempt = (courseID: string, { quizID, number, userID }: Attempt): string =>
  `/courses/${courseID}/quizzes/${quizID}/attempts/${number}?learner=${encodeURIComponent(userID)}`;

function outcomeOf(attempt: Attempt): string {
  const { status, percent, passed } = attempt;
  if (status === 'graded' && percent !== null) {
    return t(passed ? 'courseLearner.percentPassed' : 'courseLearner.percentFailed', { percent });
  }
  const isUnderWay = status === 'in_progress' && !isOver(attempt, serverClock.now());
  return t(isUnderWay ? 'courseLearner.underWay' : 'courseLearner.isGraded');
}
