import * as z from 'zod/mini';
import { id, longText, timestamp } from '#model/fields';

/** `courses/{courseID}/card_flags/{uid}_{cardID}`: a learner says that something is wrong with a card. */
export const cardFlag = z.object({
  userID: id,
  cardID: id,
  /** What is wrong; may be empty. */
  reason: longText(500),
  createdAt: timestamp,
});
export type CardFlag = z.infer<typeof cardFlag>;
