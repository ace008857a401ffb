import * as z from 'zod/mini';
import { answerKey, authoredQuiz, question } from '#model/content/quiz';

/** A question as learners see it. The order of its options reveals nothing. */
export const frozenQuestion = z.extend(
  z.pick(question, {
    type: true,
    questionText: true,
    options: true,
    matches: true,
    points: true,
    image: true,
  }),
  { id: z.string() },
);
export type FrozenQuestion = z.infer<typeof frozenQuestion>;

/**
 * `quizzes/{quizID}/versions/{version}`: the questions and settings of a version, in one immutable document. Functions
 * write it; learners with an attempt can read it.
 */
export const quizVersion = z.extend(
  z.pick(authoredQuiz, { courseID: true, shuffle: true, passingScore: true, keptScore: true }),
  {
    questions: z.array(frozenQuestion),
  },
);
export type QuizVersion = z.infer<typeof quizVersion>;

/**
 * `quizzes/{quizID}/key_versions/{version}`: the answer keys of a version, by question. Only functions read and write
 * it.
 */
export const keyVersion = z.object({ keys: z.record(z.string(), answerKey) });
export type KeyVersion = z.infer<typeof keyVersion>;

/** The quiz settings that are frozen along with its questions. */
export type FrozenPolicy = Omit<QuizVersion, 'questions'>;
