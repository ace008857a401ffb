import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entitlementOf, isLasting, withSource } from '#model/commerce/entitlement';
import type { EntitlementSource } from '#model/commerce/entitlement';
import { digitsOf, majorUnits } from '#model/commerce/money';
import {
  mergeFacts,
  noFacts,
  orderStatusOf,
  type PaymentFacts,
} from '#model/commerce/payment-facts';

const day = (n: number) => new Date(Date.UTC(2026, 0, n));
const report = (facts: Partial<PaymentFacts>): PaymentFacts => ({ ...noFacts(), ...facts });

/** Six reports of one payment: declined, closed, paid late, disputed, won, refunded. */
const reports = [
  report({ failedAt: day(1) }),
  report({ expiredAt: day(2) }),
  report({ paidAt: day(3) }),
  report({ disputedAt: day(4) }),
  report({ disputeWonAt: day(5) }),
  report({ refundedAt: day(6) }),
];

function permutations<T>(items: T[]): T[][] {
  if (items.length <= 1) return [items];
  return items.flatMap((item, at) =>
    permutations(items.toSpliced(at, 1)).map((rest) => [item, ...rest]),
  );
}

describe('the state of an order', () => {
  it('is the same for all 720 orders of six reports, also with duplicates', () => {
    const orders = permutations(reports);
    expect(orders).toHaveLength(720);
    const results = orders.flatMap((one) => [
      one.reduce(mergeFacts, noFacts()),
      ...one.map((again, at) => [...one, again, one[5 - at]!].reduce(mergeFacts, noFacts())),
    ]);
    expect(new Set(results.map((facts) => JSON.stringify(facts))).size).toBe(1);
    expect(orderStatusOf(results[0]!)).toBe('refunded');
  });

  it.each([
    ['pending', []],
    ['failed', [0]],
    ['expired', [0, 1]],
    ['paid', [0, 1, 2]],
    ['disputed', [2, 3]],
    ['paid', [2, 3, 4]],
    ['refunded', [2, 5]],
  ])('is %s after the reports %j', (status, told) => {
    const facts = told.map((at) => reports[at]!).reduce(mergeFacts, noFacts());
    expect(orderStatusOf(facts)).toBe(status);
  });

  it('is disputed again by a dispute after one that was won', () => {
    const again = report({ disputedAt: day(9) });
    const facts = [again, ...reports.slice(2, 5)].reduce(mergeFacts, noFacts());
    expect(orderStatusOf(facts)).toBe('disputed');
  });
});

const ids = { userID: 'lea', courseID: 'ferns' };
const sources = fc.uniqueArray(
  fc.record({
    kind: fc.constantFrom('purchase' as const, 'subscription' as const, 'licence' as const),
    id: fc.constantFrom('a', 'b', 'c'),
    until: fc.option(fc.integer({ min: 1, max: 20 }).map(day)),
  }),
  { selector: ({ kind, id }) => kind + id },
);

describe('an entitlement', () => {
  it('lasts exactly while one of its sources does, in whatever order they are', () => {
    fc.assert(
      fc.property(sources, fc.integer({ min: 0, max: 21 }), (list, n) => {
        const at = day(n);
        const right = entitlementOf(ids, list);
        expect(isLasting(right, at)).toBe(list.some(({ until }) => until === null || until > at));
        expect(entitlementOf(ids, list.toReversed())).toEqual(right);
      }),
    );
  });

  it('loses only what one source gave when that ends', () => {
    fc.assert(
      fc.property(sources, (list) => {
        const all = list.reduce<EntitlementSource[]>(
          (before, one) => withSource(withSource(before, one, one), one, one),
          [],
        );
        expect(all).toHaveLength(list.length);
        const [first, ...others] = all;
        if (first) expect(withSource(all, first, null)).toEqual(others);
      }),
    );
  });
});

it.each([
  ['USD', 4950, 49.5],
  ['JPY', 4950, 4950],
  ['KWD', 4950, 4.95],
])('counts the minor units of %s', (currency, amount, major) => {
  expect(majorUnits(amount, currency)).toBe(major);
  expect(10 ** digitsOf(currency) * major).toBe(amount);
});
