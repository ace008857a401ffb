import type { ComponentType } from 'react';
import type { QuestionType } from '@trellis/model/content/quiz';
import { BlankFields } from '#web/features/quiz-editor/components/answers/blank-fields';
import { MatchingFields } from '#web/features/quiz-editor/components/answers/matching-fields';
import { NumberFields } from '#web/features/quiz-editor/components/answers/number-fields';
import { OptionFields } from '#web/features/quiz-editor/components/answers/option-fields';
import { OrderingFields } from '#web/features/quiz-editor/components/answers/ordering-fields';
import { TextFields } from '#web/features/quiz-editor/components/answers/text-fields';
import { TruthFields } from '#web/features/quiz-editor/components/answers/truth-fields';
import type { AnswerFieldsProps } from '#web/features/quiz-editor/logic/answer-fields';

/** The fields for the answer of each type of question. */
export const answerFields: Record<QuestionType, ComponentType<AnswerFieldsProps>> = {
  multiple_choice: OptionFields,
  multiple_select: OptionFields,
  true_false: TruthFields,
  short_answer: TextFields,
  numeric: NumberFields,
  matching: MatchingFields,
  ordering: OrderingFields,
  blanks: BlankFields,
};
