import * as z from 'zod/mini';
import { programID } from '#model/programs/program-id';

/**
 * Deletes a program for good, once `isConfirmed`; before that it only says how many learners are in it. Its address is never
 * used again; certificates and what was completed stay. For its author and admins. Changes nothing if it was deleted already.
 */
export const deleteProgram = {
  name: 'deleteProgram',
  input: z.object({ programID, isConfirmed: z.boolean() }),
  /** How many learners are in it and have not completed it. */
  output: z.object({ learners: z.int() }),
} as const;
