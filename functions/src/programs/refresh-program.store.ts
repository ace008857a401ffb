import { isDeepStrictEqual } from 'node:util';
import type { Transaction } from 'firebase-admin/firestore';
import type { Program } from '@trellis/model/programs/program';
import { countedPartOf, programOutlineOf } from '@trellis/model/programs/program-outline';
import { coursesIn, type ProgramGroup } from '@trellis/model/programs/program-step';
import { programsOfTeacher, programsWithCourse, type QuerySpec } from '@trellis/model/queries';
import { changesOf } from '#functions/firestore/changes';
import { decode } from '#functions/firestore/decode';
import { queryOf } from '#functions/firestore/find';
import { refs } from '#functions/firestore/typed-refs';
import { fanOutProgram } from '#functions/programs/fan-out-program.store';
import { listProgram } from '#functions/programs/list-program.store';
import { readEach } from '#functions/programs/read-each.store';
import { groupCommit } from '#functions/runtime/group-commit';
import { transact } from '#functions/runtime/transact';

/**
 * Updates a program's outline, teachers and catalogue entry from their sources, and the learners in it if its steps have
 * changed. Requests that arrive during a refresh share the next one.
 */
const refresh = groupCommit<null>(Infinity, async (programID) => {
  await commitOutline(programID);
  await listProgram(programID);
  await fanOutProgram(programID);
});
export const refreshProgram = (programID: string): Promise<void> => refresh(programID, null);

/** Refreshes the programs that have a course as a step. Costs a read where there are none. */
export const refreshProgramsWithCourse = (courseID: string): Promise<void> =>
  refreshEach(programsWithCourse(courseID));

/** Refreshes a teacher's programs. Costs a read where there are none. */
export const refreshProgramsOfTeacher = (uid: string): Promise<void> =>
  refreshEach(programsOfTeacher(uid));

async function refreshEach(query: QuerySpec): Promise<void> {
  const found = await queryOf(query).select().get();
  for (const { id } of found.docs) await refreshProgram(id);
}

/** Writes the program if anything differs, and in the same commit that its learners have to follow, if they have. */
const commitOutline = (programID: string): Promise<void> =>
  transact(async (transaction) => {
    const programAt = refs.program(programID);
    const stepsAt = refs.programSteps(programID);
    const [foundProgram, foundSteps] = await transaction.getAll(programAt.ref, stepsAt.ref);
    const program = decode(programAt.schema, foundProgram);
    const steps = decode(stepsAt.schema, foundSteps);
    if (program === null || steps === null) return;
    const derived = await derivedProgramOf(transaction, program, steps.groups);
    const changes = changesOf(program, derived);
    if (changes === null) return;
    transaction.update(programAt.ref, changes);
    const isFanOutDue = !isDeepStrictEqual(
      countedPartOf(program.outline),
      countedPartOf(derived.outline),
    );
    if (isFanOutDue) transaction.update(stepsAt.ref, { isFanOutDue });
  });

/** Returns the derived fields of a program. */
export async function derivedProgramOf(
  transaction: Transaction,
  { teacherIDs }: Pick<Program, 'teacherIDs'>,
  groups: ProgramGroup[],
): Promise<Pick<Program, 'outline' | 'teachers'>> {
  const courses = await readEach(transaction, coursesIn(groups), refs.course);
  const profiles = await readEach(transaction, teacherIDs, refs.profile);
  const teachers = [...profiles].map(([id, { displayName, avatarUrl }]) => ({
    ...{ id, name: displayName, avatarUrl },
  }));
  return { outline: programOutlineOf(groups, courses), teachers };
}
