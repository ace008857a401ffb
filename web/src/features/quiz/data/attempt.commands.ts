import {
  doc,
  FieldPath,
  getDocFromCache,
  getDocFromServer,
  runTransaction,
  serverTimestamp,
  updateDoc,
  type DocumentReference,
} from 'firebase/firestore';
import type { Quiz } from '@trellis/model/content/quiz';
import { attemptID, attemptPath, attemptPathOf, takerPath } from '@trellis/model/paths';
import { attempt, isOver, type Attempt } from '@trellis/model/quiz/attempt';
import type { Accommodation } from '@trellis/model/quiz/quiz-policy';
import { wellFormed } from '@trellis/model/text/well-formed';
import { AnsweredElsewhere } from '#web/features/quiz/data/answered-elsewhere';
import { serverClock, type Trip } from '#web/shared/server-clock';
import { thisDevice } from '#web/features/quiz/data/this-device';
import { decode } from '#web/firebase/decode';
import { firebaseFirestore } from '#web/firebase/firestore';

/** What an attempt begins with. `quiz` and `accommodation` as the server knows them now: it refuses what they do not say. */
type Beginning = {
  userID: string;
  quizID: string;
  /** One more than that of the latest attempt. */
  number: number;
  quiz: Pick<Quiz, 'courseID' | 'version' | 'quizTime' | 'closesAt'>;
  accommodation: Accommodation;
};

/** Attempts that were begun here: when, by this device's clock. */
const begun = new Map<string, Trip>();

/**
 * Begins an attempt, and opens its questions to the learner. Never queued: without a connection its time would run from
 * whenever there is one. Throws `permission-denied` where the rules do not allow it, also when another tab has begun it
 * already; `unavailable` without a connection.
 */
export async function beginAttempt(beginning: Beginning): Promise<void> {
  const { userID, quizID, number, quiz, accommodation } = beginning;
  const { courseID, version, quizTime, closesAt } = quiz;
  const db = await firebaseFirestore();
  const sentAt = Date.now();
  await runTransaction(
    db,
    async (transaction) => {
      transaction.set(doc(db, attemptPath(userID, quizID, number)), {
        ...{ userID, quizID, courseID, number, version, closesAt },
        startedAt: serverTimestamp(),
        minutes: quizTime + accommodation.extraMinutes,
        answers: {},
        answerIDs: {},
        flagged: [],
        savedAt: serverTimestamp(),
        device: thisDevice(),
        seenAt: serverTimestamp(),
        status: 'in_progress',
        submittedAt: null,
      });
      transaction.set(doc(db, takerPath(quizID, userID)), { number, version });
    },
    { maxAttempts: 1 },
  );
  begun.set(attemptID(userID, quizID, number), { sentAt, answeredAt: Date.now() });
}

/** Learns the server's time from an attempt that was begun here. */
export function learnFromBeginning(id: string, { startedAt }: Pick<Attempt, 'startedAt'>) {
  const trip = begun.get(id);
  if (trip === undefined) return;
  begun.delete(id);
  serverClock.learn(startedAt, trip);
}

/** By attempt: its latest `savedAt` that this page has from the server; none while it has only its own changes. */
const seen = new Map<string, Date>();

/** Notes what the server has said of an attempt. `savedAt`: as it is stored there, not as a write under way guesses it. */
export function noteSeen(id: string, savedAt: Date) {
  if (savedAt > seenOf(id)) seen.set(id, savedAt);
}
const seenOf = (id: string): Date => seen.get(id) ?? new Date(0);

/** What of an attempt is to be written: answers and their ids by question, and all flags where they have changed. */
export type AttemptChanges = Pick<Attempt, 'answers' | 'answerIDs'> & { flagged?: string[] };

/**
 * Writes answers and nothing else of the attempt, so that two devices do not undo each other's. Settles when the server has
 * answered, with its time where that is known; the page shows the change at once, and without a connection it is kept.
 * Throws `AnsweredElsewhere` where another device has written what this one did not know; `permission-denied` after the
 * deadline.
 */
export const saveAnswers = (id: string, changes: AttemptChanges): Promise<Date | null> =>
  write(id, changes, []);

/** Hands an attempt in, with the last answers; the rest as for `saveAnswers`. After the deadline only without any changes. */
export const submitAttempt = (id: string, changes: AttemptChanges): Promise<Date | null> =>
  write(id, changes, ['status', 'submitted', 'submittedAt', serverTimestamp()]);

async function write(
  id: string,
  { flagged, ...byQuestion }: AttemptChanges,
  further: unknown[],
): Promise<Date | null> {
  const record = doc(await firebaseFirestore(), attemptPathOf(id));
  const fields: unknown[] = Object.entries(wellFormed(byQuestion)).flatMap(([name, values]) =>
    Object.entries(values).flatMap(([questionID, value]) => [
      new FieldPath(name, questionID),
      value,
    ]),
  );
  if (flagged !== undefined) fields.push('flagged', flagged);
  const seenAt = seenOf(id);
  fields.push('device', thisDevice(), 'seenAt', seenAt);
  const sentAt = Date.now();
  try {
    await updateDoc(record, 'savedAt', serverTimestamp(), ...fields, ...further);
  } catch (error) {
    const now = await storedNow(record).catch(() => undefined);
    if (now === undefined || now.savedAt <= seenAt || isOver(now, serverClock.now())) throw error;
    noteSeen(id, now.savedAt);
    throw new AnsweredElsewhere(now.answerIDs);
  }
  const answeredAt = Date.now();
  const known = await getDocFromCache(record).catch(() => undefined);
  // With the next change under way its time is a guess.
  if (!known?.exists() || known.metadata.hasPendingWrites) return null;
  const { savedAt } = decode(attempt, known.data());
  serverClock.learn(savedAt, { sentAt, answeredAt });
  return savedAt;
}

/** An attempt as the server has it; of the answers, what is under way from here goes before. */
async function storedNow(record: DocumentReference): Promise<Attempt> {
  const found = await getDocFromServer(record);
  return decode(attempt, found.data({ serverTimestamps: 'previous' }));
}
