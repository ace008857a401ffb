import type { ReactNode } from 'react';
import type { Quiz } from '@trellis/model/content/quiz';
import { deadlineOf, type Attempt } from '@trellis/model/quiz/attempt';
import { formatMoment } from '#web/features/quiz/components/intro/countdown';
import { Verdict } from '#web/features/quiz/components/intro/outcome';
import { serverClock } from '#web/shared/server-clock';
import { formatNumber, t } from '#web/shared/i18n/locale';

/** Shows the score of an attempt, or its progress towards one; a live region. */
export function ResultSummary(props: {
  quiz: Quiz;
  attempt: Attempt;
  /** Whether it belongs to the reader; texts address them in the second person. */
  isOwn?: boolean;
  children?: ReactNode;
}) {
  const { quiz, attempt, isOwn = true, children } = props;
  return (
    <section
      className="card quiz-panel stack result"
      aria-labelledby="score"
      data-status={attempt.status}
    >
      <div className="stack" role="status">
        <h2 id="score" className="visually-hidden">
          {t('quiz.result')}
        </h2>
        <QuizState quiz={quiz} attempt={attempt} isOwn={isOwn} />
      </div>
      <Times attempt={attempt} />
      {children}
    </section>
  );
}

function QuizState({ quiz, attempt, isOwn }: { quiz: Quiz; attempt: Attempt; isOwn: boolean }) {
  const { status, percent, passed, score, maxScore } = attempt;
  if (status === 'graded' && percent !== null && passed !== null) {
    return (
      <>
        <p className="result-score">
          <strong>{t('quiz.percent', { percent })}</strong> <Verdict passed={passed} />
        </p>
        <p>
          {score !== null && maxScore !== null && (
            <span>{`${t('quiz.pointsOf', { score: formatNumber(score), count: maxScore })} `}</span>
          )}
          {!passed && <span>{t('quiz.needed', { percent: quiz.passingScore })}</span>}
        </p>
      </>
    );
  }
  if (status === 'in_progress' && serverClock.now() < deadlineOf(attempt)) {
    return <p>{t('quiz.underWay', { date: formatMoment(deadlineOf(attempt)) })}</p>;
  }
  return (
    <p className="result-score">
      <progress className="grading" aria-label={t('quiz.isGraded')} />
      <span>{t(isOwn ? 'quiz.grading' : 'quiz.isGraded')}</span>
    </p>
  );
}

/** When it was started and submitted, or that time ran out. */
function Times({ attempt }: { attempt: Attempt }) {
  const { startedAt, submittedAt, status } = attempt;
  const deadline = deadlineOf(attempt);
  const ranOut =
    submittedAt === null
      ? status !== 'in_progress' || serverClock.now() >= deadline
      : submittedAt >= deadline;
  return (
    <p className="small quiet">
      <span>{`${t('quiz.begunAt', { date: formatMoment(startedAt) })} `}</span>
      <span>
        {ranOut
          ? t('quiz.ranOut', { date: formatMoment(deadline) })
          : submittedAt && t('quiz.handedIn', { date: formatMoment(submittedAt) })}
      </span>
    </p>
  );
}
