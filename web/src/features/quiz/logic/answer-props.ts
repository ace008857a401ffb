import type { FrozenQuestion } from '@trellis/model/quiz/quiz-version';

/** The props of an answer control. */
export type AnswerProps = {
  question: FrozenQuestion;
  /** As stored: by index in the frozen version. */
  answer: string;
  onAnswer: (answer: string) => void;
  /** The indexes of options and of matches, in display order. */
  optionOrder: number[];
  matchOrder: number[];
  /** The characters that this answer can use of the attempt's total. */
  room: number;
  /** Prefix of the ids of the question's elements. */
  id: string;
};
