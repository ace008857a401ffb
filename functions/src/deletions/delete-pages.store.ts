import type { Query, QueryDocumentSnapshot } from 'firebase-admin/firestore';
import { db } from '#functions/firestore/admin';
import { retryWithBackoff } from '#functions/runtime/retry-with-backoff';

/** How many documents are looked at together. */
const pageSize = 100;

/** What is left of the writes that one run may make. */
export type WriteBudget = { left: number };

/** What is done about a page of documents. Returns how many writes that took. */
type Work = (docs: QueryDocumentSnapshot[]) => Promise<number>;

/** Works through what a query finds, page by page, while the budget lasts. Returns whether it came to the end. */
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

/** Deletes what a query finds, while the budget lasts. Returns whether all of it is gone. */
export const deleteFound = (query: Query, budget: WriteBudget): Promise<boolean> =>
  workThrough(query.select(), budget, async (docs) => {
    await retryWithBackoff(async () => {
      const batch = db.batch();
      for (const { ref } of docs) batch.delete(ref);
      await batch.commit();
    });
    return docs.length;
  });
