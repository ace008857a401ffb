import { createHmac } from 'node:crypto';
import Stripe from 'stripe';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import * as functions from '@trellis/functions';
import { stripeAmount } from '@trellis/functions/commerce/stripe-amount';
import { stripeProvider } from '@trellis/functions/commerce/stripe-provider';
import { addProvider, providerIn } from '@trellis/functions/commerce/payment-providers';
import { receiveEvent } from '@trellis/functions/commerce/receive-event.store';
import { requireDemoProject } from '@trellis/functions/commerce/test-gateway/require-demo-project';
import { signTestEvent } from '@trellis/functions/commerce/test-gateway/sign-test-event';
import { testProvider } from '@trellis/functions/commerce/test-gateway/test-provider.store';
import { refund } from '@trellis/functions/commerce/refund-order.store';
import { settleOrder } from '@trellis/functions/commerce/settle-order.store';
import { beginCheckout } from '@trellis/functions/commerce/start-checkout.store';
import { takeBack as withdrawn } from '@trellis/functions/commerce/withdraw-gift.store';
import { auth, db } from '@trellis/functions/firestore/admin';
import { entitlementMismatches } from '@trellis/functions/rebuild/entitlement-mismatches.store';
import { read, refs } from '@trellis/functions/firestore/typed-refs';
import { allMismatches } from '@trellis/functions/rebuild/all-mismatches.store';
import * as paths from '@trellis/model/paths';
import { anOrder } from '#tests/factories/an-order';
import { aUser } from '#tests/factories/a-user';
import { anEnrollment } from '#tests/factories/an-enrollment';
import { crashing } from '#tests/functions/commit-interceptor';
import { clear } from '#tests/functions/emulated';
import { randomFrom, shuffled, write } from '#tests/functions/events';
import { data, openCourse, run, signUp } from '#tests/functions/fixtures';
import { atStripe, startStripe } from '#tests/functions/stripe-server';
import { auditLog, requestBy } from '#tests/functions/teaching-fixtures';

const secret = 'whsec_of_this_test';
Object.assign(process.env, {
  PAYMENT_PROVIDER: 'stripe',
  STRIPE_KEY: 'sk_test_of_this_test',
  STRIPE_WEBHOOK_SECRET: secret,
});
const sdk = new Stripe('sk_test_of_this_test');
const provider: { stripe?: ReturnType<typeof stripeProvider> } = {};

beforeAll(async () => {
  provider.stripe = stripeProvider(await startStripe());
  addProvider('stripe', provider.stripe);
});

beforeEach(async () => {
  await clear();
  atStripe.reset();
  process.env['PAYMENT_PROVIDER'] = 'stripe';
  for (const [uid, role] of [
    ['tess', 'teacher'],
    ['theo', 'teacher'],
    ['ada', 'admin'],
  ] as const)
    await run.user(await write(`users/${uid}`, aUser(role, { email: `${uid}@school.example` })));
  await signUp('lea');
  await openCourse('ferns', 1);
  await price(4900);
});

const price = (amount: number, changes: object = {}) =>
  db.doc(paths.coursePath('ferns')).update({ price: amount, teacherIDs: ['tess'], ...changes });
const buy = (uid = 'lea', courseID = 'ferns') =>
  functions.startCheckout.run(requestBy(uid, 'student', { courseID }));
const check = (orderID: string, uid = 'lea') =>
  functions.checkOrder.run(requestBy(uid, 'student', { orderID }));
const right = async () => (await read(refs.entitlement('lea', 'ferns')))?.data;
const record = async () => (await read(refs.enrollment('lea', 'ferns')))?.data;
const status = async (orderID: string) => (await data(refs.order(orderID))).status;
const booked = async () => {
  const { docs } = await db.collection('payment_events').get();
  return docs.map((doc) => `${doc.get('type')}: ${doc.get('before')} → ${doc.get('after')}`).sort();
};

