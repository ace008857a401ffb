import { FieldValue } from 'firebase-admin/firestore';
import { keysOfCard, questionOf, type CardKey } from '@trellis/model/cards/card-key';
import type { CardState } from '@trellis/model/cards/card-state';
import { isActiveCard } from '@trellis/model/cards/due-cards';
import { continueReplay, replay } from '@trellis/model/cards/replay';
import { readEntries, writeEntry } from '@trellis/model/cards/review-entry';
import { allReceived, maxLogLength } from '@trellis/model/cards/review-log';
import { enrollment, isLearning } from '@trellis/model/progress/enrollment';
import { enrollmentsOfCourse } from '@trellis/model/queries';
import { cardsNamed } from '#functions/cards/find-cards.store';
import { loadLogs, loadSchedule } from '#functions/cards/load-schedule.store';
import { db } from '#functions/firestore/admin';
import { decode } from '#functions/firestore/decode';
import { decodeEach, queryOf } from '#functions/firestore/find';
import { read, refs } from '#functions/firestore/typed-refs';
import { groupCommit } from '#functions/runtime/group-commit';
import { limitConcurrency } from '#functions/runtime/limit-concurrency';
import { transact } from '#functions/runtime/transact';

/** The device of a learner's log that functions write. */
const device = 'functions';
/** How many learners are told at once, and of how many questions; a device of theirs notes what is left. */
const width = 20;
const most = 500;

/**
 * Notes in the logs of a course's learners which questions of these cards no longer exist, as a device of theirs would when it
 * opens the deck. Their forecasts follow from that. Cards that are deleted together share a note, and who has not reviewed
 * them gets none. Reads the cards as they are now, so it may run twice, late and in any order.
 */
export const forgetCards = groupCommit<string[]>(Infinity, async (courseID, asked) => {
  const cardIDs = new Set(asked.flat());
  const existing = await questionsAsked(courseID, [...cardIDs]);
  const isGone = (key: CardKey) => {
    const question = questionOf(key);
    return question.courseID === courseID && cardIDs.has(question.cardID) && !existing.has(key);
  };
  const learners = decodeEach(enrollment, await queryOf(enrollmentsOfCourse(courseID)).get());
  const tell = limitConcurrency(width, (uid: string) => forget(uid, courseID, isGone));
  await Promise.all(
    learners.flatMap(({ userID, status }) => (isLearning(status) ? [tell(userID)] : [])),
  );
});

/** Returns the questions that these cards ask now. */
async function questionsAsked(courseID: string, cardIDs: string[]): Promise<Set<CardKey>> {
  const cards = await db.runTransaction((reading) => cardsNamed(reading, courseID, cardIDs), {
    readOnly: true,
  });
  return new Set([...cards].flatMap(([id, card]) => (card ? keysOfCard(courseID, id, card) : [])));
}

/** Notes what is gone for one learner. Costs one read if they have no forecast of the course. */
async function forget(
  uid: string,
  courseID: string,
  isGone: (key: CardKey) => boolean,
): Promise<void> {
  const progress = await read(refs.userProgress(uid));
  if (progress === null || !Object.hasOwn(progress.data.cardForecasts, courseID)) return;
  const gone = [...(await statesOf(uid))].flatMap(([key, state]) =>
    isActiveCard(state) && isGone(key) ? [key] : [],
  );
  if (gone.length > 0) await note(uid, gone.slice(0, most));
}

/** Returns the states of a learner's cards, with all that was received. */
async function statesOf(uid: string): Promise<ReadonlyMap<CardKey, CardState>> {
  const { base, schedule, logs } = await loadSchedule(uid);
  const tail = allReceived(logs, schedule.positions);
  const continued = base && continueReplay(base, tail);
  if (continued) return continued.states;
  return replay(allReceived((await loadLogs(uid)).logs)).states;
}

/** Appends to the log that functions write: a document for each month, with numbers that go on from one to the next. */
const note = (uid: string, gone: CardKey[]): Promise<void> =>
  transact(async (transaction) => {
    const now = new Date();
    const month = now.toISOString().slice(0, 7).replace('-', '');
    const { ref, schema } = refs.reviewLog(uid, `${device}_${month}`);
    const [log, account] = await transaction.getAll(ref, refs.userProgress(uid).ref);
    if (!account!.exists) return;
    const before = decode(schema, log!)?.entries ?? '';
    const last = readEntries(device, before).at(-1)?.seq ?? 0;
    const first = Math.max(last + 1, now.getTime());
    const added = gone.map((key, at) =>
      writeEntry({ seq: first + at, at: now.getTime(), action: { kind: 'forget', key } }),
    );
    const entries = `${before}${added.join('\n')}\n`;
    if (entries.length > maxLogLength) return;
    const updatedAt = FieldValue.serverTimestamp();
    transaction.set(
      ref,
      { entries, received: { [entries.length]: updatedAt }, updatedAt },
      { merge: true },
    );
  });
