import * as z from 'zod/mini';
import { id, longText } from '#model/fields';

/** What can be done with a thread, or with a reply or its author. */
export const threadAction = z.enum([
  'pin',
  'unpin',
  'lock',
  'unlock',
  'accept',
  'unaccept',
  'remove',
  'block',
]);
export type ThreadAction = z.infer<typeof threadAction>;

/**
 * Pins, locks or removes a thread of a course, removes a reply, says which reply answers the thread, or keeps the author of a
 * post from posting in the course. For the course's teachers and admins; whoever began the thread may say what answers
 * it. Idempotent. Rejected with `not-found` if there is no such post, with `failed-precondition` if the action does not fit it.
 */
export const moderateThread = {
  name: 'moderateThread',
  input: z.object({
    threadID: id,
    /** Null for the thread itself. */
    replyID: z.nullable(id),
    action: threadAction,
    reason: longText(500),
  }),
  output: z.object({}),
} as const;
