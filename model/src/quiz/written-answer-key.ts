import * as z from 'zod/mini';
import { answerKey } from '#model/content/quiz';
import { label, listOf } from '#model/fields';

/**
 * Matches a character that answers can be compared by: a letter, digit or symbol. Combining marks alone and invisible
 * characters do not count. The rules (function `isAnswer`) agree.
 */
export const comparablePart = /[^\p{M}\p{Z}\p{Cc}\p{Cf}\u0640]/u;

/** Like `label`, but with at least one comparable character. */
export const answerText = (max: number) =>
  label(max).check(
    z.regex(comparablePart, 'Nobody can give this answer: there is nothing to read.'),
  );

/**
 * An answer key as it can be written now. Reading also accepts older shapes, which frozen versions contain.
 */
export const writtenAnswerKey = z.extend(answerKey, {
  correctAnswer: answerText(500),
  acceptedAnswers: listOf(answerText(500), 10),
});
