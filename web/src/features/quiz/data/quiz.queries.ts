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

/**
 * A person's role in a course: learner, teacher or administrator; undefined while unknown.
 */
export type QuizState = 'learner' | 'teacher' | 'overseer';

/** A student who can open a quiz is enrolled: no read. For others, two reads. */
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

/**
 * Returns whether an attempt has been started in another tab or on another device. One read. Throws while offline.
 */
export async function isUnderWay(uid: string, quizID: string, number: number): Promise<boolean> {
  const db = await firebaseFirestore();
  const found = await getDocFromServer(doc(db, attemptPath(uid, quizID, number)));
  return found.exists() && decode(attempt, found.data()).status === 'in_progress';
}

/** Returns one attempt, as the course's teachers see it. */
export const useAttempt = (uid: string, quizID: string, number: number) =>
  useLiveDocument(attemptPath(uid, quizID, number), attempt);

/** More attempts than anyone can have; the rules limit queries to this number. */
const most = 200;

/** Returns all of a learner's own attempts at a quiz, latest first: one read each. */
export const useOwnAttempts = (uid: string, quizID: string) => useAttempts(uid, quizID, most);
