import * as z from 'zod/mini';
import { derivedPost, postText, writtenPost } from '#model/discussions/post';
import { id } from '#model/fields';

/** The fields of `discussions/{threadID}/replies/{replyID}` that its author writes. */
export const writtenReply = z.extend(writtenPost, {
  /** The reply that it answers; null if it answers the thread. */
  parentID: z.nullable(id),
});
export type WrittenReply = z.infer<typeof writtenReply>;

/** `discussions/{threadID}/replies/{replyID}`. */
export const reply = z.extend(z.extend(writtenReply, { text: postText }), derivedPost.shape);
export type Reply = z.infer<typeof reply>;
