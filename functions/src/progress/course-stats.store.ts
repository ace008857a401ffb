import { error } from 'firebase-functions/logger';
import type { Transaction } from 'firebase-admin/firestore';
import { endOfBand, learnersIn, progressBands } from '@trellis/model/progress/course-stats';
import type { CourseStats } from '@trellis/model/progress/course-stats';
import { stalledBefore } from '@trellis/model/progress/stalled';
import * as queries from '@trellis/model/queries';
import { db } from '#functions/firestore/admin';
import { MalformedDocument } from '#functions/firestore/decode';
import { queryOf } from '#functions/firestore/find';
import { read, refs } from '#functions/firestore/typed-refs';
import { syncStalledCounts } from '#functions/progress/sync-stalled-counts.store';
import { groupCommit } from '#functions/runtime/group-commit';
import { retryWithBackoff } from '#functions/runtime/retry-with-backoff';

/** The age below which counted stats are not counted again on request, in ms. */
const freshness = 60_000;

/**
 * Counts a course's learners as of one moment. Costs eleven reads for each thousand learners, at least eleven.
 */
export const countLearners = (courseID: string, asOf: Date): Promise<CourseStats> =>
  db.runTransaction(
    async (reading) => {
      const numberOf = (query: queries.QuerySpec) => countOf(reading, query);
      const [active, paused, completed, dropped, stalled, bands] = await Promise.all([
        numberOf(queries.enrollmentsWithStatus(courseID, 'active')),
        numberOf(queries.enrollmentsWithStatus(courseID, 'paused')),
        numberOf(queries.enrollmentsWithStatus(courseID, 'completed')),
        numberOf(queries.enrollmentsWithStatus(courseID, 'dropped')),
        numberOf(queries.stalledEnrollments(courseID, stalledBefore(asOf))),
        Promise.all(
          progressBands.map((from, band) =>
            numberOf(queries.enrollmentsBetween(courseID, from, endOfBand(band))),
          ),
        ),
      ]);
      return { active, paused, completed, dropped, stalled, bands, asOf };
    },
    { readOnly: true },
  );

async function countOf(reading: Transaction, query: queries.QuerySpec): Promise<number> {
  return (await reading.get(queryOf(query).count())).data().count;
}

/**
 * Stores the current number of a course's learners. Requests that arrive meanwhile share the next count. Does nothing for a
 * course that does not exist or that nobody ever joined.
 */
export const refreshCourseStats = groupCommit<Date>(Infinity, async (courseID, times) => {
  await storeStats(courseID, new Date(Math.max(...times.map(Number))));
  await syncStalledCounts(courseID);
});

const storeStats = (courseID: string, asOf: Date): Promise<void> =>
  retryWithBackoff(async () => {
    const stats = await countLearners(courseID, asOf);
    const statsAt = refs.courseStats(courseID);
    await db.runTransaction(async (transaction) => {
      const [course, stored] = await transaction.getAll(refs.course(courseID).ref, statsAt.ref);
      if (!course?.exists || (!stored?.exists && learnersIn(stats) === 0)) return;
      // Another instance may have counted later.
      if (!((stored?.get('asOf')?.toMillis?.() ?? 0) > stats.asOf.getTime())) {
        transaction.set(statsAt.ref, stats);
      }
    });
  });

/** Counts a course's learners unless that was done within the last minute. Returns whether it counted. */
export async function refreshOldStats(courseID: string, now: Date): Promise<boolean> {
  const stored = await readable(courseID);
  if (stored !== null && now.getTime() - stored.asOf.getTime() < freshness) return false;
  await refreshCourseStats(courseID, now);
  return true;
}

/** Returns the stored stats of a course; null if they are missing or malformed. */
export async function readable(courseID: string): Promise<CourseStats | null> {
  try {
    return (await read(refs.courseStats(courseID)))?.data ?? null;
  } catch (problem) {
    if (problem instanceof MalformedDocument) return null;
    throw problem;
  }
}

/** Counts the learners of every published or archived course in sequence. A course that fails is logged and skipped. */
export async function refreshAllStats(now = new Date()): Promise<void> {
  const courses = await queryOf(queries.openCourses()).select().get();
  for (const { id } of courses.docs) {
    await refreshCourseStats(id, now).catch((reason: unknown) =>
      error('learners not counted', reason, { courseID: id }),
    );
  }
}
