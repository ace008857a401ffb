import type { LessonProgress } from '@trellis/model/progress/lesson-progress';
import { recordVideoPosition } from '#web/features/lesson/data/video-position.commands';
import { valueOf, type QueryState } from '#web/firebase/query-state';

/** Where a learner is in a video, in seconds, undefined until that is known; and what keeps it. */
export type VideoPlace = { start: number | undefined; save: (seconds: number) => void };

/** The place of a lesson's video in the learner's record, so that it is the same on every device. */
export const recordedPlace = (
  of: Pick<LessonProgress, 'userID' | 'courseID' | 'lessonID'>,
  known: QueryState<LessonProgress>,
): VideoPlace => ({
  start: known.status === 'loading' ? undefined : (valueOf(known)?.videoPosition ?? 0),
  // Not worth an alert: it is written again soon, or the video begins somewhat earlier.
  save: (seconds) => void recordVideoPosition(of, seconds).catch(() => {}),
});

/** What every player of videos is given. */
export type VideoProps = { title: string; place: VideoPlace; language?: string };

const passing = new Map<string, number>();

/** A place that lasts as long as the page: of videos that no record is kept of. */
export const passingPlace = (video: string): VideoPlace => ({
  start: passing.get(video) ?? 0,
  save: (seconds) => void passing.set(video, seconds),
});
