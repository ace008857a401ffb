import type * as z from 'zod/mini';
import { saveProblem, saveProgram as callable } from '@trellis/model/callables/save-program';
import { call } from '#web/firebase/callable';
import type { TextKey } from '#web/shared/i18n/locale';
import { codeOf, unknownProblem } from '#web/shared/use-command';

/** Saves a program with its steps; returns the time of the version. Throws the function's error. */
export const saveProgram = async (wish: z.infer<typeof callable.input>): Promise<number> =>
  (await call(callable, wish)).savedAt;

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
