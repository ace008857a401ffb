import * as z from 'zod/mini';
import { timestamp, whole } from '#model/fields';

/** How much somebody can post in an hour. */
export const postsPerHour = 30;

const hour = 3_600_000;

/**
 * `users/{uid}/limits/posting`: counts what somebody posts in the hour from `startedAt`. Each post is written together with the
 * count that names it, which is all that the rules need to refuse more.
 */
export const postingLimit = z.object({
  startedAt: timestamp,
  count: whole(1, postsPerHour),
  /** The latest post: the thread's id; of a reply, that and its own, with a slash between. */
  lastPost: z.string().check(z.regex(/^[A-Za-z0-9_-]{1,128}(\/[A-Za-z0-9_-]{1,128})?$/)),
});
export type PostingLimit = z.infer<typeof postingLimit>;

/** Returns the count of one more post, and whether an hour begins with it; null if it is too much for the hour. */
export function withPost(
  before: PostingLimit | null,
  now: Date,
): { count: number; isFirst: boolean } | null {
  if (before === null || now.getTime() >= before.startedAt.getTime() + hour)
    return { count: 1, isFirst: true };
  return before.count >= postsPerHour ? null : { count: before.count + 1, isFirst: false };
}
