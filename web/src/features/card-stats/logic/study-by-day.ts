import { dayNumber, dayOfNumber, type Day } from '@trellis/model/progress/calendar';
import type { PastReview } from '#web/features/card-stats/logic/past-reviews';

/** The study of one learning day. */
export type StudyDay = { day: Day; reviews: number; minutes: number };

/** An answer that took longer counts as this, in ms: nobody thinks for an hour, they went away. */
const longestAnswer = 60_000;

/**
 * Returns the study of each of the last days, today last.
 *
 * reviews = the grades given on that day, also several of one card. minutes = the sum of min(time of the answer, 1 minute).
 */
export function studyByDay(reviews: readonly PastReview[], today: Day, days: number): StudyDay[] {
  const first = dayNumber(today) - days + 1;
  const study = Array.from({ length: days }, (_, index) => ({
    day: dayOfNumber(first + index),
    reviews: 0,
    time: 0,
  }));
  for (const { day, took } of reviews) {
    const shown = study[dayNumber(day) - first];
    if (shown === undefined) continue;
    shown.reviews++;
    shown.time += Math.min(took, longestAnswer);
  }
  return study.map(({ day, reviews: count, time }) => ({
    day,
    reviews: count,
    minutes: time / 60_000,
  }));
}
