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

/**
 * The data for a new attempt. `quiz` and `accommodation` must be current: the rules reject outdated values.
 */
type Beginning = {
  userID: string;
  quizID: string;
  /** One more than the number of the latest attempt. */
  number: number;
  quiz: Pick<Quiz, 'courseID' | 'version' | 'quizTime' | 'closesAt'>;
  accommodation: Accommodation;
};

/** Attempts started by this page: when, by this device's clock. */
const begun = new Map<string, Trip>();

/**
 * Starts an attempt and gives the learner access to its questions. Never queued offline, because its time would run
 * from reconnection. Throws `permission-denied` if the rules do not allow it, also if another tab has already started
 * it; `unavailable` while offline.
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

/** Measures the server's clock from an attempt that this page started. */
export function learnFromBeginning(id: string, { startedAt }: Pick<Attempt, 'startedAt'>) {
  const trip = begun.get(id);
  if (trip === undefined) return;
  begun.delete(id);
  serverClock.learn(startedAt, trip);
}

/**
 * By attempt: the latest `savedAt` confirmed by the server; none while there are only local changes.
 */
const seen = new Map<string, Date>();

/**
 * Records the server's state of an attempt. `savedAt`: as confirmed by the server, not the estimate of a pending
 * write.
 */
export function noteSeen(id: string, savedAt: Date) {
  if (savedAt > seenOf(id)) seen.set(id, savedAt);
}
const seenOf = (id: string): Date => seen.get(id) ?? new Date(0);

/**
 * Changes of an attempt to write: answers and their ids by question, and all flags if they have changed.
 */
export type AttemptChanges = Pick<Attempt, 'answers' | 'answerIDs'> & { flagged?: string[] };

/**
 * Writes only the changed answers, so that two devices do not undo each other's. Settles when the server has answered,
 * with its time if known; the page shows the change at once, and while offline it is queued. Throws
 * `AnsweredElsewhere` if another device has written something unseen; `permission-denied` after the deadline.
 */
export const saveAnswers = (id: string, changes: AttemptChanges): Promise<Date | null> =>
  write(id, changes, []);

/**
 * Submits an attempt with the last answers; otherwise like `saveAnswers`. After the deadline only without changes.
 */
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
  // With another pending change, its time is an estimate.
  if (!known?.exists() || known.metadata.hasPendingWrites) return null;
  const { savedAt } = decode(attempt, known.data());
  serverClock.learn(savedAt, { sentAt, answeredAt });
  return savedAt;
}

/** Returns an attempt as the server has it, with this page's pending answers applied. */
async function storedNow(record: DocumentReference): Promise<Attempt> {
  const found = await getDocFromServer(record);
  return decode(attempt, found.data({ serverTimestamps: 'previous' }));
}
