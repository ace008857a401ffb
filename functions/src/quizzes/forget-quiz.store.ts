import { accommodationsOfQuiz, answerKeysOfQuiz, questionsOfQuiz } from '@trellis/model/queries';
import { db } from '#functions/firestore/admin';
import { refs, read } from '#functions/firestore/typed-refs';

/**
 * Deletes what hangs on a quiz that is gone, so that whoever makes one of the same id finds no key of it. What its attempts
 * were about and graded by stays with them. Does nothing where there is such a quiz again.
 */
export async function forgetQuiz(quizID: string): Promise<void> {
  if ((await read(refs.quiz(quizID))) !== null) return;
  for (const { collection } of [questionsOfQuiz, answerKeysOfQuiz, accommodationsOfQuiz].map(
    (query) => query(quizID),
  )) {
    await db.recursiveDelete(db.collection(collection));
  }
}
