import { expect, it } from 'vitest';
import { hindranceOf } from '#web/features/course-reviews/logic/hindrance';

it.each([
  ['teaches', true, { status: 'active', progress: 100 }],
  ['isNotEnrolled', false, undefined],
  ['hasLeft', false, { status: 'dropped', progress: 90 }],
  ['hasLeft', false, { status: 'paused', progress: 90 }],
  ['knowsTooLittle', false, { status: 'active', progress: 9 }],
  [undefined, false, { status: 'active', progress: 10 }],
  [undefined, false, { status: 'completed', progress: 100 }],
] as const)('says that the hindrance is %s', (hindrance, teaches, enrollment) => {
  expect(hindranceOf(teaches, enrollment)).toBe(hindrance);
});
