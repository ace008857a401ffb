import { deleteDoc, doc, setDoc } from 'firebase/firestore';
import { accommodationPath } from '@trellis/model/paths';
import type { Accommodation, ChosenAccommodation } from '@trellis/model/quiz/quiz-policy';
import { firebaseFirestore } from '#web/firebase/firestore';

/**
 * Sets a learner's extra time and attempts in a quiz; zero of both removes them, unless the document has to say that the
 * learner is excused. Open attempts keep their time limit.
 * Throws `permission-denied` for anyone who does not teach the course.
 */
export async function setAccommodation(
  quizID: string,
  uid: string,
  { extraMinutes, extraAttempts }: ChosenAccommodation,
  { isExcused }: Pick<Accommodation, 'isExcused'>,
): Promise<void> {
  const record = doc(await firebaseFirestore(), accommodationPath(quizID, uid));
  if (extraMinutes === 0 && extraAttempts === 0 && !isExcused) await deleteDoc(record);
  else await setDoc(record, { extraMinutes, extraAttempts }, { merge: true });
}
