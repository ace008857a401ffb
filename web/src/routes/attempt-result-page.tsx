import { useParams, useSearchParams } from 'react-router-dom';
import { EarnedXp } from '#web/features/progress/components/earned-xp';
import { AttemptResult } from '#web/features/quiz/components/result/attempt-result';
import { LearnersAttempt } from '#web/features/quiz/components/teaching/learners-attempt';
import { MemberPage } from '#web/routes/member-page';
import NotFoundPage from '#web/routes/not-found-page';
import { t } from '#web/shared/i18n/locale';

/**
 * Shows the result of an attempt: the learner's own, or with `?learner=` that of a learner whom this person teaches.
 */
export default function AttemptResultPage() {
  const { courseID = '', quizID = '', number: written = '' } = useParams();
  const [search] = useSearchParams();
  const learner = search.get('learner');
  if (!/^[1-9][0-9]{0,3}$/.test(written)) return <NotFoundPage />;
  const of = { courseID, quizID, number: Number(written) };
  return (
    <MemberPage title={t('quiz.result')}>
      {({ uid }) =>
        learner && learner !== uid ? (
          <LearnersAttempt {...of} learner={learner} />
        ) : (
          <AttemptResult
            {...of}
            uid={uid}
            xp={({ attempt, title }) => (
              <EarnedXp uid={uid} ledgerKey={`quiz:${quizID}:${attempt.number}`} title={title} />
            )}
          />
        )
      }
    </MemberPage>
  );
}
