import { answerKey, question } from '@trellis/model/content/quiz';
import { longestOf } from '#web/shared/longest-of';

/** How many characters the texts of a question may have. */
export const questionLimits = {
  text: longestOf(question.shape.questionText),
  /** An option, a match or an accepted answer. */
  line: longestOf(question.shape.options.def.element),
  image: longestOf(question.shape.image),
  feedback: longestOf(answerKey.shape.feedback.def.element),
  explanation: longestOf(answerKey.shape.explanation),
};
