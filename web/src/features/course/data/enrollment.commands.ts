import { doc, serverTimestamp, setDoc, updateDoc } from 'firebase/firestore';
import { enrollmentPath } from '@trellis/model/paths';
import type { EnrollmentStatus } from '@trellis/model/progress/enrollment';
import { firebaseFirestore } from '#web/firebase/firestore';
import { preferences } from '#web/shared/preferences';

/** Enrols a learner in a free, published course. Throws `permission-denied` where the rules do not allow it. */
export async function enroll(userID: string, courseID: string): Promise<void> {
  await setDoc(doc(await firebaseFirestore(), enrollmentPath(userID, courseID)), {
    userID,
    courseID,
    enrolledAt: serverTimestamp(),
    status: 'active',
    targetCompletionDate: null,
    source: 'self',
    lastLessonID: null,
    wantsExtraTime: preferences.get().wantsExtraTime,
  });
}

/** Sets the day by which the learner wants to be done, or takes it back. */
export async function setTargetDate(
  userID: string,
  courseID: string,
  targetCompletionDate: Date | null,
): Promise<void> {
  const record = doc(await firebaseFirestore(), enrollmentPath(userID, courseID));
  await updateDoc(record, { targetCompletionDate });
}

/** Pauses, leaves or takes up a course again. The work done in it stays. */
export async function setEnrollmentStatus(
  userID: string,
  courseID: string,
  status: EnrollmentStatus,
): Promise<void> {
  await updateDoc(doc(await firebaseFirestore(), enrollmentPath(userID, courseID)), { status });
}

/** Remembers the lesson that the learner has opened. */
export async function setLastLesson(
  userID: string,
  courseID: string,
  lastLessonID: string,
): Promise<void> {
  const record = doc(await firebaseFirestore(), enrollmentPath(userID, courseID));
  await updateDoc(record, { lastLessonID });
}
