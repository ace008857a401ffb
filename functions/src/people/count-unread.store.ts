import { unreadNotifications } from '@trellis/model/queries';
import { refs, read } from '#functions/firestore/typed-refs';
import { queryOf } from '#functions/firestore/find';
import { syncLearner } from '#functions/people/sync-learner.store';
import { groupCommit } from '#functions/runtime/group-commit';
import { retryWithBackoff } from '#functions/runtime/retry-with-backoff';

/**
 * Brings `user_progress.unreadNotifications` up to the notifications. Events may come twice, late and at once: whoever
 * writes a count looks again, so the last to write has counted what there is. Events of one person that come during a
 * count share the next.
 *
 * A look costs two reads, one of them for each 1,000 counted; a change is two looks and a write.
 */
export const countUnread = groupCommit<'changed'>(Infinity, (uid) =>
  retryWithBackoff(async () => {
    while (await recount(uid));
  }),
);

/** One look, and one write where the count was another. Tells whether there was anything to write. */
async function recount(uid: string): Promise<boolean> {
  const progressAt = refs.userProgress(uid);
  const stored = await read(progressAt);
  if (stored === null) {
    // The state is made with a count of none, so it is made before it is counted for.
    await syncLearner(uid);
    return (await read(progressAt)) !== null;
  }
  const count = await unreadCountOf(uid);
  if (stored.data.unreadNotifications === count) return false;
  const { ref } = progressAt;
  // Only on what was read: an older count never shows after a newer one.
  await ref.update({ unreadNotifications: count }, { lastUpdateTime: stored.updateTime });
  return true;
}

/** How many notifications somebody has not read. */
export async function unreadCountOf(uid: string): Promise<number> {
  const counted = await queryOf(unreadNotifications(uid)).count().get();
  return counted.data().count;
}
