import type { Query, QueryDocumentSnapshot } from 'firebase-admin/firestore';
import { db } from '#functions/firestore/admin';
import { retryWithBackoff } from '#functions/runtime/retry-with-backoff';

/** How many documents are processed together. */
const pageSize = 100;

/** The number of writes that a run has left. */
export type WriteBudget = { left: number };

/** Processes a batch of documents. Returns the number of writes. */
type Work = (docs: QueryDocumentSnapshot[]) => Promise<number>;

/**
 * Processes the results of a query in batches, within the budget. Returns whether it reached the end.
 */
export async function workThrough(query: Query, budget: WriteBudget, work: Work): Promise<boolean> {
  let next = query.limit(pageSize);
  while (budget.left > 0) {
    const { docs, size } = await next.get();
    if (size > 0) budget.left -= await work(docs);
    const last = docs.at(-1);
    if (last === undefined || size < pageSize) return true;
    next = query.startAfter(last).limit(pageSize);
  }
  return false;
}

/** Deletes the results of a query, within the budget. Returns whether all are deleted. */
export const deleteFound = (query: Query, budget: WriteBudget): Promise<boolean> =>
  workThrough(query.select(), budget, async (docs) => {
    await retryWithBackoff(async () => {
      const batch = db.batch();
      for (const { ref } of docs) batch.delete(ref);
      await batch.commit();
    });
    return docs.length;
  });
