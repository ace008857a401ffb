import { dateFormat } from '#web/shared/i18n/intl-formats';
import { locale } from '#web/shared/i18n/locale';

/** Returns a day in words. */
export const formatDate = (
  date: Date,
  options: Intl.DateTimeFormatOptions = { dateStyle: 'long' },
) => dateFormat(locale.get(), options).format(date);

const units = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
] as const;

/** Returns approximately how long ago something was: “3 days ago”, “now”. */
export function formatAgo(date: Date, now: Date): string {
  const seconds = (date.getTime() - now.getTime()) / 1000;
  const [unit, size] = units.find((one) => Math.abs(seconds) >= one[1]) ?? ['second', Infinity];
  const format = new Intl.RelativeTimeFormat(locale.get(), { numeric: 'auto' });
  return format.format(Math.trunc(seconds / size) || 0, unit);
}

/** Returns a calendar day (`yyyy-mm-dd`) in words, independent of the time zone. */
export const formatDay = (
  day: string,
  options: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'long' },
) => formatDate(new Date(`${day}T12:00:00Z`), { ...options, timeZone: 'UTC' });
