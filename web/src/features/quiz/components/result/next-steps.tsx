import { Link } from 'react-router-dom';
import type { Quiz } from '@trellis/model/content/quiz';
import type { Attempt } from '@trellis/model/quiz/attempt';
import type { Accommodation } from '@trellis/model/quiz/quiz-policy';
import { formatMoment } from '#web/features/quiz/components/intro/countdown';
import { attemptsLeft, nextMove } from '#web/features/quiz/logic/next-move';
import { useNow } from '#web/shared/use-now';
import { t } from '#web/shared/i18n/locale';

/** Shows links from a result: continue the course, or try again. */
export function NextSteps(props: {
  quizID: string;
  quiz: Quiz;
  attempt: Attempt;
  /** The latest attempt, which decides whether another is possible. */
  latest: Attempt;
  accommodation: Accommodation;
}) {
  const { quizID, quiz, attempt, latest, accommodation } = props;
  const now = useNow(1000);
  const move = nextMove(quiz, accommodation, latest, now);
  const left = attemptsLeft(quiz, accommodation, latest);
  const course = `/courses/${quiz.courseID}`;
  if (attempt.status === 'in_progress') {
    return (
      <div className="row">
        {latest === attempt && move.kind === 'resume' ? (
          <Link className="button primary" to={`${course}/quizzes/${quizID}/attempt`}>
            {t('quiz.resume')}
          </Link>
        ) : (
          <Link className="button" to={course}>
            {t('quiz.toCourse')}
          </Link>
        )}
      </div>
    );
  }
  const mayAgain = move.kind === 'begin' || move.kind === 'cooldown' || move.kind === 'resume';
  const onFirst = attempt.passed === true || !mayAgain;
  const again = mayAgain && (
    <Link className={onFirst ? 'button' : 'button primary'} to={`${course}/quizzes/${quizID}`}>
      {t(move.kind === 'resume' ? 'quiz.toOther' : 'quiz.again')}
    </Link>
  );
  return (
    <>
      <p>
        <span>
          {move.kind === 'closed' ? t('quiz.move.closed') : t('quiz.attemptsLeft', { count: left })}
        </span>
        {move.kind === 'cooldown' && left > 0 && (
          <span>{` ${t('quiz.text.cooldown', { date: formatMoment(move.until) })}`}</span>
        )}
      </p>
      <div className="row">
        {!onFirst && again}
        <Link className={onFirst ? 'button primary' : 'button'} to={`${course}/continue`}>
          {t('quiz.goOn')}
        </Link>
        {onFirst && again}
      </div>
    </>
  );
}
