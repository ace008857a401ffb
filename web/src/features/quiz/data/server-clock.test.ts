import { expect, it } from 'vitest';
import { offsetOf } from '#web/features/quiz/data/server-clock';

const server = new Date(1_000_000);

it('measures the offset halfway through a quick request', () => {
  expect(offsetOf(server, { sentAt: 900_000, answeredAt: 900_400 })).toBe(99_800);
});

it.each([
  { sentAt: 900_000, answeredAt: 910_000 },
  // The clock was set meanwhile.
  { sentAt: 900_000, answeredAt: 800_000 },
])('ignores a slow request: %j', (trip) => {
  expect(offsetOf(server, trip)).toBeNull();
});
