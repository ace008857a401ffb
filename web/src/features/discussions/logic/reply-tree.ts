import type { Reply } from '@trellis/model/discussions/reply';

export type StoredReply = Reply & { id: string };

/** A reply to the thread, with all that answers it, directly or not. */
export type Branch = {
  reply: StoredReply;
  answers: StoredReply[];
  /** Whether it answers a reply that is not loaded. */
  isTorn: boolean;
};

/**
 * Arranges replies, latest first, into branches, oldest first: more than one level of answers would leave no room on a phone.
 */
export function branchesOf(latestFirst: StoredReply[]): Branch[] {
  const replies = latestFirst.toReversed();
  const known = new Map(replies.map((reply) => [reply.id, reply]));
  const branches = new Map<string, Branch>();
  for (const reply of replies) {
    const root = rootOf(reply, known);
    const branch = branches.get(root.id);
    if (root === reply)
      branches.set(reply.id, { reply, answers: [], isTorn: reply.parentID !== null });
    else branch?.answers.push(reply);
  }
  return [...branches.values()];
}

/** Returns the first loaded reply that a reply hangs on; itself if it answers the thread. */
function rootOf(reply: StoredReply, known: ReadonlyMap<string, StoredReply>): StoredReply {
  let root = reply;
  for (let left = known.size; left > 0; left--) {
    const parent = root.parentID === null ? undefined : known.get(root.parentID);
    if (parent === undefined) return root;
    root = parent;
  }
  return reply;
}
