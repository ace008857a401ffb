import * as z from 'zod/mini';
import { label, listOf, optionalLabel, longText, timestamp, whole } from '#model/fields';
import { notificationKind } from '#model/notification-kind';
import { weekdays } from '#model/progress/calendar';
import type { ClockSetting } from '#model/progress/clock';
import { role } from '#model/role';
import { cutText } from '#model/text/cut-text';

/** A person's preferences, including those for special needs; visible to that person only. */
export const userSettings = z.object({
  textSize: z.enum(['normal', 'large', 'larger']),
  font: z.enum(['standard', 'dyslexia']),
  reducesMotion: z.boolean(),
  /** Whether videos start with captions on. */
  showsCaptions: z.boolean(),
  /**
   * Whether extra time in quizzes is requested. Shown to the teachers of their courses through the enrolments.
   */
  wantsExtraTime: z.boolean(),
  /**
   * The local hour at which the learning day starts; earlier activity counts for the previous day.
   */
  dayStartHour: whole(0, 23),
  /** Weekdays on which a break does not end a streak. */
  restDays: listOf(z.enum(weekdays), 3),
  mutedNotifications: listOf(notificationKind, 10),
  /** Whether the person appears on leaderboards. */
  showsOnLeaderboard: z.boolean(),
  /** The nickname on leaderboards; empty to use the profile's name. */
  leaderboardAlias: optionalLabel(60),
});
export type UserSettings = z.infer<typeof userSettings>;

export const defaultSettings: UserSettings = {
  textSize: 'normal',
  font: 'standard',
  reducesMotion: false,
  showsCaptions: false,
  wantsExtraTime: false,
  dayStartHour: 4,
  restDays: [],
  mutedNotifications: [],
  showsOnLeaderboard: true,
  leaderboardAlias: '',
};

/**
 * `users/{uid}`: the private record of a person, readable by its owner and admins. `null` means "not specified".
 */
export const user = z.object({
  email: z.string().check(z.minLength(3), z.maxLength(320)),
  fullName: label(100),
  gender: z.nullable(optionalLabel(40)),
  nationality: z.nullable(optionalLabel(60)),
  role,
  schoolLevel: z.nullable(optionalLabel(60)),
  schoolName: z.nullable(optionalLabel(120)),
  specialNeeds: z.nullable(longText(1000)),
  preferredLanguage: label(20),
  /** IANA zone, such as `Africa/Cairo`. */
  timezone: label(64),
  settings: userSettings,
  /** When time zone, day start or rest days last changed; null if never since signing up. */
  clockChangedAt: z._default(z.nullable(timestamp), null),
  isActive: z.boolean(),
  createdAt: timestamp,
  updatedAt: timestamp,
});
export type User = z.infer<typeof user>;

/** Returns the current clock settings of a person's record. */
export const clockSettingOf = ({ timezone, settings, updatedAt }: User): ClockSetting => ({
  since: updatedAt,
  timezone,
  dayStartHour: settings.dayStartHour,
  restDays: settings.restDays,
});

/** The minimum time between two changes of the clock settings, in ms; `firestore.rules` enforces it too. */
export const clockChangeInterval = 60_000;

/**
 * Returns whether the rules would refuse a change of the clock settings now. A last change in the future says only that
 * this clock is wrong.
 */
export function changesClockTooSoon(clockChangedAt: Date | null, now: Date): boolean {
  const elapsed = now.getTime() - (clockChangedAt?.getTime() ?? -Infinity);
  return elapsed >= 0 && elapsed < clockChangeInterval;
}

/** Returns the initial display name: the first word of the full name, at most 60 characters. */
export const firstName = (fullName: string): string =>
  cutText(fullName.trim().split(/\s+/)[0] ?? '', 60) || 'Learner';
