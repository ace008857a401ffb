/**
 * Returns how many lessons are due today to spread the rest evenly over the days to the target.
 * @param plan.done lessons completed by now
 * @param plan.doneBefore lessons completed before today
 * @param plan.daysLeft days to the target date, including today and that date; below 1 once it has passed
 */
export function lessonsDue(plan: {
  lessonCount: number;
  done: number;
  doneBefore: number;
  daysLeft: number;
}): number {
  const { lessonCount, done, doneBefore, daysLeft } = plan;
  const share = Math.ceil((lessonCount - doneBefore) / Math.max(1, daysLeft));
  return Math.max(0, Math.min(lessonCount - done, share - (done - doneBefore)));
}

/**
 * Returns the number of calendar days from today to `target` on this device, today included: 1 if `target` is today.
 */
export function daysUntil(target: Date, now: Date): number {
  const dayOf = (date: Date) => Date.UTC(date.getFullYear(), date.getMonth(), date.getDate());
  return (dayOf(target) - dayOf(now)) / 86_400_000 + 1;
}
