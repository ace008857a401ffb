import { describe, expect, it } from 'vitest';
import { excessRevisions } from '#model/content/lesson-revision';

const now = new Date('2026-11-30T12:00:00Z');
const hour = 3_600_000;

/** Returns revisions, one every so many hours, beginning now. */
const every = (hours: number, count: number) =>
  Array.from({ length: count }, (_, index) => ({
    id: `r${index}`,
    replacedAt: new Date(now.getTime() - index * hours * hour),
  }));

const keptOf = (all: ReturnType<typeof every>) => {
  const excess = new Set(excessRevisions(all, now));
  return all.filter(({ id }) => !excess.has(id));
};

describe('thinning the revisions of a lesson', () => {
  it('keeps the latest twenty, however close they are', () =>
    expect(keptOf(every(0.01, 20))).toHaveLength(20));

  it('keeps the last of each day before them', () => {
    // Twenty in two and a half days, and 28 in three and a half.
    const kept = keptOf(every(3, 48));
    expect(kept.slice(20).map(({ replacedAt }) => replacedAt.toISOString().slice(5, 13))).toEqual([
      ...['11-28T00', '11-27T21', '11-26T21', '11-25T21', '11-24T21'],
    ]);
  });

  it('keeps the last of each week before a month ago', () => {
    const old = keptOf(every(24, 100)).filter(
      ({ replacedAt }) => now.getTime() - replacedAt.getTime() >= 30 * 24 * hour,
    );
    expect(old).toHaveLength(11);
  });

  it('keeps a hundred at most', () => expect(keptOf(every(24 * 7, 300))).toHaveLength(100));

  it('finds nothing more once they are gone', () => {
    const kept = keptOf(every(5, 500));
    expect(excessRevisions(kept, now)).toEqual([]);
  });

  it('does not depend on their order', () => {
    const all = every(7, 200);
    expect(new Set(excessRevisions(all.toReversed(), now))).toEqual(
      new Set(excessRevisions(all, now)),
    );
  });
});
