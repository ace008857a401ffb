import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seat, type Licence, type LicenceTerms } from '#model/companies/licence';
import { withTry } from '#model/companies/licence-key';
import {
  freeSeats,
  nextFreeAt,
  occupiedSeats,
  seatingOf,
  underTerms,
  withSeat,
  withoutSeat,
} from '#model/companies/seats';

const day = (n: number) => new Date(Date.UTC(2026, 0, 1 + n));
const terms: LicenceTerms = {
  ...{ title: 'Gardeners', courseIDs: ['ferns'], seats: 2, endsAt: day(100) },
  ...{ coolingOffDays: 7, shrinkPolicy: 'newest' },
};
const licence: Licence = {
  ...{ ...terms, companyID: 'acme', taken: [], holderIDs: [] },
  ...{ createdAt: day(0), updatedAt: day(0) },
};
const given = (before: Licence, uid: string, n: number): Licence => ({
  ...before,
  ...withSeat(before, uid, day(n)),
});
const full = given(given(licence, 'ann', 1), 'bob', 2);

describe('seats', () => {
  it('are given until none is free, and to nobody twice', () => {
    expect(full.holderIDs).toEqual(['ann', 'bob']);
    expect(freeSeats(full, day(3))).toBe(0);
    expect(withSeat(full, 'cy', day(3))).toBeNull();
    expect(withSeat(full, 'ann', day(3))).toEqual(seatingOf(full.taken));
  });

  it('are free for others once they have cooled off, and for their holder at once', () => {
    const freed = { ...full, ...withoutSeat(full, 'ann', day(10)) };
    expect(freed.holderIDs).toEqual(['bob']);
    expect(withSeat(freed, 'cy', day(16))).toBeNull();
    expect(nextFreeAt(freed, day(16))).toEqual(day(17));
    expect(withSeat(freed, 'cy', day(17))?.holderIDs).toEqual(['bob', 'cy']);
    expect(withSeat(freed, 'ann', day(11))?.holderIDs).toEqual(['ann', 'bob']);
  });

  it('are given to nobody once the licence has ended', () => {
    expect(withSeat(licence, 'ann', day(100))).toBeNull();
    expect(freeSeats(licence, day(100))).toBe(0);
  });

  it('are lost by the newest first when there are fewer, and do not cool off', () => {
    const { seating, lost } = underTerms(full, { ...terms, seats: 1 }, day(5));
    expect(lost).toEqual(['bob']);
    expect(seating.taken.map(({ userID }) => userID)).toEqual(['ann']);
  });

  it('are kept until the licence is renewed if the terms say so', () => {
    const fewer = { ...terms, seats: 1, shrinkPolicy: 'renewal' } as const;
    expect(underTerms(full, fewer, day(5)).lost).toEqual([]);
    expect(withSeat({ ...full, seats: 1 }, 'cy', day(5))).toBeNull();
    expect(underTerms(full, { ...fewer, endsAt: day(200) }, day(5)).lost).toEqual(['bob']);
  });

  it('are never more than paid for, whatever is done in whatever order', () => {
    const step = fc.record({
      does: fc.constantFrom('give', 'take', 'change'),
      uid: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
      seats: fc.integer({ min: 1, max: 4 }),
      wait: fc.integer({ min: 0, max: 5 }),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        let at = 0;
        let now = licence;
        for (const { does, uid, seats, wait } of steps) {
          at += wait;
          if (does === 'give') now = { ...now, ...withSeat(now, uid, day(at)) };
          if (does === 'take') now = { ...now, ...withoutSeat(now, uid, day(at)) };
          if (does === 'change') {
            const changed = { ...terms, seats };
            now = { ...now, ...changed, ...underTerms(now, changed, day(at)).seating };
          }
          expect(now.holderIDs.length).toBeLessThanOrEqual(now.seats);
          expect(new Set(now.taken.map(({ userID }) => userID)).size).toBe(now.taken.length);
          expect(now.taken.every((one) => seat.safeParse(one).success)).toBe(true);
          expect(occupiedSeats(now, day(at)).length).toBeGreaterThanOrEqual(now.holderIDs.length);
        }
      }),
    );
  });
});

it('allows ten tries of a key in an hour', () => {
  const tries = Array.from({ length: 10 }, () => day(1));
  expect(withTry(tries.slice(1), day(1))).toHaveLength(10);
  expect(withTry(tries, day(1))).toBeNull();
  expect(withTry(tries, new Date(day(1).getTime() + 3_600_001))).toHaveLength(1);
});
