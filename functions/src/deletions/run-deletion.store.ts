import { FieldValue, type Query, type QueryDocumentSnapshot } from 'firebase-admin/firestore';
import { error } from 'firebase-functions/logger';
import {
  deletionHoldsFor,
  type DeletableCollection,
  type Deletion,
} from '@trellis/model/content/deletion';
import {
  coursePath,
  lessonPath,
  lessonRevisionPath,
  programPath,
  quizPath,
} from '@trellis/model/paths';
import {
  allThreadsOfCourse,
  allThreadsOfLesson,
  allThreadsOfQuiz,
  casesOfCourse,
  reportsOfCourse,
  type QuerySpec,
} from '@trellis/model/queries';
import { db } from '#functions/firestore/admin';
import { decode } from '#functions/firestore/decode';
import { queryOf } from '#functions/firestore/find';
import { refs } from '#functions/firestore/typed-refs';
import {
  deleteCourse,
  partsOfCourse,
  rightsToCourse,
} from '#functions/deletions/delete-course.store';
import { deleteFound, type WriteBudget } from '#functions/deletions/delete-pages.store';
import {
  deleteProgramParts,
  ownDocumentsOfProgram,
} from '#functions/deletions/delete-program.store';
import { deleteThreads } from '#functions/deletions/delete-threads.store';
import { deleteQuiz, partsOfQuiz } from '#functions/deletions/delete-quiz.store';

/** The number of writes after which a run ends; a function may take nine minutes. */
const mostWrites = 2000;

type Deletable = {
  pathOf: (itemID: string) => string;
  /** One path in each collection that belongs to it. */
  partsOf: (itemID: string) => string[];
  /** The paths of the documents beside it that belong to it alone. */
  besides?: (itemID: string) => string[];
  /** Selects what belongs to it elsewhere, such as the threads about it. */
  queriesOf?: (itemID: string) => QuerySpec[];
  /** Deletes the document and its parts, within the budget; returns whether nothing is left. */
  delete: (itemID: string, budget: WriteBudget) => Promise<boolean>;
};

const partsOfLesson = (lessonID: string): [string] => [lessonRevisionPath(lessonID, 'any')];

const deletables: Record<DeletableCollection, Deletable> = {
  courses: {
    pathOf: coursePath,
    partsOf: partsOfCourse,
    queriesOf: (courseID) => [
      allThreadsOfCourse(courseID),
      ...rightsToCourse(courseID),
      reportsOfCourse(courseID),
      casesOfCourse(courseID),
    ],
    delete: deleteCourse,
  },
  quizzes: {
    pathOf: quizPath,
    partsOf: partsOfQuiz,
    queriesOf: (quizID) => [allThreadsOfQuiz(quizID)],
    delete: deleteQuiz,
  },
  programs: {
    pathOf: programPath,
    partsOf: () => [],
    besides: ownDocumentsOfProgram,
    delete: deleteProgramParts,
  },
  lessons: {
    pathOf: lessonPath,
    partsOf: partsOfLesson,
    queriesOf: (lessonID) => [allThreadsOfLesson(lessonID)],
    delete: async (lessonID, budget) => {
      await db.doc(lessonPath(lessonID)).delete();
      const [revisions] = partsOfLesson(lessonID);
      const isEmpty = await deleteFound(db.doc(revisions).parent, budget);
      return isEmpty && deleteThreads(allThreadsOfLesson(lessonID), budget);
    },
  },
};

/**
 * Deletes the parts of a deleted document, as far as one run goes, and updates the `deletions` document, whose event
 * starts the next run. Safe to interrupt, and to run concurrently.
 * @returns whether nothing is left
 */
export async function runDeletion(
  { collection, itemID }: Pick<Deletion, 'collection' | 'itemID'>,
  left = mostWrites,
): Promise<boolean> {
  const isDone = await deletables[collection].delete(itemID, { left });
  const { ref } = refs.deletion(collection, itemID);
  const runs = FieldValue.increment(1);
  if (!isDone) await ref.set({ collection, itemID, runs }, { merge: true });
  return isDone;
}

/**
 * Repeats recent deletions, because events can be a day late, and removes expired `deletions` documents. A deletion
 * that fails is logged and skipped.
 */
export async function sweepDeletions(now = new Date()): Promise<void> {
  const at = refs.deletion('courses', 'any');
  const notes = await at.ref.parent.get();
  for (const note of notes.docs) {
    try {
      await sweepDeletion(note, decode(at.schema, note), now);
    } catch (problem) {
      error('deletion not finished', problem, { document: note.ref.path });
    }
  }
}

async function sweepDeletion(
  { ref, updateTime }: QueryDocumentSnapshot,
  noted: Deletion | null,
  now: Date,
): Promise<void> {
  if (noted === null || !(await runDeletion(noted))) return;
  const isOver = now.getTime() - noted.since.getTime() > deletionHoldsFor;
  // Unless a part has arrived meanwhile.
  if (isOver) await ref.delete({ lastUpdateTime: updateTime });
}

/**
 * Returns the paths of what is left of a deleted document: its own, of those beside it, and one in each collection of its parts.
 */
export async function documentsLeft(
  collection: DeletableCollection,
  itemID: string,
): Promise<string[]> {
  const { pathOf, partsOf, besides, queriesOf } = deletables[collection];
  const singles = [pathOf(itemID), ...(besides?.(itemID) ?? [])];
  const items = await db.getAll(...singles.map((path) => db.doc(path)));
  const queries = [
    ...partsOf(itemID).map((part): Query => db.doc(part).parent),
    ...(queriesOf?.(itemID) ?? []).map(queryOf),
  ];
  const parts = await Promise.all(queries.map((query) => query.limit(1).select().get()));
  const left = [...items.filter(({ exists }) => exists), ...parts.flatMap(({ docs }) => docs)];
  return left.map(({ ref }) => ref.path);
}
