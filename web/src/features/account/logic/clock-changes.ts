import { weekdays, type Weekday } from '@trellis/model/progress/calendar';
import type { User } from '@trellis/model/user';
import type { TextKey } from '#web/shared/i18n/locale';

/** The settings that decide to which day learning counts. */
export type ClockFields = {
  timezone: string;
  dayStartHour: number;
  restDays: Weekday[];
};
export type ClockChanges = Partial<ClockFields>;

/** Returns the clock settings of a person's record. */
export const clockFieldsOf = ({ timezone, settings }: User): ClockFields => ({
  timezone,
  dayStartHour: settings.dayStartHour,
  restDays: settings.restDays,
});

/** Sorted, so that equal choices are equal lists. */
const sorted = (days: Weekday[]): Weekday[] => weekdays.filter((day) => days.includes(day));

/** Returns the rest days with one more, or without one. */
export const withDay = (days: Weekday[], day: Weekday, isRest: boolean): Weekday[] =>
  sorted(isRest ? [...days, day] : days.filter((each) => each !== day));

/** Returns the choices that differ from the stored settings; the rules refuse a change that changes nothing. */
export function clockChanges(stored: ClockFields, chosen: ClockChanges): ClockChanges {
  const { timezone, dayStartHour, restDays } = { ...stored, ...chosen };
  return {
    ...(timezone !== stored.timezone && { timezone }),
    ...(dayStartHour !== stored.dayStartHour && { dayStartHour }),
    ...(String(sorted(restDays)) !== String(sorted(stored.restDays)) && { restDays }),
  };
}

/** What to say where a change of the clock settings is refused, by error code. */
export const clockProblems: Record<string, TextKey> = {
  'clock-too-soon': 'settings.clockTooSoon',
  'clock-queued': 'settings.clockQueued',
};
