import { Link } from 'react-router-dom';
import type { Quiz } from '@trellis/model/content/quiz';
import { attemptID } from '@trellis/model/paths';
import { Skeleton } from '#web/design-system/skeleton';
import { QuizFrame } from '#web/features/quiz/components/intro/quiz-frame';
import { QuestionResults } from '#web/features/quiz/components/result/question-results';
import { ResultSummary } from '#web/features/quiz/components/result/result-summary';
import { useNameOf } from '#web/data/profile.queries';
import { useAttempt } from '#web/features/quiz/data/quiz.queries';
import { t } from '#web/shared/i18n/locale';
import { StateNotice } from '#web/shared/query-state-notice';

type Props = { courseID: string; quizID: string; number: number; learner: string };

/** Shows a learner's attempt as the course's teachers read it: complete and read-only. */
export function LearnersAttempt(props: Props) {
  const { courseID, quizID, number, learner } = props;
  const name = useNameOf(learner);
  return (
    <QuizFrame {...{ courseID, quizID }} title={t('teaching.attemptOf', { number, name })}>
      {(quiz, language) => (
        <>
          <p>
            <Link to={`/courses/${courseID}/quizzes/${quizID}/learners`}>
              {t('teaching.toAll')}
            </Link>
          </p>
          <Attempt {...props} quiz={quiz} language={language} />
        </>
      )}
    </QuizFrame>
  );
}

function Attempt(props: Props & { quiz: Quiz; language: string | undefined }) {
  const { quizID, number, learner, quiz, language } = props;
  const live = useAttempt(learner, quizID, number);
  if (live.status !== 'ready') {
    return (
      <StateNotice {...live} skeleton={<Skeleton height="60vh" label={t('state.loading')} />} />
    );
  }
  const { status } = live.value;
  const id = attemptID(learner, quizID, number);
  return (
    <>
      <ResultSummary quiz={quiz} attempt={live.value} isOwn={false} />
      <QuestionResults
        attempt={live.value}
        language={language}
        feedbackOf={status === 'graded' ? id : null}
      />
    </>
  );
}
