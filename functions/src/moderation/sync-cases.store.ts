import { isForStaff } from '@trellis/model/moderation/report-case';
import { casesOfCourse } from '@trellis/model/queries';
import { decode } from '#functions/firestore/decode';
import { queryOf } from '#functions/firestore/find';
import { refs } from '#functions/firestore/typed-refs';
import { transact } from '#functions/runtime/transact';

/**
 * Says of each case of a course who decides it, after its teachers have changed: nobody who teaches there now decides about
 * themselves. One read, and two for each case.
 */
export async function syncCases(courseID: string): Promise<void> {
  const { docs } = await queryOf(casesOfCourse(courseID)).select().get();
  for (const { id } of docs)
    await transact(async (transaction) => {
      const caseAt = refs.reportCase(id);
      const courseAt = refs.course(courseID);
      const [storedCase, storedCourse] = await transaction.getAll(caseAt.ref, courseAt.ref);
      const known = decode(caseAt.schema, storedCase);
      const course = decode(courseAt.schema, storedCourse);
      if (known === null || course === null) return;
      const isTheirs = isForStaff(known.target, course.teacherIDs);
      if (isTheirs !== known.isForStaff) transaction.update(caseAt.ref, { isForStaff: isTheirs });
    });
}
