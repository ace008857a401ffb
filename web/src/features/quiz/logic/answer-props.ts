import type { FrozenQuestion } from '@trellis/model/quiz/quiz-version';

/** What a control for a question's answer is given. */
export type AnswerProps = {
  question: FrozenQuestion;
  /** As it is stored: in frozen places. */
  answer: string;
  onAnswer: (answer: string) => void;
  /** The places of options, and of what is matched with them, in the order in which they are shown. */
  optionOrder: number[];
  matchOrder: number[];
  /** Characters that this answer may take of what all have together. */
  room: number;
  /** Names of the question's parts on the page begin with it. */
  id: string;
};
