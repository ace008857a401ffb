import { expect, it } from 'vitest';
import { postsPerHour, withPost } from '#model/discussions/posting-limit';

const startedAt = new Date('2026-11-30T10:00:00Z');
const later = (minutes: number) => new Date(startedAt.getTime() + minutes * 60_000);
const counted = (count: number) => ({ startedAt, count, lastPost: 'old' });

it('counts posts of an hour up to the limit', () => {
  expect(withPost(counted(1), 'new', later(59))).toEqual({ startedAt, count: 2, lastPost: 'new' });
  expect(withPost(counted(postsPerHour), 'new', later(59))).toBeNull();
});

it('starts again after an hour, and without a count', () => {
  const first = { startedAt: null, count: 1, lastPost: 'new' };
  expect(withPost(counted(postsPerHour), 'new', later(60))).toEqual(first);
  expect(withPost(null, 'new', later(0))).toEqual(first);
});
