import { expect, it } from 'vitest';
import { boardID, boardOf } from '#model/leaderboard/board';

const now = new Date('2026-11-21T12:00:00Z');

it.each(['everyone', 'week', 'course:ferns', 'course:week'])('%s is a board', (id) => {
  expect(boardID(boardOf(id, now)!)).toBe(id);
});
it('the week’s is that of the moment', () => {
  expect(boardOf('week', now)).toEqual({ kind: 'week', week: '2026-W47' });
});
it.each(['', 'all', 'course:', 'course:a/b', 'ferns'])('%j is none', (id) => {
  expect(boardOf(id, now)).toBeNull();
});
