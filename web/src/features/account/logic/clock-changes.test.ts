import { expect, it } from 'vitest';
import {
  clockChanges,
  withDay,
  type ClockChanges,
  type ClockFields,
} from '#web/features/account/logic/clock-changes';

const stored: ClockFields = { timezone: 'Asia/Tokyo', dayStartHour: 4, restDays: ['sun', 'fri'] };

it.each<[ClockChanges, ClockChanges]>([
  [{}, {}],
  [stored, {}],
  [{ restDays: ['fri', 'sun'] }, {}],
  [{ timezone: 'Asia/Seoul' }, { timezone: 'Asia/Seoul' }],
  [{ ...stored, dayStartHour: 0 }, { dayStartHour: 0 }],
  [{ restDays: ['fri'] }, { restDays: ['fri'] }],
  [{ restDays: [] }, { restDays: [] }],
])('finds what differs in %j', (chosen, changes) => {
  expect(clockChanges(stored, chosen)).toEqual(changes);
});

it('keeps rest days in the order of the week', () => {
  expect(withDay(['sun', 'fri'], 'tue', true)).toEqual(['sun', 'tue', 'fri']);
  expect(withDay(['sun', 'fri'], 'sun', false)).toEqual(['fri']);
  expect(withDay(['sun'], 'sun', true)).toEqual(['sun']);
});
