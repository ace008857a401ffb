import { formatNumber } from '#web/shared/i18n/locale';

const inUnit = (value: number, unit: 'hour' | 'minute') =>
  formatNumber(value, { style: 'unit', unit, unitDisplay: 'short' });

/** Returns a time in seconds in minutes; a part of a minute counts as one. */
export const minutesIn = (seconds: number): number => Math.ceil(seconds / 60);

/** Returns a time in seconds as hours and minutes, as {@link minutesIn} counts them: “2 hr 5 min”. */
export function timeText(seconds: number): string {
  const minutes = minutesIn(seconds);
  const hours = Math.floor(minutes / 60);
  if (hours === 0) return inUnit(minutes, 'minute');
  const rest = minutes % 60;
  return rest === 0 ? inUnit(hours, 'hour') : `${inUnit(hours, 'hour')} ${inUnit(rest, 'minute')}`;
}
