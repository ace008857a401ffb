import { isDeepStrictEqual } from 'node:util';
import { GrpcStatus, type Transaction } from 'firebase-admin/firestore';
import { answerKey, question, type DerivedQuiz, type Quiz } from '@trellis/model/content/quiz';
import { answerKeysOfQuiz, questionsOfQuiz } from '@trellis/model/queries';
import {
  frozen,
  sizeOf,
  type KeyVersion,
  type QuizVersion,
} from '@trellis/model/quiz/quiz-version';
import { db } from '#functions/firestore/admin';
import { changesOf } from '#functions/firestore/changes';
import { decode, MalformedDocument } from '#functions/firestore/decode';
import { refs, type Versioned } from '#functions/firestore/typed-refs';
import { decodeEach, queryOf } from '#functions/firestore/find';
import { statusOf } from '#functions/firestore/status';
import { groupCommit } from '#functions/runtime/group-commit';
import { retryWithBackoff } from '#functions/runtime/retry-with-backoff';

type Content = QuizVersion & KeyVersion;

/** What functions are to say of a quiz, and the content of the version that is to be made for it, if any. */
type Freezing = { quiz: Versioned<Quiz>; wanted: DerivedQuiz; added: Content | null };

/**
 * Freezes a new version of a quiz if its content differs from the latest. Versions that there are never change. Requests
 * for one quiz that come while it is being frozen share the next turn; of two instances the later one looks again. Tells
 * whether there is the quiz.
 */
export const freezeQuiz = groupCommit<'changed', boolean>(Infinity, (quizID) =>
  retryWithBackoff(async () => {
    const freezing = await freezingOf(quizID);
    if (freezing !== null) await commitFreezing(quizID, freezing);
    return freezing !== null;
  }),
);

/**
 * What freezing a quiz would do; null where there is no such quiz. Questions and keys are those of one moment, and no
 * teacher waits for this.
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
 * The version that a quiz is at, if it has this content; else the last there is. That may be a later one, where nothing
 * could be asked for a while or the quiz was loaded anew.
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
