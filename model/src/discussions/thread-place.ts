import * as z from 'zod/mini';
import { id, whole } from '#model/fields';
import { postID } from '#model/discussions/thread-votes';

/** Names a block of a lesson; see `blockIDsOf`. */
const blockID = z
  .string()
  .check(z.regex(/^(text|video|audio|image|interactive|document)(-[a-z0-9]{1,16}){0,2}$/));

/** The lesson's own video, which is above its text and no block. */
export const ownVideo = 'video';

/** The fields that say what in the course a thread is about; all null for the course as a whole. */
export const threadPlace = z.object({
  /** The lesson that it is about. */
  lessonID: z.nullable(id),
  /** The block of that lesson. */
  blockID: z._default(z.nullable(blockID), null),
  /** The time in that block's video, in seconds. */
  second: z._default(z.nullable(whole(0, 86_400)), null),
  /** The quiz that it is about, together with one of its questions. */
  quizID: z._default(z.nullable(id), null),
  questionID: z._default(z.nullable(postID), null),
});
export type ThreadPlace = z.infer<typeof threadPlace>;

export const nowhere: ThreadPlace = {
  lessonID: null,
  blockID: null,
  second: null,
  quizID: null,
  questionID: null,
};

/** Returns whether the fields name one place: a block is in a lesson, a second in a video, and a question in a quiz and no lesson. */
export function isPlace({ lessonID, blockID, second, quizID, questionID }: ThreadPlace): boolean {
  if ((quizID === null) !== (questionID === null)) return false;
  if (quizID !== null) return lessonID === null && blockID === null && second === null;
  if (blockID === null) return second === null;
  return lessonID !== null && (second === null || kindOf(blockID) === 'video');
}

/** Returns the kind of the block that an id names. */
export const kindOf = (blockID: string): string => blockID.split('-')[0]!;
