import type { LessonProgress } from '@trellis/model/progress/lesson-progress';
import { recordVideoPosition } from '#web/features/lesson/data/video-position.commands';
import { valueOf, type QueryState } from '#web/firebase/query-state';

/** A position in a video, in seconds (undefined while loading), and the function that saves it. */
export type VideoPlace = { start: number | undefined; save: (seconds: number) => void };

/** Returns the video position stored in the learner's progress document, shared by all devices. */
export const recordedPlace = (
  of: Pick<LessonProgress, 'userID' | 'courseID' | 'lessonID'>,
  known: QueryState<LessonProgress>,
): VideoPlace => ({
  start: known.status === 'loading' ? undefined : (valueOf(known)?.videoPosition ?? 0),
  // A failed write needs no error message: the next one follows soon, or the video starts a little earlier.
  save: (seconds) => void recordVideoPosition(of, seconds).catch(() => {}),
});

/** Props of every video player. */
export type VideoProps = {
  title: string;
  place: VideoPlace;
  language?: string;
  /** Names the video for discussions; without it, it cannot be discussed. */
  blockID?: string;
};

const passing = new Map<string, number>();

/** Returns a position kept in memory until the page is reloaded, for videos without a stored position. */
export const passingPlace = (video: string): VideoPlace => ({
  start: passing.get(video) ?? 0,
  save: (seconds) => void passing.set(video, seconds),
});
