import { expect, it } from 'vitest';
import { hindranceOf } from '#web/features/course-reviews/logic/hindrance';

const now = new Date('2026-11-21T12:00:00Z');
const day = 86_400_000;

/** Returns an enrolment whose review was removed so many days ago; null if none was. */
const enrolled = (
  status: 'active' | 'paused' | 'completed' | 'dropped',
  progress: number,
  days: number | null = null,
) => ({
  ...{ status, progress },
  reviewRemovedAt: days === null ? null : new Date(now.getTime() - days * day),
});

it.each([
  ['teaches', true, enrolled('active', 100)],
  ['isNotEnrolled', false, undefined],
  ['hasLeft', false, enrolled('dropped', 90)],
  ['hasLeft', false, enrolled('paused', 90)],
  ['knowsTooLittle', false, enrolled('active', 9)],
  ['wasRemoved', false, enrolled('active', 90, 6.9)],
  [undefined, false, enrolled('active', 90, 7)],
  [undefined, false, enrolled('active', 10)],
  [undefined, false, enrolled('completed', 100)],
] as const)('says that the hindrance is %s', (hindrance, teaches, enrollment) => {
  expect(hindranceOf(teaches, enrollment, now)?.kind).toBe(hindrance);
});

it('says from when on another review can be written', () => {
  expect(hindranceOf(false, enrolled('active', 90, 3), now)).toEqual({
    kind: 'wasRemoved',
    until: new Date(now.getTime() + 4 * day),
  });
});
