import {
  doc,
  runTransaction,
  serverTimestamp,
  writeBatch,
  type WriteBatch,
} from 'firebase/firestore';
import { answerKey, question } from '@trellis/model/content/quiz';
import { answerKeyPath, questionPath } from '@trellis/model/paths';
import type { QuestionDraft, Written } from '#web/features/quiz-editor/logic/question-draft';
import type { Ordered } from '#web/features/quiz-editor/logic/question-order';
import { readQuestion } from '#web/features/quiz-editor/logic/read-question';
import { decode } from '#web/firebase/decode';
import { firebaseFirestore } from '#web/firebase/firestore';

const problem = (code: 'conflict' | 'not-found') =>
  Object.assign(new Error('The question is not as it was.'), { code });

/**
 * Adds a question with its key, and moves others if there was no room: all or nothing. Offline it is queued; nobody
 * else can have changed a question that does not exist yet.
 */
export async function createQuestion(
  quizID: string,
  { id, order }: Ordered,
  { content, key }: Written,
  moved: Ordered[],
): Promise<void> {
  const db = await firebaseFirestore();
  const batch = writeBatch(db);
  const now = serverTimestamp();
  batch.set(doc(db, questionPath(quizID, id)), {
    ...{ ...content, order, createdAt: now, updatedAt: now },
  });
  batch.set(doc(db, answerKeyPath(quizID, id)), key);
  move(batch, quizID, moved, (path) => doc(db, path));
  await batch.commit();
}

/**
 * Saves a question and its key: both or neither. Reads both again, and throws `conflict` if they are not as they were
 * when `isAsOpened` knew them, `not-found` if somebody has deleted them. Needs a connection.
 */
export async function updateQuestion(
  quizID: string,
  id: string,
  { content, key }: Written,
  isAsOpened: (stored: QuestionDraft) => boolean,
): Promise<void> {
  const db = await firebaseFirestore();
  const [questionAt, keyAt] = [
    doc(db, questionPath(quizID, id)),
    doc(db, answerKeyPath(quizID, id)),
  ];
  await runTransaction(db, async (transaction) => {
    const [asked, keyed] = [await transaction.get(questionAt), await transaction.get(keyAt)];
    if (!asked.exists()) throw problem('not-found');
    const stored = readQuestion(
      decode(question, asked.data()),
      keyed.exists() ? decode(answerKey, keyed.data()) : undefined,
    );
    if (!isAsOpened(stored)) throw problem('conflict');
    transaction.update(questionAt, { ...content, updatedAt: serverTimestamp() });
    transaction.set(keyAt, key);
  });
}

/** Deletes a question with its key. Offline it is queued. */
export async function deleteQuestion(quizID: string, id: string): Promise<void> {
  const db = await firebaseFirestore();
  await writeBatch(db)
    .delete(doc(db, questionPath(quizID, id)))
    .delete(doc(db, answerKeyPath(quizID, id)))
    .commit();
}

/** Moves questions to other places. Offline it is queued. */
export async function moveQuestions(quizID: string, moved: Ordered[]): Promise<void> {
  const db = await firebaseFirestore();
  const batch = writeBatch(db);
  move(batch, quizID, moved, (path) => doc(db, path));
  await batch.commit();
}

function move(
  batch: WriteBatch,
  quizID: string,
  moved: Ordered[],
  at: (path: string) => ReturnType<typeof doc>,
): void {
  for (const { id, order } of moved) {
    batch.update(at(questionPath(quizID, id)), { order, updatedAt: serverTimestamp() });
  }
}
