import { useParams } from 'react-router-dom';
import { QuizView } from '#web/features/quiz/components/intro/quiz-view';
import { MemberPage } from '#web/routes/member-page';
import { t } from '#web/shared/i18n/locale';

/**
 * A quiz before and after it is taken. Reads: the quiz, the learner's attempts (one where there are none), what they are
 * given besides; the course, once on each device.
 */
export default function QuizPage() {
  const { courseID = '', quizID = '' } = useParams();
  return (
    <MemberPage title={t('quiz.quiz')}>
      {(member) => <QuizView key={quizID} {...{ courseID, quizID, member }} />}
    </MemberPage>
  );
}
