import type { LessonProgress } from '@trellis/model/progress/lesson-progress';
import { recordFilmPosition } from '#web/features/lesson/data/film-position.commands';
import { valueOf, type Live } from '#web/firebase/live';

/** Where a learner is in a film, in seconds, undefined until that is known; and what keeps it. */
export type FilmPlace = { start: number | undefined; save: (seconds: number) => void };

/** The place of a lesson's film in the learner's record, so that it is the same on every device. */
export const recordedPlace = (
  of: Pick<LessonProgress, 'userID' | 'courseID' | 'lessonID'>,
  known: Live<LessonProgress>,
): FilmPlace => ({
  start: known.status === 'loading' ? undefined : (valueOf(known)?.videoPosition ?? 0),
  // Not worth an alert: it is written again soon, or the film begins somewhat earlier.
  save: (seconds) => void recordFilmPosition(of, seconds).catch(() => {}),
});

/** What every player of films is given. */
export type FilmProps = { title: string; place: FilmPlace; language?: string };

const passing = new Map<string, number>();

/** A place that lasts as long as the page: of films that no record is kept of. */
export const passingPlace = (film: string): FilmPlace => ({
  start: passing.get(film) ?? 0,
  save: (seconds) => void passing.set(film, seconds),
});
