import * as z from 'zod/mini';

/** The feedback on one answer. */
export const questionFeedback = z.object({
  /** The share of the question's points that it earned, from 0 to 1. */
  fraction: z.number(),
  /**
   * The correct answer as text: the options, the matches in order, the items in order, the accepted texts of each
   * blank, or the number or range.
   */
  right: z.array(z.string()),
  /** The tolerance of a numeric answer. */
  tolerance: z.nullable(z.number()),
  /** The units accepted after a number. */
  units: z.array(z.string()),
  /** The teacher's remarks on the chosen options. */
  remarks: z.array(z.string()),
  /** Markdown. */
  explanation: z.string(),
});
export type QuestionFeedback = z.infer<typeof questionFeedback>;

/**
 * `attempt_feedback/{attemptID}`: which answers were correct and why. Functions write it when grading; the learner can
 * read it as the quiz's `showAnswers` allows.
 */
export const attemptFeedback = z.object({
  userID: z.string(),
  quizID: z.string(),
  courseID: z.string(),
  number: z.int(),
  passed: z.boolean(),
  questions: z.record(z.string(), questionFeedback),
});
export type AttemptFeedback = z.infer<typeof attemptFeedback>;
