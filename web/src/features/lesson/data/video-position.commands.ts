import {
  changeLessonProgress,
  type ProgressOf,
} from '#web/features/lesson/data/lesson-progress.commands';

/** Saves the position in a lesson's video, in seconds. */
export const recordVideoPosition = (of: ProgressOf, videoPosition: number): Promise<void> =>
  changeLessonProgress(of, () => ({ videoPosition }));
