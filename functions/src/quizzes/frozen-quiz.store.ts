import type { KeyVersion, QuizVersion } from '@trellis/model/quiz/quiz-version';
import { MalformedDocument } from '#functions/firestore/decode';
import { refs, readAll } from '#functions/firestore/typed-refs';

/** The frozen questions and answer keys of a version. */
export type FrozenQuiz = { version: QuizVersion; keys: KeyVersion };

/** How many versions an instance caches. */
const most = 200;

const known = new Map<string, Promise<FrozenQuiz>>();

/**
 * Returns a version of a quiz with its keys. Cached, because versions never change. Throws {@link MalformedDocument}
 * if the version does not exist.
 */
export function frozenQuiz(quizID: string, version: number): Promise<FrozenQuiz> {
  const id = `${quizID}/${version}`;
  const frozen = known.get(id) ?? readFrozen(quizID, version);
  // Evict the least recently used.
  known.delete(id);
  known.set(id, frozen);
  const [oldest] = known.keys();
  if (known.size > most && oldest !== undefined) known.delete(oldest);
  frozen.catch(() => known.delete(id));
  return frozen;
}

/** Clears the cache. */
export const clearFrozenQuizCache = (): void => known.clear();

async function readFrozen(quizID: string, number: number): Promise<FrozenQuiz> {
  const versionAt = refs.quizVersion(quizID, number);
  const keysAt = refs.keyVersion(quizID, number);
  const stored = await readAll(versionAt, keysAt);
  const [version, keys] = [stored(versionAt)?.data, stored(keysAt)?.data];
  if (!version || !keys) throw new MalformedDocument(versionAt.ref.path, 'there is none');
  return { version, keys };
}
