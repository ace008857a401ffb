import { doc, getDoc, serverTimestamp, writeBatch } from 'firebase/firestore';
import { answerKey, type Question } from '@trellis/model/content/quiz';
import { answerKeyPath, questionPath } from '@trellis/model/paths';
import type { Ordered } from '#web/features/quiz-editor/logic/question-order';
import { readQuestion } from '#web/features/quiz-editor/logic/read-question';
import { writeQuestion } from '#web/features/quiz-editor/logic/write-question';
import { decode } from '#web/firebase/decode';
import { firebaseFirestore } from '#web/firebase/firestore';

/** A question of another quiz, and the id and place of its copy. */
export type Reuse = { asked: Question & { id: string }; copy: Ordered };

/**
 * Copies questions of another quiz with their answer keys, and moves others if there was no room: all or nothing. Reads each
 * key; a question that has none yet is copied without one.
 */
export async function reuseQuestions(
  quizID: string,
  fromID: string,
  reused: Reuse[],
  moved: Ordered[],
): Promise<void> {
  const db = await firebaseFirestore();
  const keys = await Promise.all(
    reused.map(({ asked }) => getDoc(doc(db, answerKeyPath(fromID, asked.id)))),
  );
  const batch = writeBatch(db);
  const now = serverTimestamp();
  reused.forEach(({ asked, copy: { id, order } }, index) => {
    const stored = keys[index]?.data();
    const key = stored && decode(answerKey, stored);
    const written = writeQuestion(readQuestion(asked, key));
    const { content } = key ? written : { content: withoutID(asked) };
    batch.set(doc(db, questionPath(quizID, id)), {
      ...{ ...content, order, createdAt: now, updatedAt: now },
    });
    if (key) batch.set(doc(db, answerKeyPath(quizID, id)), written.key);
  });
  for (const { id, order } of moved)
    batch.update(doc(db, questionPath(quizID, id)), { order, updatedAt: now });
  await batch.commit();
}

const withoutID = ({ id: _, ...asked }: Question & { id: string }): Question => asked;
