import {
  doc,
  getDocFromServer,
  runTransaction,
  serverTimestamp,
  type Firestore,
} from 'firebase/firestore';
import { reviewLogPath } from '@trellis/model/cards/paths';
import { readEntries } from '@trellis/model/cards/review-entry';
import { appendPause, reviewLog } from '@trellis/model/cards/review-log';
import { nextWrite } from '#web/data/cards/next-write';
import type { ReviewOutbox, SentLog } from '#web/data/cards/review-outbox';
import { decode } from '#web/firebase/decode';
import { serverClock } from '#web/shared/server-clock';
import { codeOf } from '#web/shared/use-command';

/** A larger error of this device's clock is corrected, in ms. */
const toleratedError = 5 * 60_000;

/** Errors of a write that did not fit what the server has. */
export const misfits = new Set(['permission-denied', 'not-found', 'failed-precondition']);

/** A write to a log's document, with this device's times around it, in ms. */
export type SentWrite = { logID: string; sentAt: number; answeredAt: number };

/**
 * Sends what an outbox holds, write by write, and drops it there. Never queued by Firestore: the outbox keeps it. A write that
 * does not fit what the server has, because a tab ended before it heard the answer, is made again from that. Rejects if the
 * server cannot be reached or refuses the entries themselves.
 * @returns the last write; undefined if there was nothing to send
 */
export async function sendOutbox(
  db: Firestore,
  uid: string,
  outbox: ReviewOutbox,
): Promise<SentWrite | undefined> {
  let last: SentWrite | undefined;
  while (outbox.unsent().length > 0) {
    await pause((writtenAt.get(outbox.device) ?? 0) + appendPause - performance.now());
    last = (await sendPart(db, uid, outbox)) ?? last;
  }
  return last;
}

/** When a device last wrote, in ms since the page was opened. */
const writtenAt = new Map<string, number>();

async function sendPart(
  db: Firestore,
  uid: string,
  outbox: ReviewOutbox,
): Promise<SentWrite | undefined> {
  const next = nextWrite(outbox.sent(), outbox.unsent());
  try {
    const sent = await writeLog(db, uid, outbox.device, next);
    outbox.acknowledge(next.log);
    return sent;
  } catch (error) {
    if (!misfits.has(codeOf(error))) throw error;
    const stored = await storedLog(db, uid, outbox.device, next.log.number);
    const before = next.log.text.slice(0, -next.added.length);
    const known = stored ?? '';
    if (known === before) throw error;
    const lastSeq = readEntries(outbox.device, known).at(-1)?.seq ?? outbox.sent().lastSeq;
    outbox.acknowledge({ number: next.log.number, lastSeq, text: known });
    return undefined;
  }
}

/** Writes what is added to a document of a log. Rejects without a connection, and if it does not fit what the server has. */
export async function writeLog(
  db: Firestore,
  uid: string,
  device: string,
  { log, added }: { log: Pick<SentLog, 'number' | 'text'>; added: string },
): Promise<SentWrite> {
  const logID = `${device}_${log.number}`;
  const record = doc(db, reviewLogPath(uid, logID));
  const { length } = log.text;
  const sentAt = Date.now();
  await runTransaction(
    db,
    async (transaction) => {
      const updatedAt = serverTimestamp();
      if (length === added.length)
        transaction.set(record, {
          entries: log.text,
          received: { [length]: updatedAt },
          updatedAt,
        });
      else
        transaction.update(record, {
          entries: log.text,
          [`received.${length}`]: updatedAt,
          updatedAt,
        });
    },
    { maxAttempts: 1 },
  );
  // The server has measured its own time a little earlier.
  writtenAt.set(device, performance.now());
  return { logID, sentAt, answeredAt: Date.now() };
}

/** Returns the text of a log's document on the server; undefined if there is none. */
export async function storedLog(db: Firestore, uid: string, device: string, number: number) {
  const found = await getDocFromServer(doc(db, reviewLogPath(uid, `${device}_${number}`)));
  return found.exists() ? decode(reviewLog, found.data()).entries : undefined;
}

/**
 * Returns by how much this device's clock is wrong, in ms to add to it; 0 if it is right enough. Reads the time of the write
 * from its document only if the clock seems wrong: our host's answers show the time for nothing.
 */
export async function clockError(db: Firestore, uid: string, sent: SentWrite): Promise<number> {
  const seeming = serverClock.now().getTime() - Date.now();
  if (serverClock.isKnown() && Math.abs(seeming) <= toleratedError) return 0;
  const found = await getDocFromServer(doc(db, reviewLogPath(uid, sent.logID)));
  const { updatedAt } = decode(reviewLog, found.data());
  const error = Math.round(updatedAt.getTime() - (sent.sentAt + sent.answeredAt) / 2);
  return Math.abs(error) <= toleratedError ? 0 : error;
}

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));
