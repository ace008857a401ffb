import { describe, expect, it } from 'vitest';
import { readStored } from '#model/stored';
import { changesClockTooSoon, clockChangeInterval, defaultSettings, user } from '#model/user';

/** A record as it was stored before `clockChangedAt`. */
const older = {
  ...{ email: 'lea@school.example', fullName: 'Lea', role: 'student', preferredLanguage: 'en' },
  ...{ gender: null, nationality: null, schoolLevel: null, schoolName: null, specialNeeds: null },
  ...{ timezone: 'Africa/Cairo', settings: defaultSettings, isActive: true },
  ...{ createdAt: new Date(1), updatedAt: new Date(2) },
};

it('reads a record without the time of the last clock change as never changed', () => {
  expect(readStored(user, older)).toEqual({ ...older, clockChangedAt: null });
  const clockChangedAt = new Date(3);
  expect(readStored(user, { ...older, clockChangedAt })).toEqual({ ...older, clockChangedAt });
});

describe('changesClockTooSoon', () => {
  const now = new Date('2026-11-30T12:00:00Z');
  it.each([
    ['never', null, false],
    ['now', 0, true],
    ['almost a minute ago', clockChangeInterval - 1, true],
    ['a minute ago', clockChangeInterval, false],
    ['in the future, by a clock that is wrong', -1, false],
  ] as const)('is right about a change %s', (_, ago, isTooSoon) => {
    const changedAt = ago === null ? null : new Date(now.getTime() - ago);
    expect(changesClockTooSoon(changedAt, now)).toBe(isTooSoon);
  });
});
