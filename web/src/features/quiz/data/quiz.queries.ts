import { doc, getDocFromServer } from 'firebase/firestore';
import { course } from '@trellis/model/content/course';
import { attemptPath, coursePath, enrollmentPath } from '@trellis/model/paths';
import { enrollment, isLearning } from '@trellis/model/progress/enrollment';
import { attempt } from '@trellis/model/quiz/attempt';
import { useAttempts } from '#web/features/quiz/data/attempt.queries';
import { decode } from '#web/firebase/decode';
import { firebaseFirestore } from '#web/firebase/firestore';
import { valueOf } from '#web/firebase/query-state';
import { useLiveDocument } from '#web/firebase/live-query';
import type { Member } from '#web/shared/session';

/** What somebody is to a course: its learner, one of its teachers, somebody who oversees it; nothing while it is not known. */
export type QuizState = 'learner' | 'teacher' | 'overseer';

/** A student to whom a quiz is open learns in its course: no read. Of others, two tell. */
export function useQuizState({ uid, role }: Member, courseID: string): QuizState | undefined {
  const isStudent = role === 'student';
  const enrolling = useLiveDocument(isStudent ? null : enrollmentPath(uid, courseID), enrollment);
  const known = useLiveDocument(isStudent ? null : coursePath(courseID), course);
  if (isStudent) return 'learner';
  if (valueOf(known)?.teacherIDs.includes(uid) && role === 'teacher') return 'teacher';
  const mine = valueOf(enrolling);
  if (mine && isLearning(mine.status)) return 'learner';
  return enrolling.status === 'loading' || known.status === 'loading' ? undefined : 'overseer';
}

/** Whether an attempt has been begun after all, in another tab or on another device. One read. Throws without a network. */
export async function isUnderWay(uid: string, quizID: string, number: number): Promise<boolean> {
  const db = await firebaseFirestore();
  const found = await getDocFromServer(doc(db, attemptPath(uid, quizID, number)));
  return found.exists() && decode(attempt, found.data()).status === 'in_progress';
}

/** One attempt, as the course's teachers see it. */
export const useAttempt = (uid: string, quizID: string, number: number) =>
  useLiveDocument(attemptPath(uid, quizID, number), attempt);

/** More attempts than a quiz and an accommodation can give; the rules let nobody ask for more at once. */
const most = 200;

/** All of a learner's own attempts at a quiz, the latest first: one read each. */
export const useOwnAttempts = (uid: string, quizID: string) => useAttempts(uid, quizID, most);
