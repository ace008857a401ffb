import type { BegunCourse, Subscription } from '#model/commerce/subscription';
import { accessEndOf } from '#model/commerce/subscription-state';

type Changed = Pick<
  Subscription,
  | 'planID'
  | 'begun'
  | 'graceDays'
  | 'startedAt'
  | 'trialEndsAt'
  | 'currentPeriodEnd'
  | 'unpaidSince'
  | 'cancelAtPeriodEnd'
  | 'refundedAt'
  | 'disputedAt'
  | 'endedAt'
>;

/** Returns whether it matters again which of the courses begun are included: in a new period, and under another plan. */
export function isAskedAgain(before: Changed, after: Changed): boolean {
  const [old, renewed] = [before.currentPeriodEnd, after.currentPeriodEnd];
  return before.planID !== after.planID || (old !== null && renewed !== null && renewed > old);
}

/**
 * Returns the courses begun by a subscription after it changed. One that was taken out of the plan stays until the end of the
 * period in which it was; one that another plan does not include ends with the change, as the old plan is no longer paid for.
 */
export function begunAfter(
  before: Changed,
  after: Changed,
  isIncluded: (courseID: string) => boolean,
  at: Date,
): BegunCourse[] {
  const lastEnd = before.planID === after.planID ? (accessEndOf(before) ?? at) : at;
  return before.begun.map(({ courseID, endsAt }) => ({
    courseID,
    endsAt: isIncluded(courseID) ? null : (endsAt ?? lastEnd),
  }));
}

/** Returns the courses begun, with one more; one that had ended goes on. */
export const withBegun = (begun: BegunCourse[], courseID: string): BegunCourse[] =>
  [...begun.filter((one) => one.courseID !== courseID), { courseID, endsAt: null }].toSorted(
    (one, other) => (one.courseID < other.courseID ? -1 : 1),
  );

/** Returns until when a subscription opens a course that was begun by it; null if it does not. */
export function courseEndOf(
  subscription: Omit<Changed, 'planID'>,
  courseID: string,
): { until: Date } | null {
  const course = subscription.begun.find((one) => one.courseID === courseID);
  const end = accessEndOf(subscription);
  if (course === undefined || end === null) return null;
  const { endsAt } = course;
  return { until: endsAt !== null && endsAt < end ? endsAt : end };
}
