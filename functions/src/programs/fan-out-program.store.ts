import { programEnrollment } from '@trellis/model/programs/program-enrollment';
import { enrollmentsOfProgram } from '@trellis/model/queries';
import { decodeEach, queryOf } from '#functions/firestore/find';
import { read, refs } from '#functions/firestore/typed-refs';
import { deriveProgramEnrollment } from '#functions/programs/derive-program-enrollment.store';
import { limitConcurrency } from '#functions/runtime/limit-concurrency';
import { retryWithBackoff } from '#functions/runtime/retry-with-backoff';

/** How many enrolments are derived at once. */
const width = 20;

/**
 * Derives all enrolments in a program again if its steps have changed. The mark is removed only when they are done and the
 * program has not changed again; after a crash the next refresh resumes.
 */
export const fanOutProgram = (programID: string): Promise<void> =>
  retryWithBackoff(async () => {
    const stepsAt = refs.programSteps(programID);
    const steps = await read(stepsAt);
    if (steps?.data.isFanOutDue !== true) return;
    const found = await queryOf(enrollmentsOfProgram(programID)).get();
    const enrollments = decodeEach(programEnrollment, found);
    const derive = limitConcurrency(width, (uid: string) =>
      deriveProgramEnrollment(uid, programID),
    );
    await Promise.all(enrollments.map(({ userID }) => derive(userID)));
    await stepsAt.ref.update({ isFanOutDue: false }, { lastUpdateTime: steps.updateTime });
  });
