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

/** Whose notes on what lesson. */
export type NotesOf = { userID: string; courseID: string; lessonID: string };

/**
 * Changes the notes, or begins them together with the mark on the lesson's progress that says there are some. Settles when
 * the server has answered; the page shows the change at once, also while offline.
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

/** Adds a highlight, whatever another tab or device adds meanwhile. */
export const addHighlight = (of: NotesOf, isFirst: boolean, line: string) =>
  change(of, isFirst, { highlights: arrayUnion(line) });

export const removeHighlight = (of: NotesOf, line: string) =>
  change(of, false, { highlights: arrayRemove(line) });

/** Puts one highlight in another's place. `all` are those that there are. */
export const replaceHighlight = (of: NotesOf, all: string[], line: string, next: string) =>
  change(of, false, { highlights: all.map((known) => (known === line ? next : known)) });
