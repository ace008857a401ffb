import type * as z from 'zod/mini';
import { deleteProgram as deleteCallable } from '@trellis/model/callables/delete-program';
import { saveProblem, saveProgram as callable } from '@trellis/model/callables/save-program';
import { call } from '#web/firebase/callable';
import type { TextKey } from '#web/shared/i18n/locale';
import { codeOf, unknownProblem } from '#web/shared/use-command';

/** Saves a program with its steps; returns the time of the version. Throws the function's error. */
export const saveProgram = async (wish: z.infer<typeof callable.input>): Promise<number> =>
  (await call(callable, wish)).savedAt;

/** Returns how many learners are in a program that have not completed it. */
export const learnersInProgram = async (programID: string): Promise<number> =>
  (await call(deleteCallable, { programID, isConfirmed: false })).learners;

/** Deletes a program for good. */
export const deleteProgram = async (programID: string): Promise<void> => {
  await call(deleteCallable, { programID, isConfirmed: true });
};

const texts: Record<string, TextKey> = {
  'already-exists': 'programEditor.problem.taken',
  aborted: 'programEditor.problem.conflict',
  'permission-denied': 'programEditor.problem.denied',
  'invalid-argument': 'programEditor.problem.input',
};

/** Returns what to say about an error of saving. */
export function saveProblemText(error: unknown): TextKey {
  const details =
    error !== null && typeof error === 'object' && 'details' in error && error.details;
  const known = saveProblem.safeParse(details);
  if (known.success) return `programEditor.problem.${known.data.reason}`;
  return texts[codeOf(error)] ?? unknownProblem();
}
