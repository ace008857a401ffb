import { useParams } from 'react-router-dom';
import { QuizTrial } from '#web/features/quiz/components/trial/quiz-trial';
import { useAnswerKeys, useQuestions } from '#web/features/quiz-editor/data/quiz-content.queries';
import { completeInPreview } from '#web/features/preview/logic/preview-progress';
import { PreviewFrame } from '#web/routes/preview-frame';

/**
 * Shows a quiz as its learners will see it once it is published, and grades an attempt in the page. Reads the quiz, its
 * questions and their keys besides what every preview reads.
 */
export default function QuizPreviewPage() {
  const { courseID = '', quizID = '' } = useParams();
  const questions = useQuestions(quizID);
  const keys = useAnswerKeys(quizID);
  return (
    <PreviewFrame courseID={courseID} edit={`/teach/courses/${courseID}/quizzes/${quizID}`}>
      {({ uid }) => (
        <main id="main" className="page attempt-page" tabIndex={-1}>
          <QuizTrial
            key={quizID}
            {...{ courseID, quizID, uid, questions, keys }}
            onPassed={() => completeInPreview(courseID, quizID, true)}
          />
        </main>
      )}
    </PreviewFrame>
  );
}
