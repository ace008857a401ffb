import { votesFor } from '@trellis/model/queries';
import { queryOf } from '#functions/firestore/find';
import { read, refs } from '#functions/firestore/typed-refs';

/** Counts the votes for a post, without its author's own. Two reads, and one more for each thousand votes. */
export async function countVotes(
  threadID: string,
  postID: string,
  authorID: string,
): Promise<number> {
  const [counted, own] = await Promise.all([
    queryOf(votesFor(threadID, postID)).count().get(),
    read(refs.threadVotes(threadID, authorID)),
  ]);
  return counted.data().count - (own?.data.posts.includes(postID) ? 1 : 0);
}
