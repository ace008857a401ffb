import * as z from 'zod/mini';
import { localStorageItem } from '#web/shared/local-storage-item';

/**
 * An answer as entered, and the ids that the server may hold: the one before it, and those sent since.
 */
const unsent = z.object({ held: z.array(z.string()), text: z.string() });
export type Unsent = z.infer<typeof unsent>;

const stored = (attemptID: string, questionID: string) =>
  localStorageItem(`mine.answer.${attemptID}.${questionID}`);

/**
 * Pending answers in local storage. A killed tab has no time to hand its last answers to Firestore; those still stored
 * when the learner returns did not arrive.
 */
export const unsentAnswers = {
  keep: (attemptID: string, questionID: string, answer: Unsent | null) =>
    stored(attemptID, questionID).write(answer && JSON.stringify(answer)),
  read(attemptID: string, questionID: string): Unsent | undefined {
    try {
      return unsent.parse(JSON.parse(stored(attemptID, questionID).read() ?? ''));
    } catch {
      return undefined;
    }
  },
};
