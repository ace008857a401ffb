import type { Transaction } from 'firebase-admin/firestore';
import { HttpsError } from 'firebase-functions/v2/https';
import type { Course } from '@trellis/model/content/course';
import type { Enrollment } from '@trellis/model/progress/enrollment';
import { decode } from '#functions/firestore/decode';
import { refs, type TypedRef } from '#functions/firestore/typed-refs';

/** Who acts on whose record in which course. */
export type StaffAction = { actorID: string; courseID: string; uid: string };

/** The learner's record, as it was read by the transaction. */
export type OpenLearner = {
  course: Course;
  enrollment: Enrollment;
  /** The name of who acts. */
  from: string;
  /** Whether the learner wants no messages from the staff of courses. */
  isMuted: boolean;
};

/**
 * Returns a learner's record for a member of the course's staff: a teacher of it or an admin; the caller's role is
 * checked before. Nobody else learns from the refusal who is enrolled. With `mayHaveLeft` also of
 * somebody who has left the course. Five reads.
 */
export async function openLearner(
  transaction: Transaction,
  { actorID, courseID, uid }: StaffAction,
  mayHaveLeft = false,
): Promise<OpenLearner> {
  const at = {
    actor: refs.user(actorID),
    profile: refs.profile(actorID),
    course: refs.course(courseID),
    enrollment: refs.enrollment(uid, courseID),
    learner: refs.user(uid),
  };
  const found = await transaction.getAll(...Object.values(at).map(({ ref }) => ref));
  const stored = <T>({ ref, schema }: TypedRef<T>): T | null =>
    decode(
      schema,
      found.find((snapshot) => snapshot.ref.path === ref.path),
    );
  const course = stored(at.course);
  const oversees = stored(at.actor)?.role === 'admin' || course?.teacherIDs.includes(actorID);
  if (!oversees) throw new HttpsError('permission-denied', 'Not for you.');
  const enrollment = stored(at.enrollment);
  if (course === null || enrollment === null)
    throw new HttpsError('not-found', 'There is no such learner in this course.');
  if (enrollment.status === 'dropped' && !mayHaveLeft)
    throw new HttpsError('failed-precondition', 'The learner has left the course.');
  return {
    course,
    enrollment,
    from: stored(at.profile)?.displayName ?? '',
    isMuted: stored(at.learner)?.settings.mutedNotifications.includes('message') ?? true,
  };
}
