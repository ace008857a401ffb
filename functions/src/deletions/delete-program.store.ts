import { programEnrollment } from '@trellis/model/programs/program-enrollment';
import { programStepsPath } from '@trellis/model/paths';
import { enrollmentsOfProgram } from '@trellis/model/queries';
import { workThrough, type WriteBudget } from '#functions/deletions/delete-pages.store';
import { db } from '#functions/firestore/admin';
import { decodeEach, queryOf } from '#functions/firestore/find';
import { refs } from '#functions/firestore/typed-refs';
import { deriveProgramEnrollment } from '#functions/programs/derive-program-enrollment.store';
import { listProgram } from '#functions/programs/list-program.store';
import { limitConcurrency } from '#functions/runtime/limit-concurrency';

/** How many enrolments are ended at once. */
const width = 20;

/** The documents beside a program that belong to it alone. */
export const ownDocumentsOfProgram = (programID: string): string[] => [programStepsPath(programID)];

/**
 * Deletes a program and what belongs to it, within the budget; returns whether nothing is left. Learners' records stay: their
 * (ended) enrolments, what they have completed, and certificates.
 */
export async function deleteProgramParts(programID: string, budget: WriteBudget): Promise<boolean> {
  await refs.program(programID).ref.delete();
  const end = limitConcurrency(width, (uid: string) => deriveProgramEnrollment(uid, programID));
  const isEnd = await workThrough(
    queryOf(enrollmentsOfProgram(programID)),
    budget,
    async (docs) => {
      const enrollments = decodeEach(programEnrollment, { docs });
      await Promise.all(enrollments.map(({ userID }) => end(userID)));
      return 2 * docs.length;
    },
  );
  if (!isEnd) return false;
  for (const path of ownDocumentsOfProgram(programID)) await db.doc(path).delete();
  await listProgram(programID);
  return true;
}
