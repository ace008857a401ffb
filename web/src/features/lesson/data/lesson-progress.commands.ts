import {
  doc,
  getDocFromCache,
  increment,
  serverTimestamp,
  setDoc,
  updateDoc,
} from 'firebase/firestore';
import { lessonProgressPath } from '@trellis/model/paths';
import {
  lessonProgress,
  newLessonProgress,
  type LessonProgress,
} from '@trellis/model/progress/lesson-progress';
import { unsent } from '#web/features/lesson/data/unsent-reading';
import { decode } from '#web/firebase/decode';
import { firebaseFirestore } from '#web/firebase/firestore';

/** Whose record of what lesson. */
export type ProgressOf = Pick<LessonProgress, 'userID' | 'courseID' | 'lessonID'>;

/**
 * Changes a learner's record of a lesson, or begins it. `change` is given the record as this device knows it, also while
 * offline; the page follows it, so to know it costs no read. No changes, no write. Settles when the server has answered; the page shows the
 * change at once. Throws `unavailable` if the device does not know whether there is a record.
 */
export async function changeLessonProgress(
  { userID, courseID, lessonID }: ProgressOf,
  change: (known: LessonProgress | undefined) => Record<string, unknown>,
): Promise<void> {
  const record = doc(await firebaseFirestore(), lessonProgressPath(userID, lessonID));
  const data = (await getDocFromCache(record)).data({ serverTimestamps: 'estimate' });
  const known = data && decode(lessonProgress, data);
  const changes = change(known);
  if (Object.keys(changes).length === 0) return;
  await (known
    ? updateDoc(record, changes)
    : setDoc(record, { ...newLessonProgress(userID, courseID, lessonID), ...changes }));
}

/** Completes the lesson, or undoes that. `seconds`: in use since the last write. */
export const setLessonCompleted = (
  of: ProgressOf,
  { isCompleted, seconds }: { isCompleted: boolean; seconds: number },
): Promise<void> =>
  changeLessonProgress(of, (known) => ({
    isCompleted,
    timeSpent: increment(seconds),
    ...(isCompleted && (known?.completedAt ?? null) === null
      ? { completedAt: serverTimestamp() }
      : {}),
  }));

/**
 * Adds seconds of reading, and keeps how far the learner has come (0 to 1). `timeSpent`: what they have spent before. It
 * survives the page, though its tab be closed the next moment.
 */
export async function recordReading(
  of: ProgressOf,
  reading: { seconds: number; position: number; timeSpent: number },
): Promise<void> {
  const readPosition = Math.round(reading.position * 1000) / 1000;
  unsent.keep({ ...of, timeSpent: reading.timeSpent + reading.seconds, readPosition });
  await changeLessonProgress(of, () => ({ timeSpent: increment(reading.seconds), readPosition }));
  unsent.drop();
}

/** Sends what a closed page could not. Done twice, it changes nothing more. */
export async function sendUnsentReading(userID: string): Promise<void> {
  const reading = unsent.read(userID);
  if (reading === undefined) return;
  const { timeSpent, readPosition, ...of } = reading;
  await changeLessonProgress(of, (known) =>
    known && known.timeSpent >= timeSpent ? {} : { timeSpent, readPosition },
  );
  unsent.drop();
}
