import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import Stripe from 'stripe';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import * as functions from '@trellis/functions';
import { addProvider } from '@trellis/functions/commerce/payment-providers';
import { receiveEvent } from '@trellis/functions/commerce/receive-event.store';
import { settleSubscription } from '@trellis/functions/commerce/settle-subscription.store';
import { beginSubscription } from '@trellis/functions/commerce/start-subscription.store';
import { enrollSubscriber } from '@trellis/functions/commerce/enroll-by-subscription.store';
import { stripeProvider } from '@trellis/functions/commerce/stripe-provider';
import type { SubscriptionProvider } from '@trellis/functions/commerce/subscription-provider';
import { applySubscriptionAction } from '@trellis/functions/commerce/test-gateway/apply-subscription-action.store';
import { subscriptionPage } from '@trellis/functions/commerce/test-gateway/subscription-page';
import { testProvider } from '@trellis/functions/commerce/test-gateway/test-provider.store';
import { auth, db } from '@trellis/functions/firestore/admin';
import { read, refs } from '@trellis/functions/firestore/typed-refs';
import { entitlementMismatches } from '@trellis/functions/rebuild/entitlement-mismatches.store';
import { course } from '@trellis/model/content/course';
import * as paths from '@trellis/model/paths';
import { aCompany, aCompanyMember } from '#tests/factories/a-company';
import { aCategory, aCourse } from '#tests/factories/a-course';
import { aPlan } from '#tests/factories/a-subscription';
import { aUser } from '#tests/factories/a-user';
import { anOrder } from '#tests/factories/an-order';
import { crashing } from '#tests/functions/commit-interceptor';
import { clear } from '#tests/functions/emulated';
import { observed, permutations, randomFrom, shuffled, write } from '#tests/functions/events';
import { data, openCourse, run, signUp } from '#tests/functions/fixtures';
import { atStripe, startStripe } from '#tests/functions/stripe-server';
import { requestBy } from '#tests/functions/teaching-fixtures';

const secret = 'whsec_of_this_test';
Object.assign(process.env, {
  PAYMENT_PROVIDER: 'stripe',
  STRIPE_KEY: 'sk_test_of_this_test',
  STRIPE_WEBHOOK_SECRET: secret,
});
const sdk = new Stripe('sk_test_of_this_test');
const dayMs = 86_400_000;
const held: { stripe?: ReturnType<typeof stripeProvider> } = {};
const stripe = () => held.stripe!;
const billing = (): SubscriptionProvider => stripe().subscriptions!;

beforeAll(async () => {
  held.stripe = stripeProvider(await startStripe());
  addProvider('stripe', held.stripe);
});

beforeEach(async () => {
  await clear();
  atStripe.reset();
  process.env['PAYMENT_PROVIDER'] = 'stripe';
  await run.user(await write('users/ada', aUser('admin', { email: 'ada@school.example' })));
  for (const uid of ['lea', 'max']) await signUp(uid);
  for (const courseID of ['ferns', 'mosses']) {
    await openCourse(courseID, 1);
    await db.doc(paths.coursePath(courseID)).update({ price: 4900 });
  }
  await offer('everything');
  await offer('botany', 'byList', { courseIDs: ['ferns'], period: 'month', amount: 900 });
});

const offer = (planID: string, ...changes: Parameters<typeof aPlan>) =>
  db.doc(paths.subscriptionPlanPath(planID)).set(aPlan(...changes));
const ask = (uid: string, input: object) => requestBy(uid, 'student', input);
const start = (planID = 'everything', uid = 'lea') =>
  functions.startSubscription.run(ask(uid, { planID, company: null }));
const check = (subscriptionID: string, uid = 'lea') =>
  functions.checkSubscription.run(ask(uid, { subscriptionID }));
const enroll = (courseID = 'ferns', uid = 'lea') =>
  functions.enrollBySubscription.run(ask(uid, { courseID }));
const subscription = (id: string) => data(refs.subscription(id));
const right = async (courseID = 'ferns') => (await read(refs.entitlement('lea', courseID)))?.data;
const record = async (courseID = 'ferns') => (await read(refs.enrollment('lea', courseID)))?.data;
const periodEnd = (id: string, graceDays = 3) =>
  new Date(atStripe.subscription(id).end * 1000 + graceDays * dayMs);
const booked = async () => {
  const { docs } = await db.collection('payment_events').get();
  return docs.map((doc) => `${doc.get('type')}: ${doc.get('before')} → ${doc.get('after')}`).sort();
};
const reason = (named: string) => ({ details: { reason: named } });

/** Subscribes and pays. Returns the subscription. */
async function subscribed(planID = 'everything', uid = 'lea'): Promise<string> {
  const { subscriptionID } = await start(planID, uid);
  atStripe.subscribe(subscriptionID);
  await check(subscriptionID, uid);
  return subscriptionID;
}

