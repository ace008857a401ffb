import type { ReactNode } from 'react';
import type { Quiz } from '@trellis/model/content/quiz';
import { attemptID } from '@trellis/model/paths';
import type { Attempt } from '@trellis/model/quiz/attempt';
import { showsAnswers, type Accommodation } from '@trellis/model/quiz/quiz-policy';
import { Skeleton } from '#web/design-system/skeleton';
import { formatMoment } from '#web/features/quiz/components/intro/countdown';
import { QuizFrame } from '#web/features/quiz/components/intro/quiz-frame';
import { useNow } from '#web/shared/use-now';
import { NextSteps } from '#web/features/quiz/components/result/next-steps';
import { QuestionResults } from '#web/features/quiz/components/result/question-results';
import { ResultSummary } from '#web/features/quiz/components/result/result-summary';
import { useAccommodation } from '#web/features/quiz/data/accommodation.queries';
import { useOwnAttempts } from '#web/features/quiz/data/quiz.queries';
import { t } from '#web/shared/i18n/locale';
import { StateNotice } from '#web/shared/query-state-notice';

type Props = {
  courseID: string;
  quizID: string;
  number: number;
  uid: string;
  /** The XP of a graded attempt; `title` is the quiz's. */
  xp: (of: { attempt: Attempt; title: string }) => ReactNode;
};

/**
 * Shows the result of one of the learner's attempts, live. Reads what the quiz page reads, the questions and the feedback.
 */
export function AttemptResult(props: Props) {
  const { courseID, quizID, number } = props;
  return (
    <QuizFrame {...{ courseID, quizID }} title={t('quiz.attemptNumber', { number })}>
      {(quiz, language) => <Own {...props} quiz={quiz} language={language} />}
    </QuizFrame>
  );
}

function Own(props: Props & { quiz: Quiz; language: string | undefined }) {
  const { quizID, number, uid, quiz } = props;
  const attempts = useOwnAttempts(uid, quizID);
  const accommodation = useAccommodation(quizID, uid);
  if (attempts.status !== 'ready' || accommodation.status !== 'ready') {
    const other = attempts.status === 'ready' ? accommodation : attempts;
    return other.status === 'ready' ? null : (
      <StateNotice {...other} skeleton={<Skeleton height="40vh" label={t('state.loading')} />} />
    );
  }
  const attempt = attempts.value.find((one) => one.number === number);
  if (attempt === undefined) return <StateNotice status="missing" />;
  const latest = attempts.value[0] ?? attempt;
  return (
    <>
      {attempt.resetAt && <p className="notice">{t('quiz.isReset')}</p>}
      <ResultSummary quiz={quiz} attempt={attempt}>
        {attempt.status === 'graded' && props.xp({ attempt, title: quiz.title })}
        <NextSteps {...{ quizID, quiz, attempt, latest }} accommodation={accommodation.value} />
      </ResultSummary>
      {attempt.status !== 'in_progress' && (
        <Questions {...props} attempt={attempt} accommodation={accommodation.value} />
      )}
    </>
  );
}

function Questions(props: {
  quizID: string;
  quiz: Quiz;
  language: string | undefined;
  attempt: Attempt;
  accommodation: Accommodation;
}) {
  const { quizID, quiz, attempt, accommodation, language } = props;
  const now = useNow(1000);
  const isTold = showsAnswers(quiz, accommodation, attempt, now);
  const id = attemptID(attempt.userID, quizID, attempt.number);
  return (
    <QuestionResults
      attempt={attempt}
      language={language}
      feedbackOf={isTold ? id : null}
      untold={attempt.status === 'graded' ? <Untold quiz={quiz} /> : undefined}
    />
  );
}

/** When the correct answers will be shown. */
export function Untold({ quiz: { showAnswers, closesAt } }: { quiz: Quiz }) {
  const isClosing = showAnswers !== 'after_close' || closesAt !== null;
  const key = isClosing ? showAnswers : 'never';
  return (
    <p className="notice">
      {t(`quiz.untold.${key}`, { date: closesAt ? formatMoment(closesAt) : '' })}
    </p>
  );
}
