import { unreadNotifications } from '@trellis/model/queries';
import { refs, read } from '#functions/firestore/typed-refs';
import { queryOf } from '#functions/firestore/find';
import { syncLearner } from '#functions/people/sync-learner.store';
import { groupCommit } from '#functions/runtime/group-commit';
import { retryWithBackoff } from '#functions/runtime/retry-with-backoff';

/**
 * Updates `user_progress.unreadNotifications` from the notifications. Events may arrive twice, late and at once: after
 * each write it counts again, so the last writer has counted the final state. Events of one person that arrive during
 * a count share the next one.
 *
 * A count costs two reads (one of them per 1,000 notifications); a change costs two counts and a write.
 */
export const countUnread = groupCommit<'changed'>(Infinity, (uid) =>
  retryWithBackoff(async () => {
    while (await recount(uid));
  }),
);

/** Counts once, and writes if the count differs. Returns whether it wrote. */
async function recount(uid: string): Promise<boolean> {
  const progressAt = refs.userProgress(uid);
  const stored = await read(progressAt);
  if (stored === null) {
    // A new state starts with a count of 0, so it is created before anything is counted.
    await syncLearner(uid);
    return (await read(progressAt)) !== null;
  }
  const count = await unreadCountOf(uid);
  if (stored.data.unreadNotifications === count) return false;
  const { ref } = progressAt;
  // Conditional on the state that was read, so that an older count never replaces a newer one.
  await ref.update({ unreadNotifications: count }, { lastUpdateTime: stored.updateTime });
  return true;
}

/** Returns the number of a person's unread notifications. */
export async function unreadCountOf(uid: string): Promise<number> {
  const counted = await queryOf(unreadNotifications(uid)).count().get();
  return counted.data().count;
}
