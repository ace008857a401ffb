import type { QuerySpec } from '@trellis/model/queries';
import { queryOf } from '#functions/firestore/find';
import {
  deleteFound,
  workThrough,
  type WriteBudget,
} from '#functions/deletions/delete-pages.store';

/** Deletes threads with their replies, votes and earlier versions, within the budget. Returns whether all are deleted. */
export async function deleteThreads(threads: QuerySpec, budget: WriteBudget): Promise<boolean> {
  let areEmpty = true;
  const isEnd = await workThrough(queryOf(threads).select(), budget, async (docs) => {
    let writes = 0;
    for (const { ref } of docs) {
      for (const part of ['replies', 'votes', 'edits'])
        areEmpty = areEmpty && (await deleteFound(ref.collection(part), budget));
      if (!areEmpty) break;
      await ref.delete();
      writes++;
    }
    return writes;
  });
  return isEnd && areEmpty;
}
