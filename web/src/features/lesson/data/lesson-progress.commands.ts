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

/** The learner and the lesson of a progress document. */
export type ProgressOf = Pick<LessonProgress, 'userID' | 'courseID' | 'lessonID'>;

/**
 * Updates a learner's progress document for a lesson, or creates it. `change` gets the cached document, also offline;
 * the page has a listener on it, so this costs no read. Writes nothing if there are no changes. Resolves when the
 * server confirms; the page shows the change at once. Throws `unavailable` if the document is not in the cache.
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

/** Marks the lesson complete or incomplete. `seconds` is the time in use since the last write. */
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
 * Adds seconds of reading time and saves the reading position (0 to 1). `timeSpent` is the total before. Also saves
 * both to local storage, so that they survive closing the tab before Firestore has queued the write.
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

/** Sends the reading record that a closed tab left unsent. Idempotent. */
export async function sendUnsentReading(userID: string): Promise<void> {
  const reading = unsent.read(userID);
  if (reading === undefined) return;
  const { timeSpent, readPosition, ...of } = reading;
  await changeLessonProgress(of, (known) =>
    known && known.timeSpent >= timeSpent ? {} : { timeSpent, readPosition },
  );
  unsent.drop();
}
