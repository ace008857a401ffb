import { getDocsFromServer } from 'firebase/firestore';
import { enrollment } from '@trellis/model/progress/enrollment';
import { advancedEnrollments } from '@trellis/model/queries';
import { isCompletedBy, progressBefore } from '#web/features/outline-editor/logic/completed-by';
import { firebaseFirestore } from '#web/firebase/firestore';
import { queryOf, read } from '#web/firebase/live-query';

/** How many learners are counted at most. */
const most = 200;

/** How long the count may take, in ms. */
const patience = 5000;

/** For how many learners a change would complete the course; null if the server does not say. */
export type CompletionCount = { count: number; isMore: boolean } | null;

/**
 * Counts the learners for whom a course would be complete if some of its lessons were gone, because they have done all
 * others. One read for each learner who lacks no more lessons than that, 200 at most; none if no lesson goes.
 */
export async function countCompleted(
  courseID: string,
  before: string[],
  after: string[],
): Promise<CompletionCount> {
  const left = new Set(after);
  const isLess = before.some((id) => !left.has(id));
  // A course without lessons is not complete.
  if (!isLess || after.length === 0) return { count: 0, isMore: false };
  const db = await firebaseFirestore();
  const spec = advancedEnrollments(courseID, progressBefore(before, after), most + 1);
  const late = new Promise<null>((done) => setTimeout(() => done(null), patience));
  const found = await Promise.race([getDocsFromServer(queryOf(db, spec)), late]).catch(() => null);
  if (found === null) return null;
  const concerned = found.docs
    .map((document) => read(document, enrollment))
    .filter(({ completedLessonIDs }) => isCompletedBy(completedLessonIDs ?? [], before, after));
  return { count: Math.min(concerned.length, most), isMore: concerned.length > most };
}
