import * as z from 'zod/mini';
import { id, timestamp, whole } from '#model/fields';

/**
 * `lesson_progress/{userID}_{lessonID}`: a learner's state in a lesson. `completedAt` is the server's time of the
 * first completion; it never changes, even if the completion is undone, because the XP was given for it.
 */
export const lessonProgress = z.object({
  userID: id,
  lessonID: id,
  courseID: id,
  isCompleted: z.boolean(),
  completedAt: z.nullable(timestamp),
  /** Seconds during which the lesson was visible and in use. */
  timeSpent: whole(0, 31_536_000),
  /** Seconds from the video's start. */
  videoPosition: z.number().check(z.gte(0), z.lte(86_400)),
  /** The reading position: 0 at the top of the text, 1 at its end. */
  readPosition: z.number().check(z.gte(0), z.lte(1)),
  /** Whether there are notes to read. */
  hasNotes: z.boolean(),
});
export type LessonProgress = z.infer<typeof lessonProgress>;

/** Whether a lesson is complete, and when it was first completed. */
export type LessonState = Pick<LessonProgress, 'lessonID' | 'isCompleted' | 'completedAt'>;

/** Returns the record of a lesson that the learner has not worked on. */
export const newLessonProgress = (
  userID: string,
  courseID: string,
  lessonID: string,
): LessonProgress => ({
  userID,
  lessonID,
  courseID,
  isCompleted: false,
  completedAt: null,
  timeSpent: 0,
  videoPosition: 0,
  readPosition: 0,
  hasNotes: false,
});
