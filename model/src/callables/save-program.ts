import * as z from 'zod/mini';
import { listOf } from '#model/fields';
import { authoredProgram, programTexts } from '#model/programs/program';
import { programID } from '#model/programs/program-id';
import { mostGroups, programGroup } from '#model/programs/program-step';

/**
 * Creates a program, or saves all that its teachers can change in it. For teachers; an existing one for its own. Rejected with
 * `already-exists` if another program has or had the address; with `aborted` if somebody else has saved it since; and with
 * `failed-precondition` and a {@link SaveProblem} if the steps are not possible.
 */
export const saveProgram = {
  name: 'saveProgram',
  input: z.object({
    programID,
    /** The time of the version that was changed, in ms; null to create a program. */
    basedOn: z.nullable(z.int()),
    texts: programTexts,
    groups: listOf(programGroup, mostGroups),
    /** Who teaches it, which only its author says; it stays if this is left out. */
    teacherIDs: z.optional(authoredProgram.shape.teacherIDs),
  }),
  /** The time of the version that was saved, in ms. */
  output: z.object({ savedAt: z.int() }),
} as const;

/** Why a program cannot be saved as it is. */
export const saveProblem = z.object({
  reason: z.enum([
    /** The steps contradict each other. */
    'structure',
    /** A step is a course, or a quiz, that does not exist or that the teacher may not use. */
    'course',
    /** It is to be published, but groups are empty or nothing in it can be begun. */
    'incomplete',
    /** A published program does not become a draft again. */
    'status',
  ]),
});
export type SaveProblem = z.infer<typeof saveProblem>;
