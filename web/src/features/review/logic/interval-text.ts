import { locale } from '#web/shared/i18n/locale';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** Returns a time until a card comes back, in ms, in short words: “10 min”, “3 days”, “2.5 mths”. */
export function intervalText(ms: number, unitDisplay: 'short' | 'long' = 'short'): string {
  const inUnit = (value: number, unit: string, digits = 0) =>
    formatIn(unit, unitDisplay, digits).format(value);
  if (ms < hour) return inUnit(Math.max(1, Math.round(ms / minute)), 'minute');
  if (ms < day) return inUnit(Math.round(ms / hour), 'hour');
  const days = Math.round(ms / day);
  if (days < 31) return inUnit(days, 'day');
  if (days < 365) return inUnit(days / 30.4375, 'month', 1);
  return inUnit(days / 365.25, 'year', 1);
}

/** Making a format takes longer than all else that a key does. */
const formats = new Map<string, Intl.NumberFormat>();

function formatIn(unit: string, unitDisplay: 'short' | 'long', digits: number): Intl.NumberFormat {
  const name = `${locale.get()} ${unit} ${unitDisplay} ${digits}`;
  const options = { style: 'unit', unit, unitDisplay, maximumFractionDigits: digits } as const;
  const format = formats.get(name) ?? new Intl.NumberFormat(locale.get(), options);
  formats.set(name, format);
  return format;
}
