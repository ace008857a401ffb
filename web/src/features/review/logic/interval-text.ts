import { formatNumber } from '#web/shared/i18n/locale';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** Returns a time until a card comes back, in ms, in short words: “10 min”, “3 days”, “2.5 mths”. */
export function intervalText(ms: number, unitDisplay: 'short' | 'long' = 'short'): string {
  const inUnit = (value: number, unit: string, digits = 0) =>
    formatNumber(value, { style: 'unit', unit, unitDisplay, maximumFractionDigits: digits });
  if (ms < hour) return inUnit(Math.max(1, Math.round(ms / minute)), 'minute');
  if (ms < day) return inUnit(Math.round(ms / hour), 'hour');
  const days = Math.round(ms / day);
  if (days < 31) return inUnit(days, 'day');
  if (days < 365) return inUnit(days / 30.4375, 'month', 1);
  return inUnit(days / 365.25, 'year', 1);
}
