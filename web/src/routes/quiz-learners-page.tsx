import { useParams } from 'react-router-dom';
import { QuizLearners } from '#web/features/quiz/components/teaching/quiz-learners';
import { TeacherPage } from '#web/routes/teacher-page';
import { t } from '#web/shared/i18n/locale';

/** Shows the learners of a quiz, for the teachers of its course. */
export default function QuizLearnersPage() {
  const { courseID = '', quizID = '' } = useParams();
  return (
    <TeacherPage title={t('teaching.title')}>
      {() => <QuizLearners {...{ courseID, quizID }} />}
    </TeacherPage>
  );
}
