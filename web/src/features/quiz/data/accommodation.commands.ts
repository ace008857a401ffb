import { deleteDoc, doc, setDoc } from 'firebase/firestore';
import { accommodationPath } from '@trellis/model/paths';
import type { Accommodation } from '@trellis/model/quiz/quiz-policy';
import { firebaseFirestore } from '#web/firebase/firestore';

/**
 * Gives a learner more time or attempts in a quiz than others have; nothing of either takes it back. Attempts that have
 * begun keep their time. Throws `permission-denied` for who does not teach the course.
 */
export async function setAccommodation(
  quizID: string,
  uid: string,
  { extraMinutes, extraAttempts }: Accommodation,
): Promise<void> {
  const record = doc(await firebaseFirestore(), accommodationPath(quizID, uid));
  if (extraMinutes === 0 && extraAttempts === 0) await deleteDoc(record);
  else await setDoc(record, { extraMinutes, extraAttempts });
}
