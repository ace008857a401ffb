import * as z from 'zod/mini';
import { id, label, listOf, timestamp, whole } from '#model/fields';

/** How much a program holds. */
export const mostGroups = 20;
export const mostSteps = 60;

/** A course, or a quiz of a course, that a program consists of. A program names each once. */
export const programStep = z
  .object({
    kind: z.enum(['course', 'quiz']),
    courseID: id,
    /** Null for the course as a whole. */
    quizID: z.nullable(id),
    isRequired: z.boolean(),
  })
  .check(z.refine(({ kind, quizID }) => (kind === 'quiz') === (quizID !== null)));
export type ProgramStep = z.infer<typeof programStep>;

/** How many steps of a group have to be done, whichever one likes; null for all that are required. */
export const stepsNeeded = z.nullable(whole(1, mostSteps));

/** Steps of a program that can be done side by side. */
export const programGroup = z.object({
  id,
  title: label(120),
  need: stepsNeeded,
  steps: listOf(programStep, mostSteps),
  /** The groups that have to be done before. */
  after: listOf(id, mostGroups),
});
export type ProgramGroup = z.infer<typeof programGroup>;

/**
 * `program_steps/{programID}`: the steps of a program, in order. Only its staff read it, because it names drafts. The function
 * that saves a program writes it.
 */
export const programSteps = z.object({
  groups: listOf(programGroup, mostGroups),
  /** The courses in it, to find the programs of a course. */
  courseIDs: z.array(z.string()),
  /** Whether learners' progress does not follow the latest outline yet. */
  isFanOutDue: z.boolean(),
  updatedAt: timestamp,
});
export type ProgramSteps = z.infer<typeof programSteps>;

/** Returns what identifies a step in its program, such as `course:ferns`. */
export const stepKey = (step: { kind: string; courseID: string; quizID?: string | null }): string =>
  `${step.kind}:${step.quizID ?? step.courseID}`;

/** Returns the courses in some groups, each once. */
export const coursesIn = (groups: { steps: { courseID: string }[] }[]): string[] => [
  ...new Set(groups.flatMap(({ steps }) => steps.map(({ courseID }) => courseID))),
];
