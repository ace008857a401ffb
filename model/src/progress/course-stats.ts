import * as z from 'zod/mini';
import { timestamp } from '#model/fields';
import type { Enrollment } from '#model/progress/enrollment';
import { isStalled } from '#model/progress/stalled';

/** Where each band of progress begins, in percent. The last one holds those who have done everything. */
export const progressBands = [0, 1, 25, 50, 75, 100] as const;

const count = z._default(z.int(), 0);

/**
 * `course_stats/{courseID}`: how many learners a course has, for its staff. Functions count them nightly, and when somebody
 * looks.
 */
export const courseStats = z.object({
  active: count,
  paused: count,
  completed: count,
  dropped: count,
  /** Those of the active ones who have not been seen for a while. */
  stalled: count,
  /** How many of those who have not left are in each band of progress. */
  bands: z._default(z.array(z.int()), []),
  asOf: timestamp,
});
export type CourseStats = z.infer<typeof courseStats>;

/** Returns the stats of a course with these enrolments. */
export function courseStatsOf(enrollments: Enrollment[], asOf: Date): CourseStats {
  const numberOf = (status: Enrollment['status']) =>
    enrollments.filter((one) => one.status === status).length;
  const kept = enrollments.filter(({ status }) => status !== 'dropped');
  return {
    active: numberOf('active'),
    paused: numberOf('paused'),
    completed: numberOf('completed'),
    dropped: numberOf('dropped'),
    stalled: enrollments.filter((one) => isStalled(one, asOf)).length,
    bands: progressBands.map(
      (from, band) =>
        kept.filter(({ progress }) => progress >= from && progress < endOfBand(band)).length,
    ),
    asOf,
  };
}

/** Returns the progress at which a band ends, exclusive. */
export const endOfBand = (band: number): number => progressBands[band + 1] ?? 101;

/** Returns the number of enrolments that stats count, also those that ended. */
export const learnersIn = ({
  active,
  paused,
  completed,
  dropped,
}: Pick<CourseStats, 'active' | 'paused' | 'completed' | 'dropped'>): number =>
  active + paused + completed + dropped;
