import { expect, it } from 'vitest';
import { postsPerHour, withPost } from '#model/discussions/posting-limit';

const startedAt = new Date('2026-11-30T10:00:00Z');
const later = (minutes: number) => new Date(startedAt.getTime() + minutes * 60_000);
const counted = (count: number) => ({ startedAt, count, lastPost: 'old' });

it('counts posts of an hour up to the limit', () => {
  expect(withPost(counted(1), later(59))).toEqual({ count: 2, isFirst: false });
  expect(withPost(counted(postsPerHour), later(59))).toBeNull();
});

it('starts again after an hour, and without a count', () => {
  const first = { count: 1, isFirst: true };
  expect(withPost(counted(postsPerHour), later(60))).toEqual(first);
  expect(withPost(null, later(0))).toEqual(first);
});
