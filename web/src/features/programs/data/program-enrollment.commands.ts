import { doc, serverTimestamp, setDoc, updateDoc } from 'firebase/firestore';
import { programEnrollmentPath } from '@trellis/model/paths';
import type { EnrollmentStatus } from '@trellis/model/progress/enrollment';
import { firebaseFirestore } from '#web/firebase/firestore';

const recordOf = async (userID: string, programID: string) =>
  doc(await firebaseFirestore(), programEnrollmentPath(userID, programID));

/** Enrols a learner in a published program; a function enrols them in its courses as they open. */
export async function enrollInProgram(userID: string, programID: string): Promise<void> {
  await setDoc(await recordOf(userID, programID), {
    userID,
    programID,
    enrolledAt: serverTimestamp(),
    status: 'active',
    targetCompletionDate: null,
  });
}

/** Pauses, leaves or resumes a program. Its courses stay as they are. */
export async function setProgramStatus(
  userID: string,
  programID: string,
  status: EnrollmentStatus,
): Promise<void> {
  await updateDoc(await recordOf(userID, programID), { status });
}

/** Sets or removes the learner's target date. */
export async function setProgramTarget(
  userID: string,
  programID: string,
  targetCompletionDate: Date | null,
): Promise<void> {
  await updateDoc(await recordOf(userID, programID), { targetCompletionDate });
}
