import * as z from 'zod/mini';
import {
  answerText,
  id,
  label,
  listOf,
  longText,
  optionalLabel,
  timestamp,
  url,
  whole,
} from '#model/fields';
import { quizPolicy } from '#model/quiz/quiz-policy';

/** What teachers write of `quizzes/{quizID}`. */
export const authoredQuiz = z.extend(quizPolicy, {
  courseID: id,
  moduleID: z.nullable(id),
  lessonID: z.nullable(id),
  order: whole(0, 10_000),
  kind: z.enum(['quiz', 'project', 'peer_review']),
  title: label(120),
  description: longText(2000),
  /** Questions and options come in another order in each attempt. */
  shuffle: z.boolean(),
  status: z.enum(['draft', 'published']),
  createdAt: timestamp,
  updatedAt: timestamp,
});
export type AuthoredQuiz = z.infer<typeof authoredQuiz>;

/** What functions derive from the questions and their keys. */
export const derivedQuiz = z.object({
  /** The version that attempts begin with; 0 while there is none that could be taken. */
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
 * `quizzes/{quizID}/questions/{questionID}`: a question as its teachers write it. Learners see its frozen version, which
 * functions make, and never this: the order in which somebody writes options may tell the answer.
 */
export const question = z.object({
  type: questionType,
  order: whole(0, 10_000),
  /** Markdown. In `blanks`, three underscores or more are a gap. */
  questionText: longText(4000).check(z.minLength(1)),
  /** What is chosen among, put in order, or matched. */
  options: listOf(label(500), 10),
  /** What belongs to the options of `matching`, and what belongs to none. */
  matches: listOf(label(500), 10),
  points: whole(1, 100),
  image: url,
  createdAt: timestamp,
  updatedAt: timestamp,
});
export type Question = z.infer<typeof question>;

/** How an answer that is right in part is paid; `gradeQuestion` says what each means. */
export const scheme = z.enum(['all_or_nothing', 'partial', 'partial_penalty', 'longest_subset']);

/** `quizzes/{quizID}/answer_keys/{questionID}`: what grading needs; for the course's teachers and functions alone. */
export const answerKey = z.object({
  /** The right option, the first accepted answer, or the right number or range as text. */
  correctAnswer: label(500),
  /** By the question's type; `GradingKey` says what. */
  acceptedAnswers: listOf(label(500), 10),
  /** How far a numeric answer may be off. */
  tolerance: z.nullable(z.number().check(z.gte(0), z.lte(1_000_000_000))),
  scheme,
  /** Multiple choice: percent that each option is worth, in their order; empty where only the right one counts. */
  credits: listOf(whole(0, 100), 10),
  /** What is said of each option that was chosen, in their order. */
  feedback: listOf(optionalLabel(500), 10),
  matchesCase: z.boolean(),
  matchesAccents: z.boolean(),
  explanation: longText(2000),
});
export type AnswerKey = z.infer<typeof answerKey>;

/** An answer key as it may be written now. Reading takes older ones too, which frozen versions of quizzes keep. */
export const writtenAnswerKey = z.extend(answerKey, {
  correctAnswer: answerText(500),
  acceptedAnswers: listOf(answerText(500), 10),
});
