import { doc, getDocFromCache, setDoc, updateDoc } from 'firebase/firestore';
import { lessonProgressPath } from '@trellis/model/paths';
import type { LessonProgress } from '@trellis/model/progress/lesson-progress';
import { firebaseFirestore } from '#web/firebase/firestore';

/** Keeps where a learner is in a lesson's film, in seconds. The page follows the record, so to know it costs no read. */
export async function recordFilmPosition(
  { userID, courseID, lessonID }: Pick<LessonProgress, 'userID' | 'courseID' | 'lessonID'>,
  videoPosition: number,
): Promise<void> {
  const record = doc(await firebaseFirestore(), lessonProgressPath(userID, lessonID));
  const known = await getDocFromCache(record);
  if (known.exists()) return updateDoc(record, { videoPosition });
  await setDoc(record, {
    userID,
    lessonID,
    courseID,
    isCompleted: false,
    completedAt: null,
    timeSpent: 0,
    videoPosition,
    readPosition: 0,
    hasNotes: false,
  });
}
