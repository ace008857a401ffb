import { doc, serverTimestamp, setDoc, updateDoc } from 'firebase/firestore';
import { lessonProgressPath } from '@trellis/model/paths';
import type { LessonProgress } from '@trellis/model/progress/lesson-progress';
import { firebaseFirestore } from '#web/firebase/firestore';

type Completion = {
  userID: string;
  courseID: string;
  lessonID: string;
  isCompleted: boolean;
  /** Seconds in use since the page was opened. */
  seconds: number;
};

/**
 * Completes a lesson, or undoes that. `known` is the learner's record so far, if there is one. The promise settles when
 * the server has answered; the page shows the change at once.
 */
export async function setLessonCompleted(
  { userID, courseID, lessonID, isCompleted, seconds }: Completion,
  known: LessonProgress | undefined,
): Promise<void> {
  const record = doc(await firebaseFirestore(), lessonProgressPath(userID, lessonID));
  const timeSpent = (known?.timeSpent ?? 0) + Math.round(seconds);
  if (known !== undefined) {
    const isFirst = isCompleted && known.completedAt === null;
    return updateDoc(record, {
      isCompleted,
      timeSpent,
      ...(isFirst ? { completedAt: serverTimestamp() } : {}),
    });
  }
  await setDoc(record, {
    userID,
    lessonID,
    courseID,
    isCompleted,
    completedAt: isCompleted ? serverTimestamp() : null,
    timeSpent,
    videoPosition: 0,
    readPosition: 0,
    hasNotes: false,
  });
}
