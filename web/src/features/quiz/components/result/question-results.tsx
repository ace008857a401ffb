import type { ReactNode } from 'react';
import { attemptID } from '@trellis/model/paths';
import type { Attempt } from '@trellis/model/quiz/attempt';
import { Skeleton } from '#web/design-system/skeleton';
import { QuestionResult } from '#web/features/quiz/components/result/question-result';
import { inShownOrder } from '#web/features/quiz/logic/answer-review';
import { useQuizVersion } from '#web/data/quiz.queries';
import { useFeedback } from '#web/features/quiz/data/feedback.queries';
import { valueOf } from '#web/firebase/query-state';
import { discussionAddress } from '#web/shared/discussion-place';
import { inLanguage, t } from '#web/shared/i18n/locale';
import { StateNotice } from '#web/shared/query-state-notice';
import '#web/features/quiz/components/result/result.css';

/**
 * Shows the questions of an attempt in their order, each with its answer and, if visible, the correct one.
 */
export function QuestionResults(props: {
  attempt: Attempt;
  language: string | undefined;
  /** The attempt whose feedback this person can read; null if none. */
  feedbackOf: string | null;
  /** Shown above the questions if feedback is hidden. */
  untold?: ReactNode;
}) {
  const { attempt, language, feedbackOf, untold } = props;
  const version = useQuizVersion(attempt.quizID, attempt.version);
  const feedback = useFeedback(feedbackOf);
  const isWaiting = feedbackOf !== null && feedback.status === 'loading';
  const id = attemptID(attempt.userID, attempt.quizID, attempt.number);
  return (
    <section className="stack" aria-labelledby="questions">
      <h2 id="questions">{t('quiz.questionByQuestion')}</h2>
      {feedbackOf === null && untold}
      {feedbackOf !== null && feedback.status !== 'ready' && feedback.status !== 'loading' && (
        <StateNotice {...feedback} />
      )}
      {version.status !== 'ready' || isWaiting ? (
        <StateNotice
          {...(version.status === 'ready' ? { status: 'loading' } : version)}
          skeleton={<Skeleton height="60vh" label={t('state.loading')} />}
        />
      ) : (
        <ol className="stack question-results">
          {inShownOrder(version.value.questions, version.value.shuffle ? id : null).map(
            (question, index) => (
              <li key={question.id}>
                <QuestionResult
                  discussion={
                    feedbackOf === null
                      ? undefined
                      : discussionAddress(attempt.courseID, {
                          quizID: attempt.quizID,
                          questionID: question.id,
                        })
                  }
                  question={question}
                  place={index + 1}
                  answer={attempt.answers[question.id] ?? ''}
                  feedback={valueOf(feedback)?.questions[question.id] ?? null}
                  seed={version.value.shuffle ? id + question.id : null}
                  {...inLanguage(language)}
                />
              </li>
            ),
          )}
        </ol>
      )}
    </section>
  );
}
