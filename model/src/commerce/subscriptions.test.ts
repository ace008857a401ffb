import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { begunAfter, courseEndOf, isAskedAgain, withBegun } from '#model/commerce/begun-courses';
import { settledBy } from '#model/commerce/settled-subscription';
import type { BegunCourse, Subscription } from '#model/commerce/subscription';
import { includesCourse } from '#model/commerce/subscription-plan';
import {
  accessEndOf,
  isLive,
  mayFollow,
  notBegun,
  subscriptionStatus,
  subscriptionStatusOf,
  type SubscriptionState,
  type SubscriptionStatus,
} from '#model/commerce/subscription-state';

function permutations<T>(items: T[]): T[][] {
  if (items.length === 0) return [[]];
  return items.flatMap((item, at) =>
    permutations(items.toSpliced(at, 1)).map((rest) => [item, ...rest]),
  );
}

const day = (n: number) => new Date(Date.UTC(2026, 0, n));
const state = (changes: Partial<SubscriptionState>): SubscriptionState => ({
  ...notBegun(),
  ...changes,
});
const running = { startedAt: day(1), currentPeriodEnd: day(31) };

const moment = fc.option(fc.integer({ min: 1, max: 60 }).map(day), { nil: null });
const anyState = fc.record<SubscriptionState>({
  startedAt: moment,
  trialEndsAt: moment,
  currentPeriodEnd: moment,
  unpaidSince: moment,
  cancelAtPeriodEnd: fc.boolean(),
  refundedAt: moment,
  disputedAt: moment,
  endedAt: moment,
});

describe('the status of a subscription', () => {
  it.each([
    ['incomplete', {}],
    ['ended', { endedAt: day(2) }],
    ['trialing', { ...running, trialEndsAt: day(31) }],
    ['active', running],
    ['active', { ...running, trialEndsAt: day(8) }],
    ['past_due', { ...running, unpaidSince: day(31) }],
    ['past_due', { ...running, unpaidSince: day(31), cancelAtPeriodEnd: true }],
    ['cancelled_at_period_end', { ...running, cancelAtPeriodEnd: true }],
    ['cancelled_at_period_end', { ...running, trialEndsAt: day(31), cancelAtPeriodEnd: true }],
    ['disputed', { ...running, disputedAt: day(5), cancelAtPeriodEnd: true }],
    ['refunded', { ...running, refundedAt: day(6), disputedAt: day(5) }],
    ['refunded', { ...running, refundedAt: day(6), unpaidSince: day(31) }],
    ['incomplete', { refundedAt: day(6) }],
    ['ended', { ...running, endedAt: day(31), refundedAt: day(6) }],
    ['ended', { ...running, endedAt: day(31) }],
  ])('is %s for %j', (status, changes) => {
    expect(subscriptionStatusOf(state(changes))).toBe(status);
  });

  it('never comes back from its end, and begins once', () => {
    fc.assert(
      fc.property(fc.array(anyState, { minLength: 1, maxLength: 30 }), (states) => {
        const seen = states.map(subscriptionStatusOf);
        const taken = seen.reduce<SubscriptionStatus[]>(
          (history, status) =>
            mayFollow(history.at(-1)!, status) ? [...history, status] : history,
          ['incomplete'],
        );
        const end = taken.indexOf('ended');
        if (end >= 0) expect(new Set(taken.slice(end))).toEqual(new Set(['ended']));
        const begun = taken.findIndex(isLive);
        if (begun >= 0) expect(taken.slice(begun)).not.toContain('incomplete');
      }),
    );
  });

  it('may stay as it is, and end, whatever it is', () => {
    for (const status of subscriptionStatus.options) {
      expect(mayFollow(status, status)).toBe(true);
      expect(mayFollow(status, 'ended')).toBe(true);
    }
  });
});

describe('six messages', () => {
  const trial = { startedAt: day(1), trialEndsAt: day(8), currentPeriodEnd: day(8) };
  const paid = { ...trial, currentPeriodEnd: day(38) };
  /** What each of six events at the provider leaves there. */
  const worlds: Record<string, Partial<SubscriptionState>[]> = {
    'that end with a payment': [
      {},
      trial,
      paid,
      { ...paid, disputedAt: day(9) },
      { ...paid, unpaidSince: day(38) },
      { ...paid, currentPeriodEnd: day(68) },
    ],
    'that end with a refund': [
      trial,
      paid,
      { ...paid, cancelAtPeriodEnd: true },
      paid,
      { ...paid, disputedAt: day(9) },
      { ...paid, refundedAt: day(10) },
    ],
    'that end with the end': [
      trial,
      { ...paid, disputedAt: day(9) },
      paid,
      { ...paid, unpaidSince: day(38) },
      { ...paid, cancelAtPeriodEnd: true },
      { ...paid, endedAt: day(40) },
    ],
  };

  it.each(Object.entries(worlds))('%s lead to one state in all 720 orders, doubled', (_, world) => {
    const reports = world.map((one) => ({
      ...{ state: state(one), providerID: 'sub_1', customerID: 'cus_1', seats: 1 },
      terms: { planID: 'a', amount: 900, currency: 'USD', period: 'month' as const },
    }));
    const first: Subscription = {
      ...{ userID: 'lea', companyID: null, seats: 1, planID: 'a', planName: 'A' },
      ...{ amount: 900, currency: 'USD', period: 'month', trialDays: 7, graceDays: 3 },
      ...{ provider: 'stripe', checkoutUrl: null, checkoutID: 'cs_1', providerID: null },
      ...{ customerID: null, ...notBegun(), status: 'incomplete', looks: 0, createdAt: day(1) },
      begun: [{ courseID: 'ferns', endsAt: null }],
    };
    const last = { ...first, ...reports[5]!.state, providerID: 'sub_1', customerID: 'cus_1' };
    const expected = { ...last, status: subscriptionStatusOf(last) };
    const orders = permutations([0, 1, 2, 3, 4, 5]);
    expect(orders).toHaveLength(720);
    for (const order of orders)
      for (const told of [order, order.flatMap((event) => [event, event]), [...order, ...order]]) {
        let known = first;
        let happened = 0;
        for (const event of told) {
          // A message comes after its event, and what is fetched is what has happened until then.
          happened = Math.max(happened, event);
          const after = settledBy(known, reports[happened]!);
          expect(after).not.toBeNull();
          known = after!;
        }
        expect(known).toEqual(expected);
      }
  });
});

