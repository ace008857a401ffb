/**
 * Returns the ISO 8601 week of a moment in UTC, such as `2026-W47`; UTC, so that all learners on a board share the
 * same week.
 */
export function isoWeek(moment: Date): string {
  const day = new Date(
    Date.UTC(moment.getUTCFullYear(), moment.getUTCMonth(), moment.getUTCDate()),
  );
  // ISO weeks belong to the year of their Thursday.
  day.setUTCDate(day.getUTCDate() + 4 - (day.getUTCDay() || 7));
  const yearStart = Date.UTC(day.getUTCFullYear(), 0, 1);
  const week = Math.ceil(((day.getTime() - yearStart) / 86_400_000 + 1) / 7);
  return `${day.getUTCFullYear()}-W${String(week).padStart(2, '0')}`;
}

/** Returns when the ISO week of a moment ends: next Monday, 0:00 UTC. */
export function weekEnd(moment: Date): Date {
  const weekday = moment.getUTCDay() || 7;
  const [year, month, date] = [
    moment.getUTCFullYear(),
    moment.getUTCMonth(),
    moment.getUTCDate(),
  ] as const;
  return new Date(Date.UTC(year, month, date + 8 - weekday));
}
