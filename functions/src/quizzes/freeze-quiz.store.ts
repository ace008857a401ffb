import { isDeepStrictEqual } from 'node:util';
import { GrpcStatus, type Transaction } from 'firebase-admin/firestore';
import { answerKey, question, type DerivedQuiz, type Quiz } from '@trellis/model/content/quiz';
import { answerKeysOfQuiz, questionsOfQuiz } from '@trellis/model/queries';
import { frozen, sizeOf } from '@trellis/model/quiz/freeze';
import type { KeyVersion, QuizVersion } from '@trellis/model/quiz/quiz-version';
import { db } from '#functions/firestore/admin';
import { changesOf } from '#functions/firestore/changes';
import { decode, MalformedDocument } from '#functions/firestore/decode';
import { refs, type Versioned } from '#functions/firestore/typed-refs';
import { decodeEach, queryOf } from '#functions/firestore/find';
import { statusOf } from '#functions/firestore/status';
import { groupCommit } from '#functions/runtime/group-commit';
import { retryWithBackoff } from '#functions/runtime/retry-with-backoff';

type Content = QuizVersion & KeyVersion;

/** The derived fields of a quiz, and the content of its new version, if one is due. */
type Freezing = { quiz: Versioned<Quiz>; wanted: DerivedQuiz; added: Content | null };

/**
 * Freezes a new version of a quiz if its content differs from the latest. Existing versions never change. Requests
 * that arrive during a run share the next one; of two instances the later one reads again. Returns whether the quiz
 * exists.
 */
export const freezeQuiz = groupCommit<'changed', boolean>(Infinity, (quizID) =>
  retryWithBackoff(async () => {
    const freezing = await freezingOf(quizID);
    if (freezing !== null) await commitFreezing(quizID, freezing);
    return freezing !== null;
  }),
);

/**
 * Returns what freezing a quiz would write; null if the quiz does not exist. Reads questions and keys as of one
 * moment, without locks.
 */
export const freezingOf = (quizID: string): Promise<Freezing | null> =>
  db.runTransaction(
    async (reading) => {
      const quizAt = refs.quiz(quizID);
      const [snapshot, questions, keys] = await Promise.all([
        reading.get(quizAt.ref),
        reading.get(queryOf(questionsOfQuiz(quizID))),
        reading.get(queryOf(answerKeysOfQuiz(quizID))),
      ]);
      const data = decode(quizAt.schema, snapshot);
      if (data === null || snapshot.updateTime === undefined) return null;
      const keyOf = new Map(decodeEach(answerKey, keys).map(({ id, ...key }) => [id, key]));
      const content = frozen(data, decodeEach(question, questions), keyOf);
      const quiz = { data, updateTime: snapshot.updateTime };
      const size = sizeOf(content);
      if (size.questionCount === 0) return { quiz, wanted: { version: 0, ...size }, added: null };
      const latest = await latestVersion(reading, quizID, data.version, content);
      return isDeepStrictEqual(latest.content, content)
        ? { quiz, wanted: { version: latest.number, ...size }, added: null }
        : { quiz, wanted: { version: latest.number + 1, ...size }, added: content };
    },
    { readOnly: true },
  );

/**
 * Returns the current version of a quiz if it has this content; otherwise the latest, which may be a later one if the
 * quiz was invalid for a while or was loaded again.
 */
async function latestVersion(
  reading: Transaction,
  quizID: string,
  number: number,
  wanted: Content,
): Promise<{ number: number; content: Content | null }> {
  let content = await contentOf(reading, quizID, number);
  if (isDeepStrictEqual(content, wanted)) return { number, content };
  for (;;) {
    const next = await contentOf(reading, quizID, number + 1);
    if (next === null) return { number, content };
    number++;
    content = next;
  }
}

async function contentOf(
  reading: Transaction,
  quizID: string,
  number: number,
): Promise<Content | null> {
  const [versionAt, keysAt] = [refs.quizVersion(quizID, number), refs.keyVersion(quizID, number)];
  const [version, keys] = await reading.getAll(versionAt.ref, keysAt.ref);
  const [shown, secret] = [decode(versionAt.schema, version), decode(keysAt.schema, keys)];
  return shown && secret && { ...shown, ...secret };
}

async function commitFreezing(quizID: string, { quiz, wanted, added }: Freezing): Promise<void> {
  const changes = changesOf(quiz.data, wanted);
  if (changes === null) return;
  const { ref } = refs.quiz(quizID);
  const batch = db.batch().update(ref, changes, { lastUpdateTime: quiz.updateTime });
  if (added !== null) {
    const { keys, ...version } = added;
    batch.create(refs.quizVersion(quizID, wanted.version).ref, version);
    batch.create(refs.keyVersion(quizID, wanted.version).ref, { keys });
  }
  try {
    await batch.commit();
  } catch (problem) {
    if (statusOf(problem) !== GrpcStatus.INVALID_ARGUMENT) throw problem;
    throw new MalformedDocument(ref.path, 'its questions are too large for one document');
  }
}
