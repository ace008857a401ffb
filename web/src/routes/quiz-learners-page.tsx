import { useParams } from 'react-router-dom';
import { QuizLearners } from '#web/features/quiz/components/teaching/quiz-learners';
import { MemberPage } from '#web/routes/member-page';
import { t } from '#web/shared/i18n/locale';
import { StateNotice } from '#web/shared/query-state-notice';

/** Shows the learners of a quiz, for the teachers of its course. */
export default function QuizLearnersPage() {
  const { courseID = '', quizID = '' } = useParams();
  return (
    <MemberPage title={t('teaching.title')}>
      {({ role }) =>
        role === 'teacher' ? (
          <QuizLearners {...{ courseID, quizID }} />
        ) : (
          <StateNotice isPage status="denied" />
        )
      }
    </MemberPage>
  );
}
