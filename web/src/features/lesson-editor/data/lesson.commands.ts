import { doc, runTransaction, serverTimestamp, updateDoc } from 'firebase/firestore';
import { lesson } from '@trellis/model/content/lesson';
import { lessonPath, lessonRevisionPath } from '@trellis/model/paths';
import {
  SaveFailure,
  type KeptDraft,
  type SaveProblem,
  type SaveResult,
} from '#web/features/lesson-editor/logic/editing-session';
import { changedFields, draftOf } from '#web/features/lesson-editor/logic/lesson-draft';
import { mergeLessons } from '#web/features/lesson-editor/logic/merge-lessons';
import { decode } from '#web/firebase/decode';
import { firebaseFirestore } from '#web/firebase/firestore';
import { areWritten } from '#web/firebase/pending-writes';
import { codeOf } from '#web/shared/use-command';

/** How long a save waits for queued writes, in ms. */
const patience = 5000;

const problems: Record<string, SaveProblem> = {
  'permission-denied': 'denied',
  unavailable: 'offline',
};

/** Shows a lesson to the learners of its course. Queued while offline. */
export async function publishLesson(lessonID: string): Promise<void> {
  const record = doc(await firebaseFirestore(), lessonPath(lessonID));
  await updateDoc(record, { status: 'published', updatedAt: serverTimestamp() });
}

/** A stretch of editing ends after such a pause, in ms. Its first save keeps the version that it replaces. */
const stretchEndsAfter = 15 * 60_000;

export type LessonSaver = {
  /** Saves as {@link saveLesson} does, within a stretch of editing. */
  save: (edit: KeptDraft) => Promise<SaveResult>;
  /** Lets the next save begin a new stretch. */
  endStretch: () => void;
};

/** `isKept`: its revision is stored, so that further saves need not look. */
type Stretch = { uid: string; revisionID: string; isKept: boolean };

/** Returns what saves a lesson, and keeps a revision for each stretch of editing. */
export function createLessonSaver(uid: string, lessonID: string): LessonSaver {
  let stretch: Stretch;
  let lastSave = Number.NEGATIVE_INFINITY;
  return {
    save: async (edit) => {
      if (Date.now() - lastSave > stretchEndsAfter)
        stretch = { uid, revisionID: crypto.randomUUID(), isKept: false };
      const result = await saveLesson(lessonID, edit, stretch);
      lastSave = Date.now();
      return result;
    },
    endStretch: () => (lastSave = Number.NEGATIVE_INFINITY),
  };
}

/**
 * Merges a draft into the lesson as the server has it now and writes the fields that differ, in a transaction. Writes
 * nothing if both sides changed the same. Never queued on the device: a queued write could overwrite what others wrote
 * meanwhile, or be refused after it was called saved. Rejects with a {@link SaveFailure}.
 */
async function saveLesson(
  lessonID: string,
  edit: KeptDraft,
  stretch: Stretch,
): Promise<SaveResult> {
  if (!navigator.onLine) throw new SaveFailure('offline');
  const db = await firebaseFirestore();
  // A transaction does not see what is queued, such as the lesson itself if it was just created.
  if (!(await areWritten(db, patience))) throw new SaveFailure('offline');
  const record = doc(db, lessonPath(lessonID));
  const revision = doc(db, lessonRevisionPath(lessonID, stretch.revisionID));
  try {
    const { isWritten, ...result } = await runTransaction(db, async (transaction) => {
      const found = await transaction.get(record);
      if (!found.exists()) throw new SaveFailure('deleted');
      const saved = decode(lesson, found.data());
      const readAt = saved.updatedAt.getTime();
      const current = draftOf(saved);
      const { merged, conflicts } = mergeLessons(edit.base, edit.draft, current);
      if (conflicts.length > 0) return { current, readAt, isConflict: true, isWritten: false };
      const changed = changedFields(current, merged);
      if (changed.length > 0) {
        const isKept = stretch.isKept || (await transaction.get(revision)).exists();
        transaction.update(record, {
          ...Object.fromEntries(changed.map((field) => [field, merged[field]])),
          updatedAt: serverTimestamp(),
        });
        if (!isKept) {
          transaction.set(revision, {
            ...current,
            replacedBy: stretch.uid,
            replacedAt: serverTimestamp(),
          });
        }
      }
      return { current: merged, readAt, isConflict: false, isWritten: changed.length > 0 };
    });
    stretch.isKept ||= isWritten;
    return result;
  } catch (error) {
    if (error instanceof SaveFailure) throw error;
    throw new SaveFailure(problems[codeOf(error)] ?? 'failed');
  }
}
