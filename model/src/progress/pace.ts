/**
 * How many lessons are due today, so that the rest spread evenly over the days to the target.
 * @param plan.done lessons done by now
 * @param plan.doneBefore lessons that were done when the day began
 * @param plan.daysLeft days to the target date, today and the last one included; below 1 once it has passed
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

/** Whole days from one to the other, today's included, by the calendar of this device: 1 when `target` is today. */
export function daysUntil(target: Date, now: Date): number {
  const dayOf = (date: Date) => Date.UTC(date.getFullYear(), date.getMonth(), date.getDate());
  return (dayOf(target) - dayOf(now)) / 86_400_000 + 1;
}
