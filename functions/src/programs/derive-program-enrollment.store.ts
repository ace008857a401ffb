import type { Transaction } from 'firebase-admin/firestore';
import { endedStatus, type ChosenEnrollment } from '@trellis/model/progress/enrollment';
import { newUserProgress, type UserProgress } from '@trellis/model/progress/user-progress';
import {
  programEnrollment,
  type ProgramEnrollment,
} from '@trellis/model/programs/program-enrollment';
import type { OutlineGroup } from '@trellis/model/programs/program-outline';
import {
  coursesToEnrolIn,
  derivedProgramEnrollmentOf,
  ownProgramOf,
} from '@trellis/model/programs/program-progress';
import { coursesIn } from '@trellis/model/programs/program-step';
import { programEnrollmentsOfLearner } from '@trellis/model/queries';
import { firstName } from '@trellis/model/user';
import { changesOf } from '#functions/firestore/changes';
import { decode, storedFieldsOf } from '#functions/firestore/decode';
import { decodeEach, queryOf } from '#functions/firestore/find';
import { refs } from '#functions/firestore/typed-refs';
import { readEach } from '#functions/programs/read-each.store';
import { saveUserProgress } from '#functions/progress/save-user-progress.store';
import { transact } from '#functions/runtime/transact';

/** Derives all enrolments of a learner in programs. Costs a read where there are none. */
export async function deriveProgramEnrollments(userID: string): Promise<void> {
  const found = await queryOf(programEnrollmentsOfLearner(userID)).get();
  for (const { programID } of decodeEach(programEnrollment, found))
    await deriveProgramEnrollment(userID, programID);
}

/**
 * Derives the function-owned fields of an enrolment in a program from the program's outline and the learner's courses, and what
 * the home page shows of it, and enrols the learner in the courses that have opened. Ends the enrolment if the program was
 * deleted. Runs in a transaction; writes only differences. Costs a read per course of the program, and four.
 */
export const deriveProgramEnrollment = (
  userID: string,
  programID: string,
  now = new Date(),
): Promise<void> =>
  transact(async (transaction) => {
    const enrollmentAt = refs.programEnrollment(userID, programID);
    const programAt = refs.program(programID);
    const progressAt = refs.userProgress(userID);
    const [found, foundProgram, foundProgress] = await transaction.getAll(
      enrollmentAt.ref,
      programAt.ref,
      progressAt.ref,
    );
    const enrollment = decode(enrollmentAt.schema, found);
    const outline = decode(programAt.schema, foundProgram)?.outline;
    if (enrollment === null) return;
    const progress = decode(progressAt.schema, foundProgress);
    const updateTime = foundProgress?.updateTime;
    const stored = progress && updateTime ? { data: progress, updateTime } : null;
    if (outline === undefined) {
      const { exists } = await transaction.get(refs.tombstone('programs', programID).ref);
      if (!exists) return;
      const status = endedStatus(enrollment.status);
      if (status !== enrollment.status) transaction.update(enrollmentAt.ref, { status });
      if (progress)
        saveUserProgress(transaction, userID, stored, withoutProgram(progress, programID));
      return;
    }
    const enrolled = await readEach(transaction, coursesIn(outline), (courseID) =>
      refs.enrollment(userID, courseID),
    );
    const derived = derivedProgramEnrollmentOf(outline, enrollment, enrolled, now);
    const after = { ...enrollment, ...derived };
    const toEnrol = await coursesToEnrol(transaction, outline, after, enrolled);

    const changes = changesOf(storedFieldsOf(found), derived);
    if (changes !== null) transaction.update(enrollmentAt.ref, changes);
    for (const courseID of toEnrol)
      transaction.create(
        refs.enrollment(userID, courseID).ref,
        newEnrollment(userID, courseID, now),
      );
    // If it is missing, the event of signing up is still pending and will set the name.
    const before = progress ?? newUserProgress(userID, firstName(''));
    saveUserProgress(transaction, userID, stored, withProgram(before, outline, after));
  });

/** Returns the courses to enrol a learner in: free and published as they are now, and none that they know already. */
async function coursesToEnrol(
  transaction: Transaction,
  outline: OutlineGroup[],
  { status, openGroupIDs }: ProgramEnrollment,
  enrolled: ReadonlyMap<string, unknown>,
): Promise<string[]> {
  if (status !== 'active') return [];
  const wanted = coursesToEnrolIn(outline, openGroupIDs).filter((id) => !enrolled.has(id));
  const courses = await readEach(transaction, wanted, refs.course);
  return wanted.filter((courseID) => {
    const course = courses.get(courseID);
    return course?.status === 'published' && course.price === 0;
  });
}

const newEnrollment = (userID: string, courseID: string, enrolledAt: Date): ChosenEnrollment => ({
  ...{ userID, courseID, enrolledAt, status: 'active', source: 'program' },
  ...{ targetCompletionDate: null, lastLessonID: null, wantsExtraTime: false },
});

/** Returns a learner's state with what the home page shows of a program. */
export function withProgram(
  progress: UserProgress,
  outline: OutlineGroup[],
  enrollment: ProgramEnrollment,
): UserProgress {
  const { programID } = enrollment;
  const own = ownProgramOf(outline, enrollment);
  const others = withoutProgram(progress, programID);
  return own === null ? others : { ...others, programs: { ...others.programs, [programID]: own } };
}

function withoutProgram(progress: UserProgress, programID: string): UserProgress {
  const { [programID]: _, ...programs } = progress.programs;
  return { ...progress, programs };
}
