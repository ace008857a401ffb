import type { Mistake } from '#web/features/quiz-editor/logic/question-checks';
import type { QuestionDraft } from '#web/features/quiz-editor/logic/question-draft';

/** The props of the fields for a type's answer. */
export type AnswerFieldsProps = {
  draft: QuestionDraft;
  onChange: (changes: Partial<QuestionDraft>) => void;
  /** The mistakes to show; none before the first attempt to save. */
  mistakes: Mistake[];
};
