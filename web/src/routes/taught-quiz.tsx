import { QuestionTrial } from '#web/features/quiz/components/trial/question-trial';
import { QuizEditor } from '#web/features/quiz-editor/components/quiz-editor';

/** Composes the editor of a quiz with the questions as learners see them. */
export default function TaughtQuiz(props: { courseID: string; quizID: string; uid: string }) {
  return (
    <QuizEditor
      {...props}
      renderTrial={(language, shuffle) => (trial) => (
        <QuestionTrial {...{ ...trial, language, shuffle }} />
      )}
    />
  );
}
