import type { Transaction } from 'firebase-admin/firestore';
import { decode } from '#functions/firestore/decode';
import { refs } from '#functions/firestore/typed-refs';

/** Returns whether somebody teaches a course or is an admin, like `oversees` in the rules. Two reads. */
export async function oversees(
  transaction: Transaction,
  uid: string,
  courseID: string,
): Promise<boolean> {
  const userAt = refs.user(uid);
  const courseAt = refs.course(courseID);
  const [storedUser, storedCourse] = await transaction.getAll(userAt.ref, courseAt.ref);
  const role = decode(userAt.schema, storedUser)?.role;
  const teacherIDs = decode(courseAt.schema, storedCourse)?.teacherIDs ?? [];
  return role === 'admin' || (role === 'teacher' && teacherIDs.includes(uid));
}
