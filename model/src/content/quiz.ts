import * as z from 'zod/mini';
import { id, label, listOf, longText, timestamp, url, whole } from '#model/fields';

/** `quizzes/{quizID}` */
export const quiz = z.object({
  courseID: id,
  moduleID: z.nullable(id),
  lessonID: z.nullable(id),
  order: whole(0, 10_000),
  kind: z.enum(['quiz', 'project', 'peer_review']),
  title: label(120),
  description: longText(2000),
  /** Time limit in minutes. */
  quizTime: whole(1, 240),
  /** Percent of the points that passes. */
  passingScore: whole(0, 100),
  maxAttempts: whole(1, 100),
  shuffle: z.boolean(),
  showAnswers: z.enum(['never', 'after_submit', 'after_pass', 'after_last_attempt']),
  status: z.enum(['draft', 'published']),
  createdAt: timestamp,
  updatedAt: timestamp,
});
export type Quiz = z.infer<typeof quiz>;

export const questionType = z.enum([
  'multiple_choice',
  'multiple_select',
  'true_false',
  'short_answer',
  'numeric',
]);
export type QuestionType = z.infer<typeof questionType>;

/** `quizzes/{quizID}/questions/{questionID}`: what a learner sees. It never tells an answer. */
export const question = z.object({
  type: questionType,
  order: whole(0, 10_000),
  questionText: longText(4000).check(z.minLength(1)),
  options: listOf(label(500), 10),
  points: whole(1, 100),
  image: url,
  createdAt: timestamp,
  updatedAt: timestamp,
});
export type Question = z.infer<typeof question>;

/** `quizzes/{quizID}/answer_keys/{questionID}`: what grading needs; for the course's teachers and functions alone. */
export const answerKey = z.object({
  /** The right option, the first accepted answer, or the right number as text. */
  correctAnswer: label(500),
  /** Every right option (multiple select) or accepted answer (short answer). */
  acceptedAnswers: listOf(label(500), 10),
  /** How far a numeric answer may be off. */
  tolerance: z.nullable(z.number().check(z.gte(0), z.lte(1_000_000_000))),
  explanation: longText(2000),
});
export type AnswerKey = z.infer<typeof answerKey>;
