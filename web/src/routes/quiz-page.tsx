import { useParams } from 'react-router-dom';
import { QuizView } from '#web/features/quiz/components/intro/quiz-view';
import { MemberPage } from '#web/routes/member-page';
import { t } from '#web/shared/i18n/locale';

/**
 * Shows the main page of a quiz. Reads: the quiz, the learner's attempts (one if there are none), their accommodation; the
 * course once per device.
 */
export default function QuizPage() {
  const { courseID = '', quizID = '' } = useParams();
  return (
    <MemberPage title={t('quiz.quiz')}>
      {(member) => <QuizView key={quizID} {...{ courseID, quizID, member }} />}
    </MemberPage>
  );
}
