import { expect, it } from 'vitest';
import { emptySchedule, replay } from '@trellis/model/cards/replay';
import type { ReviewAction, ReviewEntry } from '@trellis/model/cards/review-entry';
import { dayCounts } from '#web/features/review/logic/day-counts';

const noon = Date.parse('2026-11-30T12:00:00Z');
const day = { start: noon - 8 * 3_600_000, end: noon + 16 * 3_600_000 };
const entry = (seq: number, at: number, action: ReviewAction): ReviewEntry => ({
  ...{ device: 'device', seq, at, action },
});
const review = (key: string): ReviewAction => ({ kind: 'review', key, grade: 4, took: 1 });

it('counts the cards begun and the reviews of one day, without those taken back', () => {
  const before = [entry(1, noon - 9 * 86_400_000, review('a/old'))];
  const base = replay(before);
  const entries = [
    entry(2, noon, review('a/old')),
    entry(3, noon + 1, review('a/new')),
    entry(4, noon + 2, review('a/undone')),
    entry(5, noon + 3, { kind: 'undo', seq: 4 }),
    entry(6, noon + 4, { kind: 'bury', key: 'a/other', until: noon + 9 }),
  ];
  expect(dayCounts(base, entries, day)).toEqual({ fresh: 1, reviews: 1 });
  expect(dayCounts(emptySchedule(), before, day)).toEqual({ fresh: 0, reviews: 0 });
});
