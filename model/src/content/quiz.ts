import * as z from 'zod/mini';
import { itemStatus } from '#model/content/item-status';
import { id, label, listOf, longText, optionalLabel, timestamp, url, whole } from '#model/fields';
import { quizPolicy } from '#model/quiz/quiz-policy';

/** The fields of `quizzes/{quizID}` that teachers write. */
export const authoredQuiz = z.extend(quizPolicy, {
  courseID: id,
  moduleID: z.nullable(id),
  lessonID: z.nullable(id),
  order: whole(0, 10_000),
  kind: z.enum(['quiz', 'project', 'peer_review']),
  title: label(120),
  description: longText(2000),
  /** Whether questions and options are shuffled for each attempt. */
  shuffle: z.boolean(),
  status: itemStatus,
  createdAt: timestamp,
  updatedAt: timestamp,
});
export type AuthoredQuiz = z.infer<typeof authoredQuiz>;

/** The fields that functions derive from the questions and their keys. */
export const derivedQuiz = z.object({
  /** The version that new attempts use; 0 if there is none. */
  version: z._default(z.int(), 0),
  questionCount: z._default(z.int(), 0),
  maxScore: z._default(z.int(), 0),
});
export type DerivedQuiz = z.infer<typeof derivedQuiz>;

/** `quizzes/{quizID}` */
export const quiz = z.extend(authoredQuiz, derivedQuiz.shape);
export type Quiz = z.infer<typeof quiz>;

export const questionType = z.enum([
  'multiple_choice',
  'multiple_select',
  'true_false',
  'short_answer',
  'numeric',
  'matching',
  'ordering',
  'blanks',
]);
export type QuestionType = z.infer<typeof questionType>;

/**
 * `quizzes/{quizID}/questions/{questionID}`: a question as teachers write it. Learners only see its frozen version,
 * because the order in which options were written may reveal the answer.
 */
export const question = z.object({
  type: questionType,
  order: whole(0, 10_000),
  /** Markdown. In `blanks`, three or more underscores are a blank. */
  questionText: longText(4000).check(z.minLength(1)),
  /** The options to choose from, to order or to match. */
  options: listOf(label(500), 10),
  /** The matches of `matching`, including unused ones. */
  matches: listOf(label(500), 10),
  points: whole(1, 100),
  image: url,
  createdAt: timestamp,
  updatedAt: timestamp,
});
export type Question = z.infer<typeof question>;

/** How a partly correct answer is scored; see `gradeQuestion`. */
export const scheme = z.enum(['all_or_nothing', 'partial', 'partial_penalty', 'longest_subset']);

/**
 * `quizzes/{quizID}/answer_keys/{questionID}`: the data for grading; only the course's teachers and functions can read
 * it.
 */
export const answerKey = z.object({
  /** The correct option, the first accepted answer, or the correct number or range as text. */
  correctAnswer: label(500),
  /** Depends on the question's type; see `GradingKey`. */
  acceptedAnswers: listOf(label(500), 10),
  /** The tolerance of a numeric answer. */
  tolerance: z.nullable(z.number().check(z.gte(0), z.lte(1_000_000_000))),
  scheme,
  /**
   * Multiple choice: the percentage that each option is worth, in order; empty if only the correct one scores.
   */
  credits: listOf(whole(0, 100), 10),
  /** The remark on each option, in order. */
  feedback: listOf(optionalLabel(500), 10),
  matchesCase: z.boolean(),
  matchesAccents: z.boolean(),
  explanation: longText(2000),
});
export type AnswerKey = z.infer<typeof answerKey>;