/** Returns what a rebuild of rights would change. */
async function differences(): Promise<string[]> {
  const found: string[] = [];
  for await (const { path } of entitlementMismatches()) found.push(path);
  return found;
}

let events = 0;
/** Returns a message as Stripe sends it. */
function message(type: string, object: object, changes: object = {}): string {
  const id = `evt_${++events}`;
  return JSON.stringify({
    id,
    object: 'event',
    livemode: false,
    type,
    data: { object },
    ...changes,
  });
}
const aboutSession = (orderID: string, kind: string) =>
  message(`checkout.session.${kind}`, { client_reference_id: orderID });
const aboutCharge = (orderID: string) => message('charge.refunded', { metadata: { orderID } });
const aboutDispute = (orderID: string, kind: string) =>
  message(`charge.dispute.${kind}`, { charge: atStripe.session(orderID).charge!.id });

const signed = (payload: string, options: { timestamp?: number; secret?: string } = {}) =>
  sdk.webhooks.generateTestHeaderString({ payload, secret, ...options });
const receive = (payload: string, header = signed(payload), body = Buffer.from(payload)) =>
  receiveEvent('stripe', provider.stripe!, body, { 'stripe-signature': header });

describe('a checkout', () => {
  it('makes one order at the course’s price, however often it is started', async () => {
    const first = await buy();
    expect(first.url).toMatch(/^https:\/\/checkout\.stripe\.example\//);
    expect(await buy()).toEqual(first);
    const order = await data(refs.order(first.orderID));
    expect(order).toMatchObject({ amount: 4900, currency: 'USD', status: 'pending' });
    expect(atStripe.session(first.orderID)).toMatchObject({ amount: 4900, currency: 'usd' });
    expect(await right()).toBeUndefined();
  });

  it('is finished by the next call wherever it crashed', async () => {
    for (const when of ['before', 'after'] as const)
      for (
        let commit = 0;
        await crashing(commit, when, () => beginCheckout('lea', 'ferns'));
        commit++
      ) {
        const { orderID, url } = await buy();
        expect((await data(refs.order(orderID))).checkoutUrl).toBe(url);
        await db.doc(paths.orderPath(orderID)).delete();
      }
    expect(atStripe.calls.length).toBeGreaterThan(2);
  });

  it('begins anew when the price has changed', async () => {
    const first = await buy();
    await price(5900);
    expect((await buy()).orderID).not.toBe(first.orderID);
  });

  it.each([
    ['notForSale', { price: 0 }],
    ['notForSale', { status: 'archived' }],
  ])('is refused as %s for %j', async (reason, changes) => {
    await price(4900, changes);
    await expect(buy()).rejects.toMatchObject({ details: { reason } });
  });

  it('is refused to those who have the course, and without a provider', async () => {
    await write(paths.enrollmentPath('lea', 'ferns'), anEnrollment({ userID: 'lea' }));
    await expect(buy()).rejects.toMatchObject({ details: { reason: 'alreadyYours' } });
    delete process.env['PAYMENT_PROVIDER'];
    await expect(buy('tess')).rejects.toMatchObject({ details: { reason: 'noProvider' } });
    await expect(buy('lea', 'nothing')).rejects.toMatchObject({
      details: { reason: 'noProvider' },
    });
  });

  it('is refused for the twenty-first time in an hour', async () => {
    for (let n = 0; n < 20; n++)
      await write(
        paths.orderPath(`o${n}`),
        anOrder('paid', { userID: 'lea', courseID: 'x', createdAt: new Date() }),
      );
    await expect(buy()).rejects.toMatchObject({ code: 'resource-exhausted' });
  });
});

describe('a payment', () => {
  it('opens the course: order, right and enrolment at once', async () => {
    const { orderID } = await buy();
    atStripe.pay(orderID);
    expect(await receive(aboutSession(orderID, 'completed'))).toBe(200);
    expect(await status(orderID)).toBe('paid');
    expect(await right()).toMatchObject({
      until: null,
      sources: [{ kind: 'purchase', id: orderID }],
    });
    expect(await record()).toMatchObject({ status: 'active', isPaid: true, source: 'purchase' });
    expect((await data(refs.order(orderID))).receiptUrl).toMatch(/^https:/);
    expect(await booked()).toEqual(['checkout.session.completed: pending → paid']);
    await expect(buy()).rejects.toMatchObject({ details: { reason: 'alreadyYours' } });
  });

  it('opens the course without any message when somebody looks', async () => {
    const { orderID } = await buy();
    expect(await check(orderID)).toEqual({ status: 'pending' });
    atStripe.pay(orderID);
    expect(await check(orderID)).toEqual({ status: 'paid' });
    expect(await record()).toMatchObject({ status: 'active' });
    expect(await booked()).toEqual(['check: pending → paid']);
    await check(orderID);
    expect(await booked()).toHaveLength(1);
  });

  it('is looked at by its payer and administrators alone', async () => {
    const { orderID } = await buy();
    await expect(check(orderID, 'tess')).rejects.toMatchObject({ code: 'not-found' });
    expect(await check(orderID, 'ada')).toEqual({ status: 'pending' });
    await expect(check('nothing')).rejects.toMatchObject({ code: 'not-found' });
  });

  it('ends in one state in whatever order and however often messages come', async () => {
    const random = randomFrom(16);
    for (let round = 0; round < 4; round++) {
      await db.doc(paths.enrollmentPath('lea', 'ferns')).delete();
      await price(4900 + round);
      const { orderID } = await buy();
      const early = aboutSession(orderID, 'expired');
      atStripe.pay(orderID);
      atStripe.dispute(orderID);
      const told = [
        early,
        aboutSession(orderID, 'completed'),
        aboutDispute(orderID, 'created'),
        aboutDispute(orderID, 'closed'),
        aboutCharge(orderID),
      ];
      atStripe.decide(orderID, 'won');
      for (const one of shuffled([...told, ...told], random)) expect(await receive(one)).toBe(200);
      expect(await status(orderID)).toBe('paid');
      atStripe.refund(orderID);
      const all = shuffled([...told, aboutCharge(orderID)], random);
      await Promise.all(all.map((one) => receive(one)));
      expect(await status(orderID)).toBe('refunded');
      expect(await right()).toBeUndefined();
    }
    expect(await differences()).toEqual([]);
  });

  it('crashes at any write without leaving a payment that opens nothing', async () => {
    for (const when of ['before', 'after'] as const) {
      await db.doc(paths.enrollmentPath('lea', 'ferns')).delete();
      await price(when === 'before' ? 4900 : 5900);
      const { orderID } = await buy();
      atStripe.pay(orderID);
      const told = aboutSession(orderID, 'completed');
      for (let commit = 0; await crashing(commit, when, () => receive(told)); commit++)
        expect(await right()).toEqual(
          (await status(orderID)) === 'paid' ? await right() : undefined,
        );
      await receive(told);
      expect(await status(orderID)).toBe('paid');
      expect(await record()).toMatchObject({ status: 'active' });
      expect(await booked()).toContain('checkout.session.completed: pending → paid');
      atStripe.refund(orderID);
      await receive(aboutCharge(orderID));
    }
  });

  it('is not undone by a report that was fetched before it', async () => {
    const { orderID } = await buy();
    const early = await provider.stripe!.fetchState({
      ...(await data(refs.order(orderID))),
      id: orderID,
    });
    atStripe.pay(orderID);
    await check(orderID);
    expect(await settleOrder(orderID, early, { type: 'check' })).toBe('paid');
    expect(await right()).toBeDefined();
  });

  it('brings back who had left, and leaves alone who has paused what was free', async () => {
    await write(paths.enrollmentPath('lea', 'ferns'), anEnrollment('dropped', { userID: 'lea' }));
    const { orderID } = await buy();
    atStripe.pay(orderID);
    await check(orderID);
    expect(await record()).toMatchObject({ status: 'active', isPaid: true, source: 'self' });
    await db.doc(paths.enrollmentPath('lea', 'ferns')).update({ status: 'dropped' });
    await check(orderID);
    expect(await record()).toMatchObject({ status: 'dropped' });
  });

  it('for another amount than the order’s opens nothing', async () => {
    const { orderID } = await buy();
    atStripe.pay(orderID);
    atStripe.session(orderID).amount = 1;
    await expect(receive(aboutSession(orderID, 'completed'))).rejects.toThrow(/not the checkout/);
    expect(await right()).toBeUndefined();
  });

  it('that fails, or a checkout that is closed, is said so', async () => {
    const { orderID } = await buy();
    atStripe.fail(orderID);
    await receive(aboutSession(orderID, 'async_payment_failed'));
    expect(await status(orderID)).toBe('failed');
    const { orderID: second } = await buy();
    atStripe.expire(second);
    await receive(aboutSession(second, 'expired'));
    expect(await status(second)).toBe('expired');
    atStripe.pay(second);
    await receive(aboutSession(second, 'async_payment_succeeded'));
    expect(await status(second)).toBe('paid');
  });
});

it.each([
  ['/payments/stripe', 'stripe'],
  ['/stripe', 'stripe'],
  ['/payments/payments/stripe', 'payments/stripe'],
])('finds the provider in %s', (path, name) => expect(providerIn(path)).toBe(name));

describe('a message that is not what it seems', () => {
  it.each<[string, (body: string) => Promise<number>]>([
    ['forged', (body) => receive(body, signed(body, { secret: 'whsec_guessed' }))],
    ['not signed', (body) => receive(body, '')],
    ['late', (body) => receive(body, signed(body, { timestamp: Date.now() / 1000 - 301 }))],
    ['re-serialised', (body) => receive(body, signed(body), Buffer.from(`${body} `))],
    ['oversized', (body) => receive(body + ' '.repeat(256_000))],
    ['not JSON', () => receive('paid=yes')],
    ['empty', () => receive('')],
  ])('is answered 400 without effect if it is %s (T78)', async (_, send) => {
    const { orderID } = await buy();
    atStripe.pay(orderID);
    expect(await send(aboutSession(orderID, 'completed'))).toBe(400);
    expect(await status(orderID)).toBe('pending');
    expect(await booked()).toEqual([]);
  });

  it.each([
    ['of an unknown type', (id: string) => message('customer.created', { id })],
    ['about an unknown order', () => aboutSession('nothing', 'completed')],
    ['about an order whose id is a path', () => aboutSession('../users/lea', 'completed')],
    ['about somebody else’s charge', () => message('charge.refunded', { metadata: {} })],
  ])('is answered 200 without effect if it is %s', async (_, make) => {
    const { orderID } = await buy();
    atStripe.pay(orderID);
    expect(await receive(make(orderID))).toBe(200);
    expect(await status(orderID)).toBe('pending');
    expect(await booked()).toEqual([]);
  });

  it.each([
    ['test', 'live', 'sk_live_of_this_test'],
    ['test', 'live', 'rk_live_of_this_test'],
    ['live', 'test', 'sk_test_of_this_test'],
  ])(
    'is answered 200 without effect if it is of %s mode and the school in %s mode',
    async (mode, _, key) => {
      const { orderID } = await buy();
      atStripe.pay(orderID);
      const about = { client_reference_id: orderID };
      const send = (livemode: boolean) =>
        receive(message('checkout.session.completed', about, { livemode }));
      process.env['STRIPE_KEY'] = key;
      try {
        expect(await send(mode === 'live')).toBe(200);
        expect(await status(orderID)).toBe('pending');
        expect(await booked()).toEqual([]);
        // The same of the school's own mode is heard.
        expect(await send(mode !== 'live')).toBe(200);
        expect(await status(orderID)).toBe('paid');
      } finally {
        process.env['STRIPE_KEY'] = 'sk_test_of_this_test';
      }
    },
  );

  it('is no message of invoices, and the gateway takes only its own', async () => {
    const body = JSON.stringify({ id: 'e1', type: 'payment.paid', orderID: 'o1' });
    const send = (header: string, text = body) =>
      receiveEvent('test', testProvider, Buffer.from(text), { 'test-signature': header });
    expect(await send(signTestEvent(body))).toBe(200);
    expect(await send(signTestEvent(body), `${body} `)).toBe(400);
    expect(await send(signTestEvent(body, Date.now() - 301_000))).toBe(400);
    expect(await send(signTestEvent('paid'), 'paid')).toBe(400);
    const stale = `t=1,v1=${createHmac('sha256', 'guess').update(`1.${body}`).digest('hex')}`;
    expect(await send(stale)).toBe(400);
  });
});

const act = (uid: string, role: string, orderID: string, requestID = 'r1') => ({
  refund: () =>
    functions.refundOrder.run(requestBy(uid, role, { orderID, requestID, reason: 'Asked for' })),
  mark: () =>
    functions.markInvoicePaid.run(requestBy(uid, role, { orderID, requestID, reason: 'Came' })),
});

describe('a refund', () => {
  it('ends the right and keeps the enrolment, once, and is audited', async () => {
    const { orderID } = await buy();
    await expect(act('ada', 'admin', orderID).refund()).rejects.toMatchObject({
      code: 'failed-precondition',
    });
    atStripe.pay(orderID);
    await check(orderID);
    for (const uid of ['tess', 'lea'])
      await expect(act(uid, 'teacher', orderID).refund()).rejects.toMatchObject({
        code: 'permission-denied',
      });
    for (const requestID of ['r1', 'r1', 'r2'])
      expect(await act('ada', 'admin', orderID, requestID).refund()).toEqual({
        status: 'refunded',
      });
    expect(await right()).toBeUndefined();
    expect(await record()).toMatchObject({ status: 'active', isPaid: true });
    expect(atStripe.calls.filter((call) => call === 'POST /v1/refunds')).toHaveLength(1);
    expect([...(await auditLog()).keys()]).toEqual([`refund_order:${orderID}:r1`]);
  });

  it('gives the money back once wherever it crashes', async () => {
    const { orderID } = await buy();
    atStripe.pay(orderID);
    await check(orderID);
    const action = { actorID: 'ada', orderID, requestID: 'r1', reason: 'Asked for' };
    for (let commit = 0; await crashing(commit, 'before', () => refund(action)); commit++) continue;
    expect(await status(orderID)).toBe('refunded');
    expect(atStripe.refunds).toHaveLength(1);
    expect((await auditLog()).size).toBe(1);
  });

  it('leaves what another purchase or a gift gives', async () => {
    const { orderID } = await buy();
    atStripe.pay(orderID);
    await check(orderID);
    await db.doc(paths.usernamePath('lea')).set({ userID: 'lea' });
    const until = Date.UTC(2099, 0, 1);
    await give('tess', 'teacher', { until });
    await act('ada', 'admin', orderID).refund();
    expect(await right()).toMatchObject({ until: new Date(until), sources: [{ kind: 'gift' }] });
    expect(await differences()).toEqual([]);
  });
});

describe('an invoice', () => {
  it('opens the course when an administrator says that it was paid', async () => {
    process.env['PAYMENT_PROVIDER'] = 'invoice';
    const { orderID, url } = await buy();
    expect(url).toBeNull();
    expect((await buy()).orderID).toBe(orderID);
    expect(await check(orderID)).toEqual({ status: 'pending' });
    await expect(act('tess', 'teacher', orderID).mark()).rejects.toMatchObject({
      code: 'permission-denied',
    });
    for (const _ of [1, 2]) await act('ada', 'admin', orderID).mark();
    expect(await record()).toMatchObject({ status: 'active', source: 'purchase' });
    expect([...(await auditLog()).keys()]).toEqual([`mark_invoice_paid:${orderID}:r1`]);
    await act('ada', 'admin', orderID).refund();
    expect(await right()).toBeUndefined();
  });

  it('is not what a card is paid by', async () => {
    const { orderID } = await buy();
    await expect(act('ada', 'admin', orderID).mark()).rejects.toMatchObject({
      code: 'failed-precondition',
    });
  });
});

const give = (uid: string, role: string, changes: object = {}) =>
  functions.giftCourse.run(
    requestBy(uid, role, {
      ...{ courseID: 'ferns', person: 'lea', until: null, requestID: 'g1', reason: 'Prize' },
      ...changes,
    }),
  );
const takeBack = (uid: string, role: string, requestID = 'w1') =>
  functions.withdrawGift.run(
    requestBy(uid, role, { courseID: 'ferns', uid: 'lea', requestID, reason: 'By mistake' }),
  );

describe('a gift', () => {
  beforeEach(() => db.doc(paths.usernamePath('lea')).set({ userID: 'lea' }));

  it('opens the course until its end, by its teacher or an administrator', async () => {
    await expect(give('theo', 'teacher')).rejects.toMatchObject({ code: 'permission-denied' });
    await expect(give('lea', 'student')).rejects.toMatchObject({ code: 'permission-denied' });
    await expect(give('ada', 'admin', { person: 'a/b' })).rejects.toMatchObject({
      code: 'not-found',
    });
    const until = Date.UTC(2099, 0, 1);
    await give('tess', 'teacher', { until, person: ' @Lea ' });
    expect(await right()).toMatchObject({ until: new Date(until) });
    expect(await record()).toMatchObject({ status: 'active', isPaid: true, source: 'gift' });
    await give('tess', 'teacher', { until: 1, requestID: 'g1' });
    expect(await right()).toMatchObject({ until: new Date(until) });
    await give('ada', 'admin', { requestID: 'g2' });
    expect(await right()).toMatchObject({ until: null });
    expect([...(await auditLog()).keys()]).toEqual(['gift_course:lea:g1', 'gift_course:lea:g2']);
    expect(await differences()).toEqual([]);
  });

  it('is nobody’s to give who was demoted, or names another’s course', async () => {
    await db.doc(paths.userPath('tess')).update({ role: 'student' });
    const denied = { code: 'permission-denied' };
    await expect(give('tess', 'teacher')).rejects.toMatchObject(denied);
    await expect(takeBack('tess', 'teacher')).rejects.toMatchObject(denied);
    await db.doc(paths.userPath('ada')).update({ isActive: false });
    await expect(give('ada', 'admin')).rejects.toMatchObject(denied);
    await expect(give('theo', 'teacher', { courseID: 'none' })).rejects.toMatchObject(denied);
    for (const changes of [
      { courseID: 'a/b' },
      { reason: ' ' },
      { requestID: 'a/b' },
      { until: 0.5 },
    ])
      await expect(give('theo', 'teacher', changes)).rejects.toMatchObject({
        code: 'invalid-argument',
      });
    expect(await right()).toBeUndefined();
  });

  it('is refused with an end that is past, and of a course that nobody can open', async () => {
    const refused = (reason: string) => ({ code: 'failed-precondition', details: { reason } });
    await expect(give('tess', 'teacher', { until: 1 })).rejects.toMatchObject(refused('past'));
    await price(4900, { status: 'draft' });
    await expect(give('tess', 'teacher')).rejects.toMatchObject(refused('notPublished'));
    expect(await right()).toBeUndefined();
    expect((await auditLog()).size).toBe(0);
  });

  it('is addressed by administrators alone, and to a verified address', async () => {
    const person = 'Lea@School.example';
    await auth.updateUser('lea', { email: person, emailVerified: false });
    const unknown = { code: 'not-found' };
    await expect(give('ada', 'admin', { person })).rejects.toMatchObject(unknown);
    await auth.updateUser('lea', { emailVerified: true });
    await expect(give('tess', 'teacher', { person })).rejects.toMatchObject(unknown);
    await give('ada', 'admin', { person });
    expect(await record()).toMatchObject({ status: 'active', source: 'gift' });
  });

  it('is taken back once, and leaves what was paid for and learned', async () => {
    await give('tess', 'teacher');
    await expect(takeBack('theo', 'teacher')).rejects.toMatchObject({ code: 'permission-denied' });
    for (const requestID of ['w1', 'w1', 'w2']) await takeBack('tess', 'teacher', requestID);
    expect(await right()).toBeUndefined();
    expect(await read(refs.gift('lea', 'ferns'))).toBeNull();
    expect(await record()).toMatchObject({ status: 'active', isPaid: true });
    const { orderID } = await buy();
    atStripe.pay(orderID);
    await check(orderID);
    await give('ada', 'admin', { requestID: 'g2' });
    await takeBack('ada', 'admin', 'w3');
    expect(await right()).toMatchObject({ sources: [{ kind: 'purchase', id: orderID }] });
    expect([...(await auditLog()).keys()].filter((key) => key.startsWith('withdraw'))).toEqual([
      ...['withdraw_gift:lea:w1', 'withdraw_gift:lea:w3'],
    ]);
    expect(await differences()).toEqual([]);
  });

  it('is taken back at once wherever it crashes', async () => {
    for (const when of ['before', 'after'] as const) {
      await give('tess', 'teacher', { requestID: when });
      const wish = { ...{ actorID: 'tess', courseID: 'ferns', uid: 'lea' }, reason: 'By mistake' };
      const withdraw = () => withdrawn({ ...wish, requestID: `w-${when}` });
      for (let commit = 0; await crashing(commit, when, withdraw); commit++)
        expect((await right()) === undefined).toBe(
          (await read(refs.gift('lea', 'ferns'))) === null,
        );
      expect(await right()).toBeUndefined();
    }
    expect([...(await auditLog()).keys()].filter((key) => key.startsWith('withdraw'))).toHaveLength(
      2,
    );
  });
});

it('rebuilds rights, statuses and enrolments from orders and gifts', async () => {
  await write(
    paths.orderPath('o1'),
    anOrder('paid', { userID: 'lea', courseID: 'ferns', status: 'pending' }),
  );
  await write(paths.entitlementPath('max', 'ferns'), {
    ...{ userID: 'max', courseID: 'ferns', until: null },
    sources: [{ kind: 'gift', id: 'gone', until: null }],
  });
  for await (const { mend } of allMismatches()) await mend();
  expect(await right()).toMatchObject({ sources: [{ kind: 'purchase', id: 'o1' }] });
  expect(await record()).toMatchObject({ status: 'active', isPaid: true });
  expect(await status('o1')).toBe('paid');
  expect(await read(refs.entitlement('max', 'ferns'))).toBeNull();
});

it('does not start the test gateway outside the emulators', () => {
  expect(() => requireDemoProject('school')).toThrow(/does not start in school/);
  expect(() => requireDemoProject('')).toThrow();
  expect(() => requireDemoProject('demo-school')).not.toThrow();
});

it.each([
  ['USD', 4900, 4900],
  ['JPY', 4900, 4900],
  ['ISK', 4900, 490_000],
  ['UGX', 50, 5000],
  ['KWD', 4900, 4900],
])('gives Stripe an amount in %s as it counts', (currency, amount, counted) =>
  expect(stripeAmount(amount, currency)).toBe(counted),
);

it('gives Stripe no amount that it cannot take', () => {
  expect(() => stripeAmount(4905, 'KWD')).toThrow(/cannot take/);
});
