import { repliesOfPerson, threadsOfPerson } from '@trellis/model/queries';
import { syncReply } from '#functions/discussions/sync-reply.store';
import { syncThread } from '#functions/discussions/sync-thread.store';
import { queryOf } from '#functions/firestore/find';

/** Copies a person's current name to all of their threads and replies. Costs some reads for each, at least two. */
export async function namePosts(uid: string): Promise<void> {
  const [threads, replies] = await Promise.all([
    queryOf(threadsOfPerson(uid)).select().get(),
    queryOf(repliesOfPerson(uid)).select().get(),
  ]);
  for (const { id } of threads.docs) await syncThread(id, 'changed');
  for (const { id, ref } of replies.docs) await syncReply(ref.parent.parent!.id, id);
}
