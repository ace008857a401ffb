import * as z from 'zod/mini';
import { label, listOf, optionalLabel, longText, timestamp, whole } from '#model/fields';
import { notificationKind } from '#model/notification';
import { weekdays } from '#model/progress/calendar';
import type { ClockSetting } from '#model/progress/clock';
import { role } from '#model/role';
import { cutText } from '#model/text/cut-text';

/** How a person wants the app to be. Their special needs, put to use; nobody else is told. */
export const userSettings = z.object({
  textSize: z.enum(['normal', 'large', 'larger']),
  font: z.enum(['standard', 'dyslexia']),
  reducesMotion: z.boolean(),
  /** Videos start with their captions shown. */
  showsCaptions: z.boolean(),
  /** Wants to be given more time in quizzes. The teachers of their courses are told that, through the enrolments. */
  wantsExtraTime: z.boolean(),
  /** The hour at which their learning day begins, local time: what is done before it counts for the day before. */
  dayStartHour: whole(0, 23),
  /** Days of the week on which a pause breaks no streak. */
  restDays: listOf(z.enum(weekdays), 3),
  mutedNotifications: listOf(notificationKind, 8),
  /** Whether others see this person on leaderboards. */
  showsOnLeaderboard: z.boolean(),
  /** The name there; empty for the profile's. */
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

/** `users/{uid}`: the private record of a person, readable by its owner and admins. `null` means "not said". */
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
  isActive: z.boolean(),
  createdAt: timestamp,
  updatedAt: timestamp,
});
export type User = z.infer<typeof user>;

/** What a person's learning days go by, as their record says it now. */
export const clockSettingOf = ({ timezone, settings, updatedAt }: User): ClockSetting => ({
  since: updatedAt,
  timezone,
  dayStartHour: settings.dayStartHour,
  restDays: settings.restDays,
});

/** The name that others see until the person chooses one: the first word of the full name, at most 60 characters. */
export const firstName = (fullName: string): string =>
  cutText(fullName.trim().split(/\s+/)[0] ?? '', 60) || 'Learner';
