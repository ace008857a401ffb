import type { Transaction } from 'firebase-admin/firestore';
import { db } from '#functions/firestore/admin';
import { retryWithBackoff } from '#functions/runtime/retry-with-backoff';

/** Runs a transaction that reads and writes, with fresh reads again while it loses to others, at most ten times. */
export const transact = <T>(work: (transaction: Transaction) => Promise<T>): Promise<T> =>
  retryWithBackoff(() => db.runTransaction(work));
