import { defaultSettings, type User } from '@trellis/model/user';
import { factory, longAgo, wordOf } from '#tests/factories/factory';

export const aUser = factory<User, 'teacher' | 'admin' | 'companyAdmin' | 'suspended' | 'told'>(
  () => ({
    email: 'erin@school.example',
    fullName: 'Erin Enrolled',
    gender: null,
    nationality: null,
    role: 'student',
    schoolLevel: null,
    schoolName: null,
    specialNeeds: null,
    preferredLanguage: 'en',
    timezone: 'Africa/Cairo',
    settings: defaultSettings,
    clockChangedAt: null,
    isActive: true,
    createdAt: longAgo,
    updatedAt: longAgo,
  }),
  {
    teacher: { role: 'teacher' },
    admin: { role: 'admin' },
    companyAdmin: { role: 'company_admin' },
    suspended: { isActive: false },
    told: {
      gender: wordOf(40),
      nationality: wordOf(60),
      schoolLevel: wordOf(60),
      schoolName: wordOf(120),
      specialNeeds: 'Reads with a screen reader.\nNeeds breaks.',
      settings: {
        textSize: 'larger',
        font: 'dyslexia',
        reducesMotion: true,
        showsCaptions: true,
        wantsExtraTime: true,
        dayStartHour: 23,
        restDays: ['sat', 'sun'],
        mutedNotifications: ['enrolled', 'completed', 'badge', 'level', 'goal', 'message'],
        showsOnLeaderboard: false,
        leaderboardAlias: wordOf(60),
      },
    },
  },
);
