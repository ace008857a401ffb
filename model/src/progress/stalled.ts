import type { Enrollment } from '#model/progress/enrollment';

/** How many days without a sign of an active learner make them a stalled one. */
export const stalledDays = 10;

/** Returns the time since which an active learner must have been seen not to be stalled. */
export const stalledBefore = (now: Date): Date =>
  new Date(now.getTime() - stalledDays * 86_400_000);

/** Returns whether an active learner has not been seen in the course for {@link stalledDays} days. */
export const isStalled = (
  { status, lastSeenAt }: Pick<Enrollment, 'status' | 'lastSeenAt'>,
  now: Date,
): boolean => status === 'active' && lastSeenAt !== null && lastSeenAt < stalledBefore(now);
