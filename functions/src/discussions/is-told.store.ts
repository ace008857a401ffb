import type { Quiz } from '@trellis/model/content/quiz';
import type { ThreadPlace } from '@trellis/model/discussions/thread-place';
import { attemptID } from '@trellis/model/paths';
import { noAccommodation, showsAnswers } from '@trellis/model/quiz/quiz-policy';
import { read, readAll, refs } from '#functions/firestore/typed-refs';

/**
 * Returns whether a quiz has told somebody the answer to a question, like `told` in the rules: the feedback of their latest attempt
 * decides, or of the last that they are given where answers are told after that. Three reads.
 */
export async function isTold(
  uid: string,
  quiz: Quiz,
  { quizID, questionID }: Pick<ThreadPlace, 'quizID' | 'questionID'>,
  now = new Date(),
): Promise<boolean> {
  if (quizID === null || questionID === null || quiz.showAnswers === 'never') return false;
  const places = { given: refs.accommodation(quizID, uid), taker: refs.taker(quizID, uid) };
  const stored = await readAll(...Object.values(places));
  const accommodation = stored(places.given)?.data ?? noAccommodation;
  const number =
    quiz.showAnswers === 'after_last_attempt'
      ? quiz.maxAttempts + accommodation.extraAttempts
      : stored(places.taker)?.data.number;
  if (number === undefined) return false;
  const feedback = (await read(refs.attemptFeedback(attemptID(uid, quizID, number))))?.data;
  if (feedback === undefined || feedback.userID !== uid || feedback.quizID !== quizID) return false;
  const isAsked = Object.hasOwn(feedback.questions, questionID);
  return isAsked && showsAnswers(quiz, accommodation, { ...feedback, status: 'graded' }, now);
}
