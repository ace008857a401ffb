import type { Transaction } from 'firebase-admin/firestore';
import { HttpsError } from 'firebase-functions/v2/https';
import type { Course } from '@trellis/model/content/course';
import type { Enrollment } from '@trellis/model/progress/enrollment';
import { refs } from '#functions/firestore/typed-refs';
import { openRecord, type Sender } from '#functions/teaching/open-record.store';

/** Who acts on whose record in which course. */
export type StaffAction = { actorID: string; courseID: string; uid: string };

/** The learner's record, as it was read by the transaction. */
export type OpenLearner = Sender & { course: Course; enrollment: Enrollment };

/**
 * Returns a learner's record for a member of the course's staff, as `openRecord` does. With `mayHaveLeft` also of somebody who has
 * left the course. Five reads.
 */
export async function openLearner(
  transaction: Transaction,
  action: StaffAction,
  mayHaveLeft = false,
): Promise<OpenLearner> {
  const { courseID, uid } = action;
  const { item, ...record } = await openRecord(transaction, action, {
    kind: 'course',
    item: refs.course(courseID),
    enrollment: refs.enrollment(uid, courseID),
  });
  if (record.enrollment.status === 'dropped' && !mayHaveLeft)
    throw new HttpsError('failed-precondition', 'The learner has left the course.');
  return { ...record, course: item };
}
