import {
  changeLessonProgress,
  type ProgressOf,
} from '#web/features/lesson/data/lesson-progress.commands';

/** Keeps where a learner is in a lesson's film, in seconds. */
export const recordFilmPosition = (of: ProgressOf, videoPosition: number): Promise<void> =>
  changeLessonProgress(of, () => ({ videoPosition }));