/** Returns what a rebuild would change. */
async function differences(): Promise<string[]> {
  const found: string[] = [];
  for await (const { path } of entitlementMismatches()) found.push(path);
  return found;
}

let events = 0;
/** Returns a message as Stripe sends it. */
const message = (type: string, object: object): string =>
  JSON.stringify({
    ...{ id: `evt_s${++events}`, object: 'event', livemode: false, type },
    data: { object },
  });
const aboutSession = (subscriptionID: string, kind = 'completed') =>
  message(`checkout.session.${kind}`, {
    ...{ client_reference_id: subscriptionID, metadata: { subscriptionID } },
  });
const aboutSubscription = (subscriptionID: string, kind: string) =>
  message(`customer.subscription.${kind}`, { metadata: { subscriptionID } });
const aboutInvoice = (subscriptionID: string, kind: string) =>
  message(`invoice.${kind}`, {
    parent: { subscription_details: { metadata: { subscriptionID } } },
  });
const aboutCharge = (subscriptionID: string, charge = atStripe.charge(subscriptionID)) =>
  message('charge.refunded', charge);
const aboutDispute = (subscriptionID: string, kind: string) =>
  message(`charge.dispute.${kind}`, { charge: atStripe.charge(subscriptionID).id });
const receive = (payload: string) =>
  receiveEvent('stripe', stripe(), Buffer.from(payload), {
    'stripe-signature': sdk.webhooks.generateTestHeaderString({ payload, secret }),
  });

