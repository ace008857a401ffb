import {
  doc,
  getDocFromServer,
  getDocsFromServer,
  serverTimestamp,
  waitForPendingWrites,
  writeBatch,
  type Firestore,
} from 'firebase/firestore';
import { coursePath, courseSlugPath } from '@trellis/model/paths';
import {
  flashcardsOfCourse,
  lessonsOfCourse,
  modulesOfCourse,
  questionsOfQuiz,
  quizzesOfCourse,
} from '@trellis/model/queries';
import type { Write, WritePlan } from '#web/features/course-transfer/logic/write-plan';
import { firebaseFirestore } from '#web/firebase/firestore';
import { queryOf } from '#web/firebase/live-query';
import { trackPendingWrites } from '#web/firebase/pending-writes';
import { online } from '#web/shared/connection';

/**
 * Writes a new course step by step, and tells how many steps are done. `isAgain`: continues an attempt that ended in the
 * middle, without writing anything twice. Throws `unavailable` without a connection, `permission-denied` where the rules
 * refuse; the steps before stay, in a draft.
 */
export async function writeCourse(
  { courseID, steps }: WritePlan,
  isAgain: boolean,
  onProgress: (done: number) => void,
): Promise<void> {
  if (!online.get())
    throw Object.assign(new Error('There is no network.'), { code: 'unavailable' });
  const db = await firebaseFirestore();
  const written = isAgain ? await writtenPaths(db, courseID) : new Set<string>();
  // A step is written as a whole, so one document tells of all.
  const missing = steps.filter((step) => !step.some(({ path }) => written.has(path)));
  let done = steps.length - missing.length;
  onProgress(done);
  await commitInOrder(db, missing, () => onProgress(++done));
}

/** How many steps are sent before the first of them is answered, so that a slow network costs its time once. */
const mostUnanswered = 4;

/** Sends steps in order: the server applies them in the same. Settles when all that were sent are answered. */
async function commitInOrder(db: Firestore, steps: Write[][], onDone: () => void): Promise<void> {
  const sent: Promise<void>[] = [];
  try {
    for (const [index, step] of steps.entries()) {
      await sent[index - mostUnanswered];
      sent.push(commitStep(db, step).then(onDone));
    }
    await Promise.all(sent);
  } finally {
    await Promise.allSettled(sent);
  }
}

async function commitStep(db: Firestore, step: Write[]): Promise<void> {
  const batch = writeBatch(db);
  for (const { path, data } of step) batch.set(doc(db, path), withServerTimes(data));
  const commit = batch.commit();
  void trackPendingWrites(db);
  await commit;
}

const withServerTimes = (data: Record<string, unknown>): Record<string, unknown> => ({
  ...data,
  ...('createdAt' in data ? { createdAt: serverTimestamp() } : {}),
  ...('updatedAt' in data ? { updatedAt: serverTimestamp() } : {}),
});

/** Returns the paths of what is there of a course already. */
async function writtenPaths(db: Firestore, courseID: string): Promise<Set<string>> {
  // What was sent before a reload may still be on its way.
  await waitForPendingWrites(db);
  const exists = await getDocFromServer(doc(db, coursePath(courseID))).then(
    (found) => found.exists(),
    // The rules deny a course that does not exist.
    () => false,
  );
  if (!exists) return new Set();
  const found = await Promise.all(
    [modulesOfCourse, lessonsOfCourse, quizzesOfCourse, flashcardsOfCourse].map((spec) =>
      getDocsFromServer(queryOf(db, spec(courseID))),
    ),
  );
  const parts = found.flatMap(({ docs }) => docs);
  const questions = await Promise.all(
    parts
      .filter(({ ref }) => ref.parent.id === 'quizzes')
      .map(({ id }) => getDocsFromServer(queryOf(db, questionsOfQuiz(id)))),
  );
  const paths = [...parts, ...questions.flatMap(({ docs }) => docs)].map(({ ref }) => ref.path);
  return new Set([coursePath(courseID), ...paths]);
}

/** Returns a slug that no course has: this one, or with a number after it. One read each. */
export async function freeSlug(slug: string): Promise<string> {
  const db = await firebaseFirestore();
  const isTaken = async (wanted: string) =>
    (await getDocFromServer(doc(db, courseSlugPath(wanted)))).exists();
  let free = slug;
  for (let count = 2; await isTaken(free); count++)
    free = `${slug.slice(0, 75).replace(/-+$/, '')}-${count}`;
  return free;
}
