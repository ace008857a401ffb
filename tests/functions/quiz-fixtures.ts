import { refs, type TypedRef } from '@trellis/functions/firestore/typed-refs';
import { db } from '@trellis/functions/firestore/admin';
import type { AnswerKey, AuthoredQuiz, Question } from '@trellis/model/content/quiz';
import * as paths from '@trellis/model/paths';
import type { Attempt } from '@trellis/model/quiz/attempt';
import { frozen, sizeOf } from '@trellis/model/quiz/freeze';
import { aQuestion, aQuiz, anAnswerKey } from '#tests/factories/a-quiz';
import { anAttempt } from '#tests/factories/an-attempt';
import { write, type WriteEvent } from '#tests/functions/events';
import { data } from '#tests/functions/fixtures';

/** A question with four capitals; `right` is the index of the correct one in alphabetical order. */
export const capitals = ['Bern', 'Cairo', 'Lima', 'Oslo'];

type Item = { question: Question & { id: string }; key: AnswerKey };

/** Four questions with a point each: `q1` to `q4`, with correct options 0, 1, 2 and 3. */
export const items: Item[] = capitals.map((capital, index) => ({
  question: { ...aQuestion({ order: index + 1, options: capitals }), id: `q${index + 1}` },
  key: anAnswerKey({ correctAnswer: capital, explanation: `It is ${capital}.` }),
}));

/** Returns answers with the first `n` of the four questions correct. */
export const answersWith = (right: number): Record<string, string> =>
  Object.fromEntries(items.slice(0, right).map(({ question }, index) => [question.id, `${index}`]));

/** Creates a published quiz with its first version, like the seed; delivers no event. */
export async function openQuiz(quizID: string, changes: Partial<AuthoredQuiz> = {}): Promise<void> {
  const quiz = aQuiz({ moduleID: 'm', passingScore: 50, ...changes });
  const keys = new Map(items.map(({ question, key }) => [question.id, key]));
  const version = frozen(
    quiz,
    items.map(({ question }) => question),
    keys,
  );
  const { keys: frozenKeys, ...shown } = version;
  const batch = db.batch();
  for (const { question, key } of items) {
    const { id, ...written } = question;
    batch.set(db.doc(paths.questionPath(quizID, id)), written);
    batch.set(db.doc(paths.answerKeyPath(quizID, id)), key);
  }
  batch.set(refs.quizVersion(quizID, 1).ref, shown);
  batch.set(refs.keyVersion(quizID, 1).ref, { keys: frozenKeys });
  batch.set(refs.quiz(quizID).ref, { ...quiz, version: 1, ...sizeOf(version) });
  await batch.commit();
}

const dawn = Date.UTC(2026, 10, 16, 8);

type Chosen = ReturnType<typeof anAttempt>;

/** Starts an attempt, the first at nine, the next at ten. The event is not delivered yet. */
export const begin = (userID: string, quizID: string, changes: Partial<Chosen> = {}) => {
  const { number = 1 } = changes;
  const startedAt = new Date(dawn + number * 3_600_000);
  const attempt = anAttempt({
    ...{ userID, quizID, startedAt, savedAt: startedAt, seenAt: startedAt },
    ...changes,
  });
  return write(paths.attemptPath(userID, quizID, number), attempt);
};

/** Submits it two minutes after its start. The event is not delivered yet. */
export async function handIn(
  userID: string,
  quizID: string,
  number: number,
  answers: Record<string, string>,
): Promise<WriteEvent> {
  const before = await data(attemptAt(userID, quizID, number));
  const submittedAt = new Date(before.startedAt.getTime() + 120_000);
  const changes = { answers, submittedAt, savedAt: submittedAt, status: 'submitted' } as const;
  return write(paths.attemptPath(userID, quizID, number), { ...before, ...changes });
}

/** Starts and submits an attempt. Returns both events. */
export async function take(
  userID: string,
  quizID: string,
  number: number,
  right: number,
  changes: Partial<Chosen> = {},
): Promise<WriteEvent[]> {
  return [
    await begin(userID, quizID, { number, ...changes }),
    await handIn(userID, quizID, number, answersWith(right)),
  ];
}

export const attemptAt = (userID: string, quizID: string, number: number): TypedRef<Attempt> =>
  refs.attempt(userID, quizID, number);