describe('what a subscription opens', () => {
  it('ends some days after a period that may be renewed, and with one that is not', () => {
    const end = (changes: Partial<SubscriptionState>) =>
      accessEndOf({ ...state({ ...running, ...changes }), graceDays: 3 });
    expect(end({})).toEqual(day(34));
    expect(end({ unpaidSince: day(31) })).toEqual(day(34));
    expect(end({ cancelAtPeriodEnd: true })).toEqual(day(31));
    expect(end({ refundedAt: day(5) })).toBeNull();
    expect(end({ disputedAt: day(5) })).toBeNull();
    expect(end({ endedAt: day(5) })).toBeNull();
    expect(end({ startedAt: null })).toBeNull();
  });

  it('lasts exactly while it is live and its money is not taken back, and never less with more grace', () => {
    fc.assert(
      fc.property(anyState, fc.integer({ min: 0, max: 30 }), (one, graceDays) => {
        const end = accessEndOf({ ...one, graceDays });
        const isTakenBack = one.refundedAt !== null || one.disputedAt !== null;
        const isOpen = isLive(subscriptionStatusOf(one)) && !isTakenBack;
        const opens = isOpen && one.currentPeriodEnd !== null;
        expect(end !== null).toBe(opens);
        if (end === null) return;
        expect(end.getTime()).toBeGreaterThanOrEqual(one.currentPeriodEnd!.getTime());
        const longer = accessEndOf({ ...one, graceDays: graceDays + 1 });
        expect(longer!.getTime()).toBeGreaterThanOrEqual(end.getTime());
      }),
    );
  });

  const begunCourses: BegunCourse[] = [
    { courseID: 'ferns', endsAt: null },
    { courseID: 'mosses', endsAt: null },
  ];
  const subscribed = { ...state(running), planID: 'a', graceDays: 3, begun: begunCourses };
  const renewed = { ...subscribed, currentPeriodEnd: day(61) };
  const begunNow = (after: typeof subscribed, included: string[], before = subscribed) =>
    begunAfter(before, after, (id) => included.includes(id), day(20));

  it('keeps a course that was taken out of the plan until the end of the period', () => {
    expect(isAskedAgain(subscribed, subscribed)).toBe(false);
    expect(isAskedAgain(subscribed, renewed)).toBe(true);
    const begun = begunNow(renewed, ['ferns']);
    expect(courseEndOf({ ...renewed, begun }, 'ferns')).toEqual({ until: day(64) });
    expect(courseEndOf({ ...renewed, begun }, 'mosses')).toEqual({ until: day(34) });
    const again = { ...renewed, begun, currentPeriodEnd: day(92) };
    const later = begunNow(again, ['ferns'], { ...renewed, begun });
    expect(courseEndOf({ ...again, begun: later }, 'mosses')).toEqual({ until: day(34) });
    const back = begunNow(again, ['mosses'], { ...renewed, begun });
    expect(courseEndOf({ ...again, begun: back }, 'mosses')).toEqual({ until: day(95) });
  });

  it('ends a course with the change to a plan that does not include it', () => {
    const other = { ...subscribed, planID: 'b' };
    expect(isAskedAgain(subscribed, other)).toBe(true);
    const begun = begunNow(other, ['ferns']);
    expect(courseEndOf({ ...other, begun }, 'mosses')).toEqual({ until: day(20) });
    expect(courseEndOf({ ...other, begun }, 'ferns')).toEqual({ until: day(34) });
  });

  it('opens no course that was not begun, and goes on with one that is begun again', () => {
    expect(courseEndOf(subscribed, 'lichens')).toBeNull();
    const begun = withBegun([{ courseID: 'mosses', endsAt: day(2) }], 'mosses');
    expect(begun).toEqual([{ courseID: 'mosses', endsAt: null }]);
    expect(withBegun(begun, 'ferns').map(({ courseID }) => courseID)).toEqual(['ferns', 'mosses']);
  });
});

describe('what a plan includes', () => {
  const lists = { categoryIDs: ['science'], courseIDs: ['ferns'] };
  const ferns = { courseID: 'ferns', categoryID: 'art' };
  const mosses = { courseID: 'mosses', categoryID: 'science' };
  const stray = { courseID: 'stray', categoryID: null };

  it.each([
    ['all', [true, true, true]],
    ['categories', [false, true, false]],
    ['courses', [true, false, false]],
  ] as const)('goes by its scope: %s', (scope, included) => {
    const plan = { ...lists, scope };
    expect([ferns, mosses, stray].map((course) => includesCourse(plan, course))).toEqual(included);
  });
});
