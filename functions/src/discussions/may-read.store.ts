import { isLasting } from '@trellis/model/commerce/entitlement';
import type { Course } from '@trellis/model/content/course';
import type { Quiz } from '@trellis/model/content/quiz';
import type { Thread } from '@trellis/model/discussions/thread';
import { isLearning, type Enrollment } from '@trellis/model/progress/enrollment';
import type { User } from '@trellis/model/user';
import { isTold } from '#functions/discussions/is-told.store';
import { read, refs } from '#functions/firestore/typed-refs';

/** What somebody wants to read. */
export type Read = {
  thread: Thread;
  course: Course;
  /** The quiz that the thread is about; null if it is about none. */
  quiz: Quiz | null;
  /** Whether learners can study what the thread is about. */
  isOpen: boolean;
};

/**
 * Returns whether somebody may read a thread, like `mayDiscuss` in the rules. Reads nothing more for most; the right to a course that
 * was paid for, and three documents for a question.
 */
export async function mayRead(
  uid: string,
  user: User,
  enrollment: Enrollment | null,
  { thread, course, quiz, isOpen }: Read,
): Promise<boolean> {
  if (!user.isActive) return false;
  const teaches = user.role === 'teacher' && course.teacherIDs.includes(uid);
  if (teaches || user.role === 'admin') return true;
  if (enrollment === null || !isLearning(enrollment.status) || !isOpen) return false;
  if (!['published', 'archived'].includes(course.status)) return false;
  if (!(await isPaidFor(uid, thread.courseID, course, enrollment))) return false;
  return thread.quizID === null || (quiz !== null && (await isTold(uid, quiz, thread)));
}

/** Returns whether an enrolment still opens a course, like the function of the same name in the rules. */
async function isPaidFor(
  uid: string,
  courseID: string,
  { price }: Course,
  { isPaid }: Enrollment,
): Promise<boolean> {
  if (!isPaid || price === 0) return true;
  const right = (await read(refs.entitlement(uid, courseID)))?.data ?? null;
  return isLasting(right, new Date());
}
