import * as z from 'zod/mini';
import { lessonProgress } from '@trellis/model/progress/lesson-progress';
import { localStorageItem } from '#web/shared/local-storage-item';

/** The reading position and the total `timeSpent` in a lesson when the learner left it. */
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
 * A pending reading record in local storage. A tab that is being closed has no time to reach Firestore's IndexedDB
 * queue; a record still here on the next visit was not sent.
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
