import type { Transaction } from 'firebase-admin/firestore';
import { HttpsError } from 'firebase-functions/v2/https';
import type { Course } from '@trellis/model/content/course';
import { decode } from '#functions/firestore/decode';
import { refs } from '#functions/firestore/typed-refs';

/** Returns a course and whether the actor is an administrator. Throws unless they are, or teach it. */
export async function readGivenCourse(
  transaction: Transaction,
  { actorID, courseID }: { actorID: string; courseID: string },
): Promise<{ course: Course | null; isAdmin: boolean }> {
  const actorAt = refs.user(actorID);
  const courseAt = refs.course(courseID);
  const [foundActor, foundCourse] = await transaction.getAll(actorAt.ref, courseAt.ref);
  const course = decode(courseAt.schema, foundCourse);
  const isAdmin = decode(actorAt.schema, foundActor)?.role === 'admin';
  if (!isAdmin && !course?.teacherIDs.includes(actorID))
    throw new HttpsError('permission-denied', 'Not for you.');
  return { course, isAdmin };
}
