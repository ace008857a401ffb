/** A calendar day as `yyyy-mm-dd`: sorts and compares as text. */
export type Day = string;

const dayLength = 86_400_000;

/** Days since 1970-01-01. */
export const dayNumber = (day: Day): number => Date.parse(`${day}T00:00:00Z`) / dayLength;

export const dayOfNumber = (number: number): Day =>
  new Date(number * dayLength).toISOString().slice(0, 10);

/** Returns whether a text is an existing day; rejects 30 February, for example. */
export const isDay = (text: string): boolean => {
  const number = dayNumber(text);
  return !Number.isNaN(number) && dayOfNumber(number) === text;
};

export const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;
export type Weekday = (typeof weekdays)[number];

export const weekdayOf = (day: Day): Weekday => weekdays[new Date(`${day}T00:00:00Z`).getUTCDay()]!;

const formats = new Map<string, Intl.DateTimeFormat>();

/** Formats wall time in a zone; in UTC if the zone is unknown. */
function formatIn(timezone: string): Intl.DateTimeFormat {
  const known = formats.get(timezone);
  if (known) return known;
  const make = (timeZone: string) =>
    new Intl.DateTimeFormat('en-US', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      hourCycle: 'h23',
    });
  let format: Intl.DateTimeFormat;
  try {
    format = make(timezone);
  } catch {
    format = make('UTC');
  }
  formats.set(timezone, format);
  return format;
}

/** Date and hour of the wall clock. */
function wallTime(moment: Date, timezone: string): { date: Day; hour: number } {
  // Parses digits in English order (month, day, year, hour): formatting to parts is three times slower.
  const [month, day, year = '', hour] = formatIn(timezone).format(moment).match(/\d+/g) ?? [];
  return { date: `${year.padStart(4, '0')}-${month}-${day}`, hour: Number(hour) };
}

/**
 * Returns the learning day of a moment: the calendar day in `timezone` (IANA), where hours before `dayStartHour` (0 to
 * 23) belong to the previous existing day.
 */
export function learningDay(moment: Date, timezone: string, dayStartHour: number): Day {
  const { date, hour } = wallTime(moment, timezone);
  if (hour >= dayStartHour) return date;
  // Before midnight and after the previous midnight, however clocks change in between.
  return wallTime(new Date(moment.getTime() - (hour + 4) * 3_600_000), timezone).date;
}
