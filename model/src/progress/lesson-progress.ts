import * as z from 'zod/mini';
import { id, timestamp, whole } from '#model/fields';

/**
 * `lesson_progress/{userID}_{lessonID}`: where a learner stands in a lesson. `completedAt` is the server's time of the
 * first completion and never changes again, also when the completion is undone: it is what the XP was given for.
 */
export const lessonProgress = z.object({
  userID: id,
  lessonID: id,
  courseID: id,
  isCompleted: z.boolean(),
  completedAt: z.nullable(timestamp),
  /** Seconds with the lesson in view and in use. */
  timeSpent: whole(0, 31_536_000),
  /** Seconds from the video's start. */
  videoPosition: z.number().check(z.gte(0), z.lte(86_400)),
  /** How far down the text the learner was when they left: 0 at its top, 1 at its end. */
  readPosition: z.number().check(z.gte(0), z.lte(1)),
  /** Whether there are notes to fetch. */
  hasNotes: z.boolean(),
});
export type LessonProgress = z.infer<typeof lessonProgress>;

/** Whether a lesson is done now, and when it was first done. */
export type LessonState = Pick<LessonProgress, 'lessonID' | 'isCompleted' | 'completedAt'>;

/** The record of a lesson in which the learner has done nothing yet. */
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
