import { doc, serverTimestamp, setDoc, updateDoc } from 'firebase/firestore';
import { enrollmentPath } from '@trellis/model/paths';
import type { EnrollmentStatus } from '@trellis/model/progress/enrollment';
import { firebaseFirestore } from '#web/firebase/firestore';
import { preferences } from '#web/shared/preferences';

/**
 * Enrols a learner in a free, published course. Throws `permission-denied` if the rules do not allow it.
 */
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

/** Sets or removes the learner's target date. */
export async function setTargetDate(
  userID: string,
  courseID: string,
  targetCompletionDate: Date | null,
): Promise<void> {
  const record = doc(await firebaseFirestore(), enrollmentPath(userID, courseID));
  await updateDoc(record, { targetCompletionDate });
}

/** Pauses, leaves or resumes a course. Progress is kept. */
export async function setEnrollmentStatus(
  userID: string,
  courseID: string,
  status: EnrollmentStatus,
): Promise<void> {
  await updateDoc(doc(await firebaseFirestore(), enrollmentPath(userID, courseID)), { status });
}

/** Stores the lesson that the learner opened last. */
export async function setLastLesson(
  userID: string,
  courseID: string,
  lastLessonID: string,
): Promise<void> {
  const record = doc(await firebaseFirestore(), enrollmentPath(userID, courseID));
  await updateDoc(record, { lastLessonID });
}
