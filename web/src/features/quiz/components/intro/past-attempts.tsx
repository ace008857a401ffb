import type { Quiz } from '@trellis/model/content/quiz';
import type { Attempt } from '@trellis/model/quiz/attempt';
import { AttemptTable } from '#web/features/quiz/components/intro/attempt-table';
import { KeptScore } from '#web/features/quiz/components/intro/kept-score';
import { OptionalPart } from '#web/shared/optional-part';
import { t } from '#web/shared/i18n/locale';

/** Shows a learner's attempts at a quiz, and which of their scores counts. */
export default function PastAttempts(props: { quiz: Quiz; quizID: string; attempts: Attempt[] }) {
  const { quiz, quizID, attempts } = props;
  return (
    <>
      <OptionalPart>
        <KeptScore quiz={quiz} attempts={attempts} />
      </OptionalPart>
      <AttemptTable
        caption={t('quiz.attempts')}
        attempts={attempts}
        resetText={t('quiz.isReset')}
        addressOf={({ number }) => `/courses/${quiz.courseID}/quizzes/${quizID}/attempts/${number}`}
      />
    </>
  );
}
