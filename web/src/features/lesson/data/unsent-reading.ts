import * as z from 'zod/mini';
import { lessonProgress } from '@trellis/model/progress/lesson-progress';
import { localStorageItem } from '#web/shared/local-storage-item';

/** Where a learner was when they left a lesson: `timeSpent` is the whole of their time in it. */
const unsentReading = z.pick(lessonProgress, {
  userID: true,
  courseID: true,
  lessonID: true,
  timeSpent: true,
  readPosition: true,
});
export type UnsentReading = z.infer<typeof unsentReading>;

const stored = localStorageItem('mine.unsent-reading');

/**
 * A record of reading on its way to Firestore. A page that is closed has no time left for Firestore to take anything in, but
 * for this; what is still here when the learner comes back did not arrive.
 */
export const unsent = {
  keep: (reading: UnsentReading) => stored.write(JSON.stringify(reading)),
  drop: () => stored.write(null),
  read(userID: string): UnsentReading | undefined {
    try {
      const reading = unsentReading.parse(JSON.parse(stored.read() ?? ''));
      return reading.userID === userID ? reading : undefined;
    } catch {
      return undefined;
    }
  },
};