describe('subscribing', () => {
  it('makes one subscription on the plan’s terms, however often it is started', async () => {
    const first = await start();
    expect(first.url).toMatch(/^https:\/\/checkout\.stripe\.example\//);
    expect(await start()).toEqual(first);
    expect(await subscription(first.subscriptionID)).toMatchObject({
      ...{ userID: 'lea', companyID: null, planName: 'Everything', status: 'incomplete' },
      ...{ amount: 1900, currency: 'USD', period: 'month', graceDays: 3 },
    });
    expect([...atStripe.prices.values()]).toMatchObject([
      { lookup_key: 'trellis:everything:1900:USD:month', unit_amount: 1900, currency: 'usd' },
    ]);
    expect(await right()).toBeUndefined();
  });

  it('is finished by the next call wherever it crashed', async () => {
    const wish = { uid: 'lea', planID: 'everything', company: null };
    for (const when of ['before', 'after'] as const)
      for (let commit = 0; await crashing(commit, when, () => beginSubscription(wish)); commit++) {
        const { subscriptionID, url } = await start();
        expect((await subscription(subscriptionID)).checkoutUrl).toBe(url);
        await db.doc(paths.subscriptionPath(subscriptionID)).delete();
      }
    expect(atStripe.calls.filter((call) => call.endsWith('/sessions')).length).toBeGreaterThan(2);
  });

  it('begins anew at another price, and closes what was not paid', async () => {
    const { subscriptionID: old } = await start();
    await offer('everything', { amount: 2900 });
    const { subscriptionID } = await start();
    expect(subscriptionID).not.toBe(old);
    expect((await subscription(subscriptionID)).amount).toBe(2900);
    expect(await subscription(old)).toMatchObject({ status: 'ended', startedAt: null });
    expect(atStripe.session(old).status).toBe('expired');
    expect((await start()).subscriptionID).toBe(subscriptionID);
  });

  it('is refused twice to a plan, also when the first was paid meanwhile', async () => {
    const { subscriptionID } = await start();
    atStripe.subscribe(subscriptionID);
    await offer('everything', { amount: 2900 });
    await expect(start()).rejects.toMatchObject(reason('alreadyYours'));
    expect((await subscription(subscriptionID)).status).toBe('active');
    await expect(start()).rejects.toMatchObject(reason('alreadyYours'));
    expect(await start('botany')).toMatchObject({ url: expect.any(String) });
    expect(await start('everything', 'max')).toMatchObject({ url: expect.any(String) });
  });

  it('is refused for a plan that is not offered, by invoice, and without a provider', async () => {
    await offer('former', 'inactive');
    await expect(start('former')).rejects.toMatchObject(reason('notOffered'));
    await expect(start('nothing')).rejects.toMatchObject(reason('notOffered'));
    process.env['PAYMENT_PROVIDER'] = 'invoice';
    await expect(start()).rejects.toMatchObject(reason('notByInvoice'));
    delete process.env['PAYMENT_PROVIDER'];
    await expect(start()).rejects.toMatchObject(reason('noProvider'));
  });

  it('gives a trial to those who subscribe for the first time', async () => {
    await offer('everything', { trialDays: 7 });
    const first = await subscribed();
    expect(await subscription(first)).toMatchObject({ status: 'trialing', trialDays: 7 });
    atStripe.end(first);
    await check(first);
    const { subscriptionID } = await start();
    expect(subscriptionID).not.toBe(first);
    expect((await subscription(subscriptionID)).trialDays).toBe(0);
  });
});

describe('a subscription', () => {
  it.each([
    ['checkout.session.completed', aboutSession],
    [
      'checkout.session.async_payment_succeeded',
      (id: string) => aboutSession(id, 'async_payment_succeeded'),
    ],
    [
      'checkout.session.async_payment_failed',
      (id: string) => aboutSession(id, 'async_payment_failed'),
    ],
    ['checkout.session.expired', (id: string) => aboutSession(id, 'expired')],
    ['customer.subscription.created', (id: string) => aboutSubscription(id, 'created')],
    ['customer.subscription.updated', (id: string) => aboutSubscription(id, 'updated')],
    ['customer.subscription.deleted', (id: string) => aboutSubscription(id, 'deleted')],
    ['customer.subscription.paused', (id: string) => aboutSubscription(id, 'paused')],
    ['customer.subscription.resumed', (id: string) => aboutSubscription(id, 'resumed')],
    ['invoice.paid', (id: string) => aboutInvoice(id, 'paid')],
    ['invoice.payment_failed', (id: string) => aboutInvoice(id, 'payment_failed')],
  ])('is looked at when Stripe says %s', async (type, make) => {
    const { subscriptionID } = await start();
    atStripe.subscribe(subscriptionID);
    expect(await receive(make(subscriptionID))).toBe(200);
    const { customer } = atStripe.subscription(subscriptionID);
    expect(await subscription(subscriptionID)).toMatchObject({
      ...{ status: 'active', customerID: customer, seats: 1 },
    });
    expect(await booked()).toEqual([`${type}: incomplete → active`]);
  });

  it.each([
    ['of an unknown type', (id: string) => aboutSubscription(id, 'trial_will_end')],
    ['about nothing of this site', () => message('invoice.paid', { parent: null })],
    ['about an unknown one', () => aboutSubscription('nothing', 'updated')],
    ['whose id is a path', () => aboutSubscription('../users/lea', 'updated')],
  ])('is left alone by a message %s', async (_, make) => {
    const { subscriptionID } = await start();
    atStripe.subscribe(subscriptionID);
    expect(await receive(make(subscriptionID))).toBe(200);
    expect((await subscription(subscriptionID)).status).toBe('incomplete');
    expect(await booked()).toEqual([]);
  });

  it('goes through its states as Stripe does', async () => {
    const id = await subscribed();
    const settled = async () => (await check(id)).status;
    atStripe.renew(id, false);
    expect(await settled()).toBe('past_due');
    expect(await subscription(id)).toMatchObject({
      currentPeriodEnd: new Date(atStripe.subscription(id).start * 1000),
    });
    atStripe.payDue(id);
    expect(await settled()).toBe('active');
    expect(
      (await functions.cancelSubscription.run(ask('lea', { subscriptionID: id }))).status,
    ).toBe('cancelled_at_period_end');
    expect(
      (await functions.resumeSubscription.run(ask('lea', { subscriptionID: id }))).status,
    ).toBe('active');
    atStripe.end(id);
    expect(await settled()).toBe('ended');
    atStripe.subscription(id).status = 'active';
    expect(await settled()).toBe('ended');
  });

  it('ends in one state in whatever order and however often messages come', async () => {
    const random = randomFrom(16);
    for (let round = 0; round < 4; round++) {
      const { subscriptionID: id } = await start();
      const told = [aboutSession(id)];
      atStripe.subscribe(id);
      if (round === 0) await check(id);
      if (round === 0) await enroll();
      told.push(aboutSubscription(id, 'created'), aboutInvoice(id, 'paid'));
      atStripe.renew(id, false);
      told.push(aboutInvoice(id, 'payment_failed'), aboutSubscription(id, 'updated'));
      atStripe.payDue(id);
      told.push(aboutInvoice(id, 'paid'));
      const all = shuffled([...told, ...told], random);
      await Promise.all(all.slice(0, 6).map((one) => receive(one)));
      for (const one of all.slice(6)) expect(await receive(one)).toBe(200);
      expect((await subscription(id)).status).toBe('active');
      if (round === 0) expect(await right()).toMatchObject({ until: periodEnd(id) });
      expect(await booked()).toHaveLength(told.length + (round === 0 ? 1 : 0));
      atStripe.end(id);
      await Promise.all([...told, aboutSubscription(id, 'deleted')].map((one) => receive(one)));
      expect((await subscription(id)).status).toBe('ended');
      expect(await right()).toBeUndefined();
      expect(await differences()).toEqual([]);
      const { docs } = await db.collection('payment_events').get();
      await Promise.all(docs.map(({ ref }) => ref.delete()));
    }
  });

  it('is not set back by a look that was slower than one that came later', async () => {
    const id = await subscribed();
    let isFirst = true;
    const slow: SubscriptionProvider = {
      ...billing(),
      async fetchState(asked) {
        if (!isFirst) return billing().fetchState(asked);
        isFirst = false;
        atStripe.renew(id, false);
        const early = await billing().fetchState(asked);
        atStripe.payDue(id);
        await settleSubscription(id, billing(), { type: 'check' });
        return early;
      },
    };
    expect(await settleSubscription(id, slow, { type: 'check' })).toBe('active');
    expect((await subscription(id)).unpaidSince).toBeNull();
  });

  it('is not set back by a slower look though nothing has changed since', async () => {
    const id = await subscribed();
    let looks = 0;
    const slow: SubscriptionProvider = {
      ...billing(),
      async fetchState(asked) {
        const report = await billing().fetchState(asked);
        if (++looks > 1) return report;
        await settleSubscription(id, billing(), { type: 'check' });
        // As it was for a moment before the other look.
        return { ...report, state: { ...report.state, unpaidSince: new Date() } };
      },
    };
    expect(await settleSubscription(id, slow, { type: 'check' })).toBe('active');
    expect(looks).toBe(2);
  });

  it('that is somebody else’s is unknown, except to an administrator who looks', async () => {
    const id = await subscribed();
    const input = { subscriptionID: id };
    await expect(check(id, 'max')).rejects.toMatchObject({ code: 'not-found' });
    expect(await check(id, 'ada')).toEqual({ status: 'active' });
    for (const uid of ['max', 'ada'])
      for (const change of [
        () => functions.cancelSubscription.run(ask(uid, input)),
        () => functions.resumeSubscription.run(ask(uid, input)),
        () => functions.openPortal.run(ask(uid, input)),
        () => functions.changePlan.run(ask(uid, { ...input, planID: 'botany' })),
      ])
        await expect(change()).rejects.toMatchObject({ code: 'not-found' });
    expect((await subscription(id)).status).toBe('active');
  });

  it('has a portal when it has begun, and is given up before', async () => {
    const { subscriptionID } = await start();
    const input = { subscriptionID };
    await expect(functions.openPortal.run(ask('lea', input))).rejects.toMatchObject(
      reason('notLive'),
    );
    expect(await functions.cancelSubscription.run(ask('lea', input))).toEqual({ status: 'ended' });
    await expect(functions.cancelSubscription.run(ask('lea', input))).rejects.toMatchObject(
      reason('notLive'),
    );
    const id = await subscribed();
    const { url } = await functions.openPortal.run(ask('lea', { subscriptionID: id }));
    expect(url).toContain(atStripe.subscription(id).customer);
  });

  it('of somebody else at Stripe opens nothing', async () => {
    const { subscriptionID } = await start();
    atStripe.subscribe(subscriptionID);
    Object.assign(atStripe.subscription(subscriptionID).metadata, { subscriptionID: 'another' });
    await expect(receive(aboutSession(subscriptionID))).rejects.toThrow(/is not subscription/);
    expect((await subscription(subscriptionID)).status).toBe('incomplete');
  });
});

describe('the money of a period', () => {
  it('closes the courses when all of it is given back, until the next period is paid', async () => {
    const id = await subscribed();
    await enroll();
    atStripe.refundSome(id);
    expect(await receive(aboutCharge(id))).toBe(200);
    expect(await right()).toMatchObject({ until: periodEnd(id) });
    atStripe.refund(id);
    const told = aboutCharge(id);
    for (const _ of [1, 2]) expect(await receive(told)).toBe(200);
    expect((await subscription(id)).status).toBe('refunded');
    expect(await right()).toBeUndefined();
    expect(await record()).toMatchObject({ status: 'active' });
    await expect(enroll('mosses')).rejects.toMatchObject(reason('notIncluded'));
    expect(await booked()).toEqual([
      'charge.refunded: active → active',
      'charge.refunded: active → refunded',
      'check: incomplete → active',
    ]);
    expect(await differences()).toEqual([]);
    atStripe.renew(id, false);
    await receive(aboutInvoice(id, 'payment_failed'));
    expect(await right()).toBeUndefined();
    atStripe.payDue(id);
    await receive(aboutInvoice(id, 'paid'));
    expect((await subscription(id)).status).toBe('active');
    expect(await right()).toMatchObject({ until: periodEnd(id) });
  });

  it.each([
    ['won', 'active'],
    ['lost', 'disputed'],
  ] as const)('is held while it is disputed, and is %s then', async (verdict, status) => {
    const id = await subscribed();
    await enroll();
    atStripe.dispute(id);
    expect(await receive(aboutDispute(id, 'created'))).toBe(200);
    expect((await subscription(id)).status).toBe('disputed');
    expect(await right()).toBeUndefined();
    atStripe.decide(id, verdict);
    expect(await receive(aboutDispute(id, 'closed'))).toBe(200);
    expect((await subscription(id)).status).toBe(status);
    expect(await right()).toEqual(
      verdict === 'won' ? expect.objectContaining({ until: periodEnd(id) }) : undefined,
    );
    atStripe.renew(id);
    await receive(aboutInvoice(id, 'paid'));
    expect(await right()).toMatchObject({ until: periodEnd(id) });
    expect(await differences()).toEqual([]);
  });

  it('leaves a later period alone, and one that costs nothing', async () => {
    const id = await subscribed();
    const first = atStripe.charge(id);
    atStripe.renew(id);
    first.refunded = true;
    expect(await receive(aboutCharge(id, first))).toBe(200);
    expect((await subscription(id)).status).toBe('active');
    await offer('botany', 'byList', { trialDays: 7 });
    await db.doc(paths.subscriptionPath(id)).delete();
    const trial = await subscribed('botany');
    expect((await subscription(trial)).status).toBe('trialing');
  });

  it('of somebody else changes nothing', async () => {
    const id = await subscribed();
    const stray = { ...atStripe.charge(id), payment_intent: null };
    expect(await receive(aboutCharge(id, Object.assign(stray, { refunded: true })))).toBe(200);
    expect(await booked()).toEqual(['check: incomplete → active']);
  });

  it('ends in one state in all orders of what is told, doubled', async () => {
    const id = await subscribed();
    await enroll();
    const told = [aboutDispute(id, 'created'), aboutDispute(id, 'closed'), aboutCharge(id)];
    const happen = [
      () => atStripe.dispute(id),
      () => atStripe.decide(id, 'won'),
      () => atStripe.refund(id),
    ];
    const orders = permutations([0, 1, 2]);
    for (const order of orders) {
      atStripe.renew(id);
      const all = [...order, ...order].map((at) =>
        told[at]!.replace(/evt_s/, `evt_${order.join('')}_`),
      );
      // Half is told while it happens.
      for (const [step, event] of happen.entries()) {
        event();
        expect(await receive(all[step]!)).toBe(200);
      }
      await Promise.all(all.slice(3).map((one) => receive(one)));
      expect((await subscription(id)).status).toBe('refunded');
      expect(await right()).toBeUndefined();
    }
    expect(await booked()).toHaveLength(orders.length * told.length + 1);
    expect(await differences()).toEqual([]);
  });
});

describe('a change of plan', () => {
  const change = (subscriptionID: string, planID: string) =>
    functions.changePlan.run(ask('lea', { subscriptionID, planID }));

  it('takes the other plan’s terms, and ends what that does not include', async () => {
    const id = await subscribed();
    for (const courseID of ['ferns', 'mosses']) await enroll(courseID);
    expect(await change(id, 'botany')).toEqual({ status: 'active' });
    expect(await subscription(id)).toMatchObject({ planID: 'botany', amount: 900 });
    expect(await right('ferns')).toMatchObject({ until: periodEnd(id) });
    expect((await right('mosses'))!.until!.getTime()).toBeLessThanOrEqual(Date.now());
    expect(await booked()).toEqual(['change plan: active → active', 'check: incomplete → active']);
    expect(await differences()).toEqual([]);
    await change(id, 'everything');
    expect(await right('mosses')).toMatchObject({ until: periodEnd(id) });
  });

  it('changes nothing if the payment is refused, or there is no such plan', async () => {
    const id = await subscribed();
    await offer('former', 'inactive');
    await expect(change(id, 'former')).rejects.toMatchObject(reason('notOffered'));
    atStripe.refuse();
    await expect(change(id, 'botany')).rejects.toMatchObject(reason('paymentRefused'));
    expect((await subscription(id)).planID).toBe('everything');
    atStripe.end(id);
    await check(id);
    await expect(change(id, 'botany')).rejects.toMatchObject(reason('notLive'));
  });

  it('is refused to a plan that the subscriber has', async () => {
    const id = await subscribed();
    await subscribed('botany');
    await expect(change(id, 'botany')).rejects.toMatchObject(reason('alreadyYours'));
  });
});

describe('entering a course', () => {
  it('writes subscription, right and enrolment at once, and again changes nothing', async () => {
    await expect(enroll()).rejects.toMatchObject(reason('notIncluded'));
    const id = await subscribed();
    expect(await right()).toBeUndefined();
    for (const _ of [1, 2]) expect(await enroll()).toEqual({ subscriptionID: id });
    expect(await right()).toMatchObject({
      ...{ until: periodEnd(id) },
      sources: [{ kind: 'subscription', id }],
    });
    expect(await record()).toMatchObject({
      status: 'active',
      isPaid: true,
      source: 'subscription',
    });
    expect((await subscription(id)).begun).toEqual([{ courseID: 'ferns', endsAt: null }]);
    await expect(enroll('ferns', 'max')).rejects.toMatchObject(reason('notIncluded'));
  });

  it('goes by the plan’s list or categories', async () => {
    await subscribed('botany');
    await enroll('ferns');
    await expect(enroll('mosses')).rejects.toMatchObject(reason('notIncluded'));
    await write(paths.categoryPath('science'), aCategory({ name: 'Science' }));
    await db.doc(paths.coursePath('mosses')).update({ category: 'Science' });
    await offer('sciences', 'byCategory');
    await subscribed('sciences');
    await enroll('mosses');
    await db.doc(paths.coursePath('ferns')).update({ status: 'archived' });
    await expect(enroll('ferns')).rejects.toMatchObject(reason('notPublished'));
    await db.doc(paths.coursePath('mosses')).update({ price: 0 });
    await expect(enroll('mosses')).rejects.toMatchObject(reason('notIncluded'));
  });

  it('is refused once the days of grace are over', async () => {
    const id = await subscribed();
    atStripe.renew(id, false);
    Object.assign(atStripe.subscription(id), { start: Date.now() / 1000 - 2 * 86_400 });
    await check(id);
    await enroll();
    Object.assign(atStripe.subscription(id), { start: Date.now() / 1000 - 4 * 86_400 });
    await check(id);
    await expect(enroll('mosses')).rejects.toMatchObject(reason('notIncluded'));
    expect((await right())!.until!.getTime()).toBeLessThan(Date.now());
  });

  it('loses to nobody who settles the subscription at the same time', async () => {
    const id = await subscribed();
    atStripe.renew(id);
    await Promise.all([enroll('ferns'), check(id), enroll('mosses'), check(id)]);
    for (const courseID of ['ferns', 'mosses'])
      expect(await right(courseID)).toMatchObject({ until: periodEnd(id) });
    expect(await differences()).toEqual([]);
  });
});

describe('the courses of a subscription', () => {
  it('follow each renewal, and a course taken out of the plan stays until the period’s end', async () => {
    const id = await subscribed('botany');
    await enroll();
    const end = periodEnd(id);
    atStripe.renew(id);
    await check(id);
    expect(await right()).toMatchObject({ until: new Date(end.getTime() + 30 * dayMs) });
    const last = periodEnd(id);
    await offer('botany', 'byList', { courseIDs: ['mosses'], amount: 900, period: 'month' });
    atStripe.renew(id);
    await check(id);
    expect(await right()).toMatchObject({ until: last });
    expect(await differences()).toEqual([]);
    await expect(enroll()).rejects.toMatchObject(reason('notIncluded'));
  });

  it('stay by a purchase when the subscription ends', async () => {
    const id = await subscribed();
    await enroll();
    await write(paths.orderPath('o1'), anOrder('paid', { userID: 'lea', courseID: 'ferns' }));
    for await (const { mend } of entitlementMismatches()) await mend();
    expect(await right()).toMatchObject({ until: null });
    atStripe.end(id);
    await check(id);
    expect(await right()).toMatchObject({ until: null, sources: [{ kind: 'purchase', id: 'o1' }] });
    expect(await record()).toMatchObject({ status: 'active' });
    expect(await differences()).toEqual([]);
  });

  it('follow wherever settling crashed, by the trigger or the next look', async () => {
    const id = await subscribed();
    for (const courseID of ['ferns', 'mosses']) await enroll(courseID);
    for (const when of ['before', 'after'] as const)
      for (const isByTrigger of [true, false]) {
        let hasCrashed = true;
        for (let commit = 0; hasCrashed; commit++) {
          atStripe.renew(id);
          const event = await observed(paths.subscriptionPath(id), async () => {
            const settle = () => settleSubscription(id, billing(), { type: 'check' });
            hasCrashed = await crashing(commit, when, settle);
          });
          if (isByTrigger) await functions.onSubscriptionWritten.run(event);
          else atStripe.renew(id);
          await check(id);
          for (const courseID of ['ferns', 'mosses'])
            expect(await right(courseID)).toMatchObject({ until: periodEnd(id) });
        }
      }
    expect(await differences()).toEqual([]);
  });

  it('are entered whole or not at all', async () => {
    const id = await subscribed();
    for (
      let commit = 0;
      await crashing(commit, 'before', () => enrollSubscriber('lea', 'ferns'));
      commit++
    ) {
      expect([await right(), await record()]).toEqual([undefined, undefined]);
      expect((await subscription(id)).begun).toEqual([]);
    }
    expect(await differences()).toEqual([]);
  });

  it('are mended by a rebuild', async () => {
    const id = await subscribed();
    await enroll();
    await refs.subscription(id).ref.update({ status: 'ended' });
    await refs.entitlement('lea', 'ferns').ref.delete();
    await refs.enrollment('lea', 'ferns').ref.delete();
    await write(paths.entitlementPath('max', 'ferns'), {
      ...{ userID: 'max', courseID: 'ferns', until: null },
      sources: [{ kind: 'subscription', id: 'gone', until: null }],
    });
    for await (const { mend } of entitlementMismatches()) await mend();
    expect(await right()).toMatchObject({ until: periodEnd(id) });
    expect(await record()).toMatchObject({ source: 'subscription', isPaid: true });
    expect((await subscription(id)).status).toBe('active');
    expect(await read(refs.entitlement('max', 'ferns'))).toBeNull();
    expect(await differences()).toEqual([]);
  });
});

describe('a company’s subscription', () => {
  beforeEach(async () => {
    await signUp('cora');
    await auth.updateUser('cora', { email: 'cora@school.example', emailVerified: true });
    await write(paths.companyPath('acme'), aCompany());
    await write(
      paths.companyMemberPath('cora', 'acme'),
      aCompanyMember('admin', { userID: 'cora' }),
    );
    await write(paths.companyMemberPath('lea', 'acme'), aCompanyMember({ userID: 'lea' }));
  });

  const startFor = (uid = 'cora', seats = 2) =>
    functions.startSubscription.run(
      ask(uid, { planID: 'everything', company: { companyID: 'acme', seats } }),
    );
  /** Delivers what happens to the licence. */
  const following = async (id: string, work: () => Promise<unknown>) =>
    functions.onLicenceWritten.run(await observed(paths.licencePath(id), work));
  const begun = async () => {
    const { subscriptionID: id } = await startFor();
    atStripe.subscribe(id);
    await following(id, () => check(id, 'cora'));
    return id;
  };
  const seat = (licenceID: string, uid: string) =>
    functions.changeSeat.run(ask('cora', { licenceID, uid, isAssigned: true }));
  const seats = (subscriptionID: string, count: number, uid = 'cora') =>
    functions.changeSubscribedSeats.run(ask(uid, { subscriptionID, seats: count }));
  const licence = (id: string) => data(refs.licence(id));

  it('gives a licence with its seats, the plan’s courses and its end', async () => {
    await expect(startFor('lea')).rejects.toMatchObject({ code: 'permission-denied' });
    const id = await begun();
    expect(await licence(id)).toMatchObject({
      ...{ companyID: 'acme', title: 'Everything', seats: 2, courseIDs: ['ferns', 'mosses'] },
      endsAt: periodEnd(id),
    });
    expect(atStripe.subscription(id).quantity).toBe(2);
    await seat(id, 'lea');
    expect(await right()).toMatchObject({ until: periodEnd(id), sources: [{ kind: 'licence' }] });
    await expect(enroll('ferns', 'cora')).rejects.toMatchObject(reason('notIncluded'));
    await expect(startFor()).rejects.toMatchObject(reason('alreadyYours'));
    expect(await start('everything', 'cora')).toMatchObject({ url: expect.any(String) });
    expect(await differences()).toEqual([]);
  });

  it('is refused to a plan of more courses than a licence holds', async () => {
    for (let n = 0; n < 99; n++)
      await db.doc(paths.coursePath(`c${n}`)).set(course.parse(aCourse('paid')));
    await expect(startFor()).rejects.toMatchObject(reason('tooManyCourses'));
    expect((await db.collection('subscriptions').get()).size).toBe(0);
  });

  it('extends the licence when it is renewed, and ends it when it ends', async () => {
    const id = await begun();
    await seat(id, 'lea');
    atStripe.renew(id);
    await following(id, () => check(id, 'cora'));
    expect(await right()).toMatchObject({ until: periodEnd(id) });
    atStripe.end(id);
    await following(id, () => check(id, 'cora'));
    expect((await right())!.until!.getTime()).toBeLessThanOrEqual(Date.now());
    expect(await differences()).toEqual([]);
  });

  it('closes the courses of its seats while it is disputed, and opens them when that is won', async () => {
    const id = await begun();
    await seat(id, 'lea');
    atStripe.dispute(id);
    await following(id, () => receive(aboutDispute(id, 'created')));
    expect((await right())!.until!.getTime()).toBeLessThanOrEqual(Date.now());
    atStripe.decide(id, 'won');
    await following(id, () => receive(aboutDispute(id, 'closed')));
    expect(await right()).toMatchObject({ until: periodEnd(id) });
    expect((await licence(id)).holderIDs).toEqual(['lea']);
    expect(await differences()).toEqual([]);
  });

  it('keeps those with a seat until the renewal when it shrinks', async () => {
    const id = await begun();
    for (const uid of ['cora', 'lea']) await seat(id, uid);
    await expect(seats(id, 1, 'lea')).rejects.toMatchObject({ code: 'not-found' });
    expect(await seats(id, 1)).toEqual({ status: 'active' });
    expect(await licence(id)).toMatchObject({ seats: 1, holderIDs: ['cora', 'lea'] });
    atStripe.renew(id);
    await following(id, () => check(id, 'cora'));
    expect((await licence(id)).holderIDs).toEqual(['cora']);
    expect(await right()).toBeUndefined();
  });

  it('is mended by the trigger or a rebuild wherever settling crashed', async () => {
    for (const isByTrigger of [true, false]) {
      const { subscriptionID: id } = await startFor('cora', isByTrigger ? 2 : 3);
      atStripe.subscribe(id);
      let hasCrashed = true;
      for (let commit = 0; hasCrashed; commit++) {
        const event = await observed(paths.subscriptionPath(id), async () => {
          const settle = () => settleSubscription(id, billing(), { type: 'check' });
          hasCrashed = await crashing(commit, 'after', settle);
        });
        if (isByTrigger) await functions.onSubscriptionWritten.run(event);
        else for await (const { mend } of entitlementMismatches()) await mend();
        expect(await licence(id)).toMatchObject({ endsAt: periodEnd(id) });
        expect(await differences()).toEqual([]);
        atStripe.renew(id);
      }
      atStripe.end(id);
      await check(id, 'cora');
    }
  });
});

describe('the test gateway', () => {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => void answer(Buffer.concat(chunks)));
    // What the emulators serve: where functions are, and the webhook.
    const answer = async (body: Buffer) => {
      const { port } = server.address() as AddressInfo;
      if (request.url === '/emulators')
        return response.end(JSON.stringify({ functions: { host: '127.0.0.1', port } }));
      const status = await receiveEvent('test', testProvider, body, request.headers);
      response.statusCode = status;
      return response.end();
    };
  });

  beforeAll(async () => {
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    process.env['FIREBASE_EMULATOR_HUB'] = `127.0.0.1:${(server.address() as AddressInfo).port}`;
    addProvider('test', testProvider);
  });
  afterAll(() => void server.close());
  beforeEach(() => void (process.env['PAYMENT_PROVIDER'] = 'test'));

  const press = (id: string, ...actions: string[]) =>
    actions.reduce(async (before, action) => {
      await before;
      expect(await applySubscriptionAction(id, action)).toBe(true);
    }, Promise.resolve());
  const begun = async (...actions: string[]) => {
    const { subscriptionID } = await start();
    await press(subscriptionID, ...actions);
    return subscriptionID;
  };

  it.each([
    ['incomplete', ['decline']],
    ['active', ['decline', 'pay']],
    ['active', ['twice']],
    ['active', ['outOfOrder']],
    ['past_due', ['pay', 'failRenewal']],
    ['active', ['pay', 'failRenewal', 'pay']],
    ['cancelled_at_period_end', ['pay', 'cancel']],
    ['active', ['pay', 'cancel', 'resume', 'renew']],
    ['ended', ['pay', 'cancel', 'renew']],
    ['refunded', ['pay', 'refund']],
    ['active', ['pay', 'refund', 'renew']],
    ['disputed', ['pay', 'dispute']],
    ['active', ['pay', 'dispute', 'win']],
    ['ended', ['pay', 'end', 'pay']],
    ['ended', ['end']],
  ])('brings a subscription to %s by %j', async (status, actions) => {
    const id = await begun(...actions);
    expect((await subscription(id)).status).toBe(status);
  });

  it('opens a course, extends it by a renewal and closes it at the end', async () => {
    const id = await begun('pay');
    await enroll();
    const { until } = (await right())!;
    await press(id, 'renew');
    expect((await right())!.until!.getTime()).toBeGreaterThan(until!.getTime() + 27 * dayMs);
    await press(id, 'end');
    expect(await right()).toBeUndefined();
  });

  it('changes plans, cancels and has a portal', async () => {
    const id = await begun('pay');
    const input = { subscriptionID: id };
    await functions.changePlan.run(ask('lea', { ...input, planID: 'botany' }));
    expect(await subscription(id)).toMatchObject({ planID: 'botany', amount: 900 });
    await functions.cancelSubscription.run(ask('lea', input));
    expect((await subscription(id)).status).toBe('cancelled_at_period_end');
    const { url } = await functions.openPortal.run(ask('lea', input));
    expect(url).toMatch(new RegExp(`/testGateway/portal/${id}$`));
    const books = await data(refs.testSubscription(id));
    expect(subscriptionPage(books, 'portal', '')).toContain('value="resume"');
  });

  it('knows no other button, and no subscription that there is not', async () => {
    const id = await begun();
    expect(await applySubscriptionAction(id, 'toString')).toBe(false);
    expect(await applySubscriptionAction('nothing', 'pay')).toBe(false);
  });
});
