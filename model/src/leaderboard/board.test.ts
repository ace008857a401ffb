import { expect, it } from 'vitest';
import { boardID, boardOf } from '#model/leaderboard/board';

const now = new Date('2026-11-21T12:00:00Z');

it.each(['everyone', 'week', 'course:ferns', 'course:week'])('accepts the board %s', (id) => {
  expect(boardID(boardOf(id, now)!)).toBe(id);
});
it('names the current week for the weekly board', () => {
  expect(boardOf('week', now)).toEqual({ kind: 'week', week: '2026-W47' });
});
it.each(['', 'all', 'course:', 'course:a/b', 'ferns'])('rejects %j as a board', (id) => {
  expect(boardOf(id, now)).toBeNull();
});
