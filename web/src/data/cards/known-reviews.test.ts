import { describe, expect, it } from 'vitest';
import { emptySchedule, replay } from '@trellis/model/cards/replay';
import type { ReviewAction, ReviewEntry } from '@trellis/model/cards/review-entry';
import { knownReviews, nextTime, uniqueEntries, withEntries } from '#web/data/cards/known-reviews';

const begin = Date.parse('2026-11-30T12:00:00Z');
const entry = (seq: number, action: ReviewAction, at = begin + seq): ReviewEntry => ({
  ...{ device: 'device', seq, at, action },
});
const review = (key: string, grade: 1 | 2 | 3 | 4 = 3): ReviewAction => ({
  ...{ kind: 'review', key, grade, took: 9 },
});

describe('what is known of reviews', () => {
  it('is the replay of all entries after each of them: reviews, undo, options and corrections', () => {
    const actions: ReviewAction[] = [
      review('a/1'),
      review('a/2', 1),
      { kind: 'undo', seq: 1 },
      { kind: 'bury', key: 'a/3', until: begin + 99 },
      { kind: 'suspend', key: 'a/2' },
      { kind: 'options', options: { ...emptySchedule().options, retention: 0.8 } },
      review('a/1', 4),
      { kind: 'clock', fromSeq: 7, offset: 86_400_000 },
      { kind: 'undo', seq: 5 },
      review('a/2', 2),
    ];
    const entries = actions.map((action, at) => entry(at + 1, action));
    let known = knownReviews(emptySchedule(), [])!;
    for (const [at, each] of entries.entries()) {
      known = withEntries(known, [each])!;
      const states = new Map(known.schedule.states);
      expect({ ...known.schedule, states }).toEqual(replay(entries.slice(0, at + 1)));
      expect(known.entries).toEqual(entries.slice(0, at + 1));
    }
  });

  it('asks for the whole log if an entry does not continue the packs', () => {
    const known = knownReviews(replay([entry(5, review('a/1'))]), [])!;
    expect(withEntries(known, [entry(6, { kind: 'undo', seq: 5 })])).toBeUndefined();
    expect(withEntries(known, [entry(6, review('a/1'), begin - 1)])).toBeUndefined();
    expect(withEntries(known, [entry(6, review('a/1'))])).toBeDefined();
  });
});

it('takes an entry that two sources have once', () => {
  const one = entry(1, review('a/1'));
  expect(uniqueEntries([one, entry(2, review('a/2')), { ...one }])).toHaveLength(2);
});

it('keeps the order of entries within a millisecond, and follows a clock that was set back', () => {
  expect(nextTime(1000, 999)).toBe(1000);
  expect(nextTime(1000, 1000)).toBe(1001);
  expect(nextTime(1000, 1005)).toBe(1006);
  expect(nextTime(1000, 86_400_000)).toBe(1000);
});
