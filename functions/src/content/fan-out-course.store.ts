import { enrollment } from '@trellis/model/progress/enrollment';
import { courseFanOutPath } from '@trellis/model/paths';
import { enrollmentsOfCourse } from '@trellis/model/queries';
import { db } from '#functions/firestore/admin';
import { decodeEach, queryOf } from '#functions/firestore/find';
import { deriveEnrollment } from '#functions/progress/derive-enrollment.store';
import { limitConcurrency } from '#functions/runtime/limit-concurrency';
import { retryWithBackoff } from '#functions/runtime/retry-with-backoff';

/** How many enrolments are derived at once. */
const width = 20;

/**
 * Derives all enrolments of a course again if its outline or category has changed. The marker document is deleted only
 * when they are done and the course has not changed again; after a crash the next refresh resumes.
 */
export const fanOutCourse = (courseID: string): Promise<void> =>
  retryWithBackoff(async () => {
    const due = await db.doc(courseFanOutPath(courseID)).get();
    if (due.updateTime === undefined) return;
    const enrollments = decodeEach(enrollment, await queryOf(enrollmentsOfCourse(courseID)).get());
    const derive = limitConcurrency(width, (userID: string) => deriveEnrollment(userID, courseID));
    await Promise.all(enrollments.map(({ userID }) => derive(userID)));
    await due.ref.delete({ lastUpdateTime: due.updateTime });
  });
