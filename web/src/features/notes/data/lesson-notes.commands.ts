import {
  arrayRemove,
  arrayUnion,
  doc,
  getDocFromCache,
  serverTimestamp,
  updateDoc,
  writeBatch,
} from 'firebase/firestore';
import { lessonNotesPath, lessonProgressPath } from '@trellis/model/paths';
import { newLessonProgress } from '@trellis/model/progress/lesson-progress';
import { firebaseFirestore } from '#web/firebase/firestore';

/** The learner and the lesson of a notes document. */
export type NotesOf = { userID: string; courseID: string; lessonID: string };

/**
 * Updates the notes. The first change creates the document and sets `hasNotes` on the lesson's progress in the same
 * batch. Resolves when the server confirms; the page shows the change at once, also offline.
 */
async function change(of: NotesOf, isFirst: boolean, changes: Record<string, unknown>) {
  const { userID, courseID, lessonID } = of;
  const db = await firebaseFirestore();
  const notes = doc(db, lessonNotesPath(userID, lessonID));
  const updatedAt = serverTimestamp();
  if (!isFirst) return updateDoc(notes, { ...changes, updatedAt });
  const record = doc(db, lessonProgressPath(userID, lessonID));
  const known = await getDocFromCache(record);
  const batch = writeBatch(db);
  batch.set(notes, { courseID, text: '', highlights: [], ...changes, updatedAt });
  if (known.exists()) batch.update(record, { hasNotes: true });
  else batch.set(record, { ...newLessonProgress(userID, courseID, lessonID), hasNotes: true });
  return batch.commit();
}

export const saveNoteText = (of: NotesOf, isFirst: boolean, text: string) =>
  change(of, isFirst, { text });

/** Adds a highlight without overwriting those that another tab or device adds concurrently. */
export const addHighlight = (of: NotesOf, isFirst: boolean, line: string) =>
  change(of, isFirst, { highlights: arrayUnion(line) });

export const removeHighlight = (of: NotesOf, line: string) =>
  change(of, false, { highlights: arrayRemove(line) });

/** Replaces one highlight. `all` are the current highlights. */
export const replaceHighlight = (of: NotesOf, all: string[], line: string, next: string) =>
  change(of, false, { highlights: all.map((known) => (known === line ? next : known)) });
