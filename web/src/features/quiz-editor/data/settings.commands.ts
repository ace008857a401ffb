import { doc, runTransaction, serverTimestamp, updateDoc } from 'firebase/firestore';
import { quiz, type AuthoredQuiz } from '@trellis/model/content/quiz';
import { quizPath } from '@trellis/model/paths';
import {
  readSettings,
  settingNames,
  writeSettings,
  type SettingEdits,
} from '#web/features/quiz-editor/logic/settings-draft';
import { decode } from '#web/firebase/decode';
import { firebaseFirestore } from '#web/firebase/firestore';
import { online } from '#web/shared/connection';

const problem = (code: 'conflict' | 'unavailable') =>
  Object.assign(new Error('The settings cannot be saved.'), { code });

/**
 * Saves the changed settings of a quiz, and leaves the others as they are. Throws `conflict` if somebody has changed
 * one of them to something else since. Needs a connection.
 */
export async function saveSettings(quizID: string, edits: SettingEdits): Promise<void> {
  // A transaction would wait for a connection for a long time.
  if (!online.get()) throw problem('unavailable');
  const db = await firebaseFirestore();
  const record = doc(db, quizPath(quizID));
  const names = settingNames.filter((name) => edits[name] !== undefined);
  const changes = writeSettings(
    Object.fromEntries(names.map((name) => [name, edits[name]?.value ?? ''])),
  );
  await runTransaction(db, async (transaction) => {
    const stored = readSettings(decode(quiz, (await transaction.get(record)).data()));
    const isAsOpened = names.every(
      (name) => stored[name] === edits[name]?.base || stored[name] === edits[name]?.value,
    );
    if (!isAsOpened) {
      throw problem('conflict');
    }
    transaction.update(record, { ...changes, updatedAt: serverTimestamp() });
  });
}

/** Publishes a quiz or makes it a draft. Offline it is queued. */
export async function setStatus(quizID: string, status: AuthoredQuiz['status']): Promise<void> {
  const record = doc(await firebaseFirestore(), quizPath(quizID));
  await updateDoc(record, { status, updatedAt: serverTimestamp() });
}
