import type { DocumentSnapshot } from 'firebase-admin/firestore';
import { db } from '@trellis/functions/firestore/admin';
import { eventOf, type WriteEvent } from '#tests/functions/events';
import { run } from '#tests/functions/fixtures';

/** An event, and the function that handles it. */
export type Delivery = { event: WriteEvent; handle: (event: WriteEvent) => unknown };

/** The collections that learners' actions change, and their triggers. */
const ofLearners: Record<string, Delivery['handle']> = {
  enrollments: run.enrollment,
  program_enrollments: run.programEnrollment,
  programs: run.program,
  notifications: run.notification,
  quiz_attempts: run.attempt,
};

/** The collections that a deletion changes as well. */
export const ofCourses: Record<string, Delivery['handle']> = {
  ...ofLearners,
  deletions: run.deletion,
  courses: run.course,
  modules: run.module,
  flashcards: run.flashcard,
  reviews: run.courseReview,
  discussions: run.thread,
  replies: run.reply,
  votes: run.threadVotes,
  lessons: run.lesson,
  revisions: run.lessonRevision,
  course_arrangements: run.arrangement,
  quizzes: run.quiz,
  questions: run.question,
  answer_keys: run.answerKey,
};

/**
 * Takes a snapshot of documents. The result delivers the events of all changes since the last call, then of the
 * changes that those cause, until nothing changes any more.
 */
export async function cascade(
  handlers = ofLearners,
): Promise<(deliverAll: (told: Delivery[]) => Promise<unknown>) => Promise<void>> {
  let known = await watched(handlers);
  return async (deliverAll) => {
    for (;;) {
      const now = await watched(handlers);
      const changed = [...now].flatMap(([path, { snapshot, handle }]) => {
        const before = known.get(path)?.snapshot ?? nothingAt(snapshot);
        const isNew = before.updateTime?.isEqual(snapshot.updateTime!) !== true;
        return isNew ? [{ event: eventOf(before, snapshot), handle }] : [];
      });
      const deleted = [...known].flatMap(([path, { snapshot, handle }]) =>
        now.has(path) ? [] : [{ event: eventOf(snapshot, nothingAt(snapshot)), handle }],
      );
      known = now;
      const told = [...changed, ...deleted];
      if (told.length === 0) return;
      await deliverAll(told);
    }
  };
}

async function watched(handlers: Record<string, Delivery['handle']>) {
  const found = await Promise.all(
    Object.entries(handlers).map(async ([collection, handle]) => {
      const { docs } = await db.collectionGroup(collection).get();
      return docs.map((snapshot) => ({ snapshot, handle }));
    }),
  );
  return new Map<string, { snapshot: DocumentSnapshot; handle: Delivery['handle'] }>(
    found.flat().map((entry) => [entry.snapshot.ref.path, entry]),
  );
}

/** The state before a document was created. */
const nothingAt = ({ ref }: DocumentSnapshot): DocumentSnapshot =>
  // Only the SDK can create snapshots of missing documents; this has what handlers use.
  ({
    exists: false,
    ref,
    data: () => undefined,
    get: () => undefined,
    updateTime: undefined,
  }) as unknown as DocumentSnapshot;
