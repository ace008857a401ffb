import { doc, updateDoc } from 'firebase/firestore';
import { userProgressPath } from '@trellis/model/paths';
import type { LearningGoal } from '@trellis/model/progress/goals';
import { wellFormed } from '@trellis/model/text/well-formed';
import { firebaseFirestore } from '#web/firebase/firestore';

/** Saves a learner's goals. Shown at once; settles when the server has confirmed. */
export async function saveGoals(uid: string, learningGoals: LearningGoal[]): Promise<void> {
  await updateDoc(doc(await firebaseFirestore(), userProgressPath(uid)), {
    learningGoals: wellFormed(learningGoals),
  });
}
