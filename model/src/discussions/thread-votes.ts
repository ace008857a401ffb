import * as z from 'zod/mini';
import { id, listOf } from '#model/fields';

/** How many posts of one thread a person can vote for. */
const mostVotes = 200;

/** An id of a post that somebody made; see `isNewID` in the rules. */
export const postID = z.string().check(z.regex(/^[A-Za-z0-9_-]{1,128}$/));

/**
 * `discussions/{threadID}/votes/{uid}`: for which posts of a thread a person votes. A vote counts once, however often the list
 * names the post; those for one's own do not count.
 */
export const threadVotes = z.object({
  userID: id,
  /** The ids of replies, and the thread's own. */
  posts: listOf(postID, mostVotes),
});
export type ThreadVotes = z.infer<typeof threadVotes>;
