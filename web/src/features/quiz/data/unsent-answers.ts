import * as z from 'zod/mini';
import { localStorageItem } from '#web/shared/local-storage-item';

/**
 * What was entered, and what the server may hold by now, by id: first the answer that it held before, then those that it
 * has been sent since.
 */
const unsent = z.object({ held: z.array(z.string()), text: z.string() });
export type Unsent = z.infer<typeof unsent>;

const stored = (attemptID: string, questionID: string) =>
  localStorageItem(`mine.answer.${attemptID}.${questionID}`);

/**
 * Answers that the server has not taken yet. A tab that is killed has no time left for Firestore to take anything in, but
 * for this; what is still here when the learner comes back did not arrive.
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
