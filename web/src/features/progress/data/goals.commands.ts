import { doc, updateDoc } from 'firebase/firestore';
import { userProgressPath } from '@trellis/model/paths';
import type { LearningGoal } from '@trellis/model/progress/goals';
import { wellFormed } from '@trellis/model/text/well-formed';
import { firebaseFirestore } from '#web/firebase/firestore';

/** Keeps a learner's goals. Settles when the server has them; shown at once. */
export async function saveGoals(uid: string, learningGoals: LearningGoal[]): Promise<void> {
  await updateDoc(doc(await firebaseFirestore(), userProgressPath(uid)), {
    learningGoals: wellFormed(learningGoals),
  });
}
