import { FieldValue, type QueryDocumentSnapshot } from 'firebase-admin/firestore';
import type { DeletableCollection } from '@trellis/model/content/deletion';
import { boardID } from '@trellis/model/leaderboard/board';
import * as paths from '@trellis/model/paths';
import { endedStatus } from '@trellis/model/progress/enrollment';
import {
  allGiftsOfCourse,
  allThreadsOfCourse,
  entitlementsOfCourse,
  casesOfCourse,
  lessonsOfCourse,
  openEnrollments,
  quizzesOfCourse,
  reportsOfCourse,
} from '@trellis/model/queries';
import { listCourse } from '#functions/content/list-course.store';
import { syncSlug } from '#functions/content/sync-slug.store';
import { db } from '#functions/firestore/admin';
import { queryOf } from '#functions/firestore/find';
import { refs } from '#functions/firestore/typed-refs';
import {
  deleteFound,
  workThrough,
  type WriteBudget,
} from '#functions/deletions/delete-pages.store';
import { deleteThreads } from '#functions/deletions/delete-threads.store';
import { limitConcurrency } from '#functions/runtime/limit-concurrency';
import { retryWithBackoff } from '#functions/runtime/retry-with-backoff';

/** How many enrolments are ended at once. */
const width = 20;

/** One path in each collection that belongs to a course. */
export const partsOfCourse = (courseID: string) => [
  paths.modulePath(courseID, 'any'),
  paths.flashcardPath(courseID, 'any'),
  paths.cardPackPath(courseID, 'any'),
  paths.cardFlagPath(courseID, 'any'),
  paths.courseReviewPath(courseID, 'any'),
  paths.discussionBlockPath(courseID, 'any'),
  paths.courseEntryPath(courseID, 'any'),
];

/** What people were given of a course, and their rights to it. Orders stay: they are the books. */
export const rightsToCourse = (courseID: string) => [
  allGiftsOfCourse(courseID),
  entitlementsOfCourse(courseID),
];

/** The documents beside a course that belong to it alone. */
const ownDocumentsOf = (courseID: string) => [
  refs.courseArrangement(courseID),
  refs.courseOutline(courseID),
  refs.courseStats(courseID),
];

/**
 * Deletes a course and everything that belongs to it, within the budget; returns whether nothing is left. Learners'
 * records stay: their progress, attempts, XP and (ended) enrolments.
 */
export async function deleteCourse(courseID: string, budget: WriteBudget): Promise<boolean> {
  await refs.course(courseID).ref.delete();
  const steps = [
    () => deleteItems('quizzes', quizzesOfCourse(courseID)),
    () => deleteItems('lessons', lessonsOfCourse(courseID)),
    ...partsOfCourse(courseID).map((part) => () => deleteFound(db.doc(part).parent, budget)),
    ...rightsToCourse(courseID).map((query) => () => deleteFound(queryOf(query), budget)),
    () => deleteThreads(allThreadsOfCourse(courseID), budget),
    // After what they are about: nothing that is gone can be reported.
    () => deleteFound(queryOf(reportsOfCourse(courseID)), budget),
    () => deleteFound(queryOf(casesOfCourse(courseID)), budget),
    () => endEnrollments(courseID, budget),
  ];
  for (const step of steps) if (!(await step())) return false;
  for (const { ref } of ownDocumentsOf(courseID)) await ref.delete();
  await db.doc(paths.courseFanOutPath(courseID)).delete();
  await refs.leaderboardSummary(boardID({ kind: 'course', courseID })).ref.delete();
  await syncSlug(courseID);
  await listCourse(courseID);
  return true;

  function deleteItems(collection: DeletableCollection, query: ReturnType<typeof lessonsOfCourse>) {
    return workThrough(queryOf(query).select(), budget, async (docs) => {
      await retryWithBackoff(() => deleteWithTombstones(collection, docs));
      return 3 * docs.length;
    });
  }
}

/** Deletes documents that have parts of their own, which events on `deletions` delete. */
async function deleteWithTombstones(
  collection: DeletableCollection,
  docs: QueryDocumentSnapshot[],
): Promise<void> {
  const now = FieldValue.serverTimestamp();
  const batch = db.batch();
  for (const { id: itemID, ref } of docs) {
    batch.delete(ref);
    batch.set(refs.tombstone(collection, itemID).ref, { deletedBy: null, deletedAt: now });
    batch.set(refs.deletion(collection, itemID).ref, { collection, itemID, since: now, runs: 0 });
  }
  await batch.commit();
}

/**
 * The learner may be completing the course at this moment, so retry until the enrolment has ended.
 */
const endEnrollment = ({ ref }: QueryDocumentSnapshot): Promise<void> =>
  retryWithBackoff(async () => {
    const found = await ref.get();
    const status = endedStatus(found.get('status'));
    if (found.updateTime === undefined || found.get('status') === status) return;
    await ref.update({ status }, { lastUpdateTime: found.updateTime });
  });

function endEnrollments(courseID: string, budget: WriteBudget): Promise<boolean> {
  const end = limitConcurrency(width, endEnrollment);
  return workThrough(queryOf(openEnrollments(courseID)), budget, async (docs) => {
    await Promise.all(docs.map(end));
    return docs.length;
  });
}
