import { expect, it } from 'vitest';
import { dateOf, offsetOf } from '#web/shared/server-clock';

const server = new Date(1_000_000);

it('measures the offset halfway through a quick request', () => {
  expect(offsetOf(server, { sentAt: 900_000, answeredAt: 900_400 })).toBe(99_800);
});

it.each([
  { sentAt: 900_000, answeredAt: 910_000 },
  // The device's clock was changed during the request.
  { sentAt: 900_000, answeredAt: 800_000 },
])('ignores a slow request: %j', (trip) => {
  expect(offsetOf(server, trip)).toBeNull();
});

it.each([
  [{ date: 'Sun, 29 Nov 2026 12:00:00 GMT' }, '2026-11-29T12:00:00.500Z'],
  [{ date: 'Sun, 29 Nov 2026 12:00:00 GMT', age: '1' }, '2026-11-29T12:00:00.500Z'],
  // A cache stored it an hour ago.
  [{ date: 'Sun, 29 Nov 2026 12:00:00 GMT', age: '3600' }, undefined],
  [{}, undefined],
  [{ date: 'soon' }, undefined],
])('reads the time of a response from its headers: %j', (headers, time) => {
  expect(dateOf(new Headers(headers))?.toISOString()).toBe(time);
});
