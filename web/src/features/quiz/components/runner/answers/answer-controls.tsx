import type { ComponentType } from 'react';
import type { QuestionType } from '@trellis/model/content/quiz';
import type { AnswerProps } from '#web/features/quiz/logic/answer-props';
import { BlanksAnswer } from '#web/features/quiz/components/runner/answers/blanks-answer';
import {
  ChoiceAnswer,
  TruthAnswer,
} from '#web/features/quiz/components/runner/answers/choice-answer';
import { MatchingAnswer } from '#web/features/quiz/components/runner/answers/matching-answer';
import { OrderingAnswer } from '#web/features/quiz/components/runner/answers/ordering-answer';
import { NumberAnswer, TextAnswer } from '#web/features/quiz/components/runner/answers/text-answer';

/** The control for each type of question. */
export const answerControls: Record<QuestionType, ComponentType<AnswerProps>> = {
  multiple_choice: ChoiceAnswer,
  multiple_select: ChoiceAnswer,
  true_false: TruthAnswer,
  short_answer: TextAnswer,
  numeric: NumberAnswer,
  matching: MatchingAnswer,
  ordering: OrderingAnswer,
  blanks: BlanksAnswer,
};
