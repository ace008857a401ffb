import * as z from 'zod/mini';
import { id, timestamp } from '#model/fields';

/** `courses/{courseID}/discussion_blocks/{uid}`: somebody may read a course's discussion, but not post there. */
export const discussionBlock = z.object({
  userID: id,
  /** Their display name at the time. */
  name: z.string(),
  blockedAt: timestamp,
});
export type DiscussionBlock = z.infer<typeof discussionBlock>;
