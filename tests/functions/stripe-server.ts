import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

type Charge = {
  id: string;
  payment_intent: string | null;
  created: number;
  refunded: boolean;
  disputed: boolean;
  metadata: Record<string, string>;
};
type Session = {
  id: string;
  orderID: string;
  amount: number;
  currency: string;
  status: 'open' | 'complete' | 'expired';
  isPaid: boolean;
  hasFailed: boolean;
  created: number;
  charge: Charge | null;
};

type Subscribed = {
  id: string;
  sessionID: string;
  metadata: { subscriptionID: string };
  customer: string;
  status: 'active' | 'trialing' | 'past_due' | 'canceled' | 'incomplete';
  price: string;
  quantity: number;
  start: number;
  end: number;
  trialEnd: number | null;
  cancelAtPeriodEnd: boolean;
  endedAt: number | null;
};
/** An invoice of a subscription that was paid, with its charge; none of a trial. */
type Invoice = { id: string; subscription: string; charge: Charge | null };
type Price = { id: string; lookup_key: string; currency: string; unit_amount: number };

const monthSeconds = 30 * 86_400;

/** The state of the school's account, as Stripe would hold it. */
const sessions = new Map<string, Session>();
const byKey = new Map<string, string>();
const subscribed = new Map<string, Subscribed>();
const prices = new Map<string, Price>();
const invoices: Invoice[] = [];
const wished = new Map<
  string,
  { price: string; quantity: number; trialDays: number; customer: string }
>();
let isBroke = false;
const refunds: { charge: string; created: number }[] = [];
const disputes: { charge: string; created: number; status: string }[] = [];
const calls: string[] = [];

const start = Date.UTC(2026, 10, 1) / 1000;
let ticks = 0;
const tick = () => start + ++ticks;

/** What people and banks do at Stripe. */
export const atStripe = {
  calls,
  refunds,
  reset() {
    for (const store of [sessions, byKey, subscribed, prices, wished]) store.clear();
    isBroke = false;
    for (const list of [refunds, disputes, invoices, calls]) list.length = 0;
  },
  session: (orderID: string) => {
    const found = [...sessions.values()].find((one) => one.orderID === orderID);
    if (!found) throw new Error(`no session for ${orderID}`);
    return found;
  },
  pay(orderID: string) {
    const session = atStripe.session(orderID);
    const charge = newCharge(session.id, { orderID });
    Object.assign(session, { isPaid: true, status: 'complete', charge });
  },
  fail(orderID: string) {
    Object.assign(atStripe.session(orderID), { status: 'complete', hasFailed: true });
  },
  expire(orderID: string) {
    atStripe.session(orderID).status = 'expired';
  },
  refund(id: string) {
    const charge = atStripe.charge(id);
    charge.refunded = true;
    refunds.push({ charge: charge.id, created: tick() });
  },
  /** Gives some of the money back; the charge counts as refunded only when all is. */
  refundSome(id: string) {
    refunds.push({ charge: atStripe.charge(id).id, created: tick() });
  },
  dispute(id: string) {
    const charge = atStripe.charge(id);
    charge.disputed = true;
    disputes.push({ charge: charge.id, created: tick(), status: 'needs_response' });
  },
  /** Decides what is disputed. */
  decide(id: string, status: 'won' | 'lost') {
    const charge = atStripe.charge(id);
    for (const one of disputes) if (one.charge === charge.id) one.status = status;
  },
  /** Returns the charge of an order, or the latest of a subscription. */
  charge(id: string): Charge {
    const { id: sessionID, charge } = atStripe.session(id);
    const paid = invoices.findLast(({ subscription }) => subscription === `sub_${sessionID}`);
    const found = charge ?? paid?.charge;
    if (!found) throw new Error(`nothing was paid for ${id}`);
    return found;
  },
  /** Returns what Stripe knows of a subscription of this site. */
  subscription: (subscriptionID: string) => {
    const found = [...subscribed.values()].find(
      ({ metadata }) => metadata.subscriptionID === subscriptionID,
    );
    if (!found) throw new Error(`nobody has paid for ${subscriptionID}`);
    return found;
  },
  /** Pays the checkout of a subscription, or begins its trial. */
  subscribe(subscriptionID: string) {
    const session = atStripe.session(subscriptionID);
    const { price, quantity, trialDays, customer } = wished.get(session.id)!;
    const start = Math.floor(Date.now() / 1000);
    const trialEnd = trialDays > 0 ? start + trialDays * 86_400 : null;
    const id = `sub_${session.id}`;
    session.status = 'complete';
    subscribed.set(id, {
      ...{ id, sessionID: session.id, metadata: { subscriptionID }, customer, price, quantity },
      ...{ status: trialEnd === null ? 'active' : 'trialing', trialEnd, start },
      ...{ end: trialEnd ?? start + monthSeconds, cancelAtPeriodEnd: false, endedAt: null },
    });
    bill(id, trialEnd === null);
  },
  /** Begins the next period, which is paid or not. */
  renew(subscriptionID: string, isPaid = true) {
    const found = atStripe.subscription(subscriptionID);
    Object.assign(found, { start: found.end, end: found.end + monthSeconds });
    found.status = isPaid ? 'active' : 'past_due';
    if (isPaid) bill(found.id);
  },
  /** Pays a renewal that had failed. */
  payDue(subscriptionID: string) {
    const found = atStripe.subscription(subscriptionID);
    found.status = 'active';
    bill(found.id);
  },
  end(subscriptionID: string) {
    Object.assign(atStripe.subscription(subscriptionID), { status: 'canceled', endedAt: tick() });
  },
  prices,
  /** Lets the bank refuse what is due at a change of plan. */
  refuse() {
    isBroke = true;
  },
};

const newCharge = (id: string, metadata: Record<string, string>): Charge => ({
  ...{ id: `ch_${id}`, payment_intent: `pi_${id}`, created: tick(), metadata },
  ...{ refunded: false, disputed: false },
});

/** Notes that a period of a subscription was paid; a trial costs nothing. */
function bill(subscription: string, isCharged = true) {
  const id = `in_${randomUUID()}`;
  invoices.push({ id, subscription, charge: isCharged ? newCharge(id, {}) : null });
}

const shownInvoice = ({ id, subscription }: Invoice) => ({
  ...{ id, object: 'invoice' },
  parent: { subscription_details: { metadata: subscribed.get(subscription)?.metadata } },
});

/** Returns by what an invoice was paid, or which invoice a payment has paid. */
function paymentsOf({ searchParams }: URL) {
  const [invoice, intent] = [
    searchParams.get('invoice'),
    searchParams.get('payment[payment_intent]'),
  ];
  const paid = invoices.filter(
    ({ id, charge }) => charge !== null && (id === invoice || charge.payment_intent === intent),
  );
  return {
    data: paid.map((one) => ({
      invoice: shownInvoice(one),
      payment: {
        type: 'payment_intent',
        payment_intent: { id: one.charge!.payment_intent, latest_charge: one.charge },
      },
    })),
  };
}

/** Starts a server that answers as Stripe's API does, with state. Returns where it is. */
export async function startStripe(): Promise<{ host: string; port: number; protocol: 'http' }> {
  const server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      const path = new URL(request.url ?? '/', 'http://stripe');
      calls.push(`${request.method} ${path.pathname}`);
      const answer = answerTo(request, path, new URLSearchParams(body));
      const isRefused = answer === 'refused';
      response.statusCode = answer === undefined ? 404 : isRefused ? 402 : 200;
      response.setHeader('Content-Type', 'application/json');
      const error = isRefused
        ? { type: 'card_error', message: 'Your card was declined.' }
        : { type: 'invalid_request_error', message: 'No such object' };
      response.end(JSON.stringify(isRefused ? { error } : (answer ?? { error })));
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  server.unref();
  return { host: '127.0.0.1', port: (server.address() as AddressInfo).port, protocol: 'http' };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request) body += String(chunk);
  return body;
}

function answerTo({ method, headers }: IncomingMessage, url: URL, sent: URLSearchParams) {
  const [, , collection, second, third, fourth] = url.pathname.split('/');
  const key = String(headers['idempotency-key']);
  if (collection === 'prices') return method === 'POST' ? makePrice(key, sent) : pricesOf(url);
  if (collection === 'subscriptions')
    return method === 'POST' ? changeSubscription(second ?? '', sent) : shownSubscription(second);
  if (collection === 'billing_portal')
    return { url: `https://billing.stripe.example/${sent.get('customer')}` };
  if (method === 'POST' && fourth === 'expire') {
    sessions.get(third ?? '')!.status = 'expired';
    return shown(sessions.get(third ?? '')!, false);
  }
  if (method === 'POST' && collection === 'checkout') return makeSession(key, sent);
  if (method === 'POST' && collection === 'refunds') return makeRefund(key, sent);
  const asked = url.searchParams.get('charge');
  const list = (all: { charge: string; created: number }[]) => ({
    data: all.filter(({ charge }) => charge === asked).toReversed(),
  });
  if (collection === 'refunds') return list(refunds);
  if (collection === 'disputes') return list(disputes);
  if (collection === 'invoice_payments') return paymentsOf(url);
  if (collection === 'invoices') {
    const of = url.searchParams.get('subscription');
    const paid = invoices.filter(({ subscription }) => subscription === of);
    return { data: paid.slice(-1).map((one) => shownInvoice(one)) };
  }
  if (collection === 'charges')
    return [...sessions.values(), ...invoices].find(({ charge }) => charge?.id === second)?.charge;
  const session = sessions.get(third ?? '');
  return session && shown(session, url.searchParams.has('expand[0]'));
}

function makeSession(key: string, sent: URLSearchParams) {
  const known = byKey.get(key);
  if (known !== undefined) return shown(sessions.get(known)!, false);
  const id = `cs_${randomUUID().replaceAll('-', '')}`;
  byKey.set(key, id);
  sessions.set(id, {
    ...{ id, orderID: sent.get('client_reference_id') ?? '', status: 'open', charge: null },
    amount: Number(sent.get('line_items[0][price_data][unit_amount]')),
    currency: sent.get('line_items[0][price_data][currency]') ?? '',
    ...{ isPaid: false, hasFailed: false, created: tick() },
  });
  wished.set(id, {
    price: sent.get('line_items[0][price]') ?? '',
    quantity: Number(sent.get('line_items[0][quantity]')),
    trialDays: Number(sent.get('subscription_data[trial_period_days]') ?? 0),
    customer: sent.get('customer') ?? `cus_${id}`,
  });
  return shown(sessions.get(id)!, false);
}

function makePrice(key: string, sent: URLSearchParams) {
  const id = byKey.get(key) ?? `price_${randomUUID()}`;
  byKey.set(key, id);
  prices.set(id, {
    ...{ id, lookup_key: sent.get('lookup_key') ?? '', currency: sent.get('currency') ?? '' },
    unit_amount: Number(sent.get('unit_amount')),
  });
  return prices.get(id);
}

const pricesOf = (url: URL) => ({
  data: [...prices.values()].filter(
    ({ lookup_key }) => lookup_key === url.searchParams.get('lookup_keys[0]'),
  ),
});

function changeSubscription(id: string, sent: URLSearchParams) {
  const found = subscribed.get(id);
  if (found === undefined) return undefined;
  const price = sent.get('items[0][price]');
  if (price !== null && isBroke) return 'refused';
  if (price !== null)
    Object.assign(found, { price, quantity: Number(sent.get('items[0][quantity]')) });
  const isCancelled = sent.get('cancel_at_period_end');
  if (isCancelled !== null) found.cancelAtPeriodEnd = isCancelled === 'true';
  return shownSubscription(id);
}

function shownSubscription(id = '') {
  const found = subscribed.get(id);
  return (
    found && {
      ...{ id, object: 'subscription', metadata: found.metadata, customer: found.customer },
      ...{ status: found.status, start_date: start, created: start },
      ...{ trial_end: found.trialEnd, cancel_at: null, canceled_at: null },
      ...{ cancel_at_period_end: found.cancelAtPeriodEnd, ended_at: found.endedAt },
      items: {
        data: [
          {
            ...{ id: `si_${id}`, price: prices.get(found.price), quantity: found.quantity },
            ...{ current_period_start: found.start, current_period_end: found.end },
          },
        ],
      },
    }
  );
}

function makeRefund(key: string, sent: URLSearchParams) {
  const session = sessions.get((sent.get('payment_intent') ?? '').replace('pi_', ''));
  if (session === undefined) return undefined;
  if (!byKey.has(key)) atStripe.refund(session.orderID);
  byKey.set(key, session.id);
  return { id: `re_${session.id}` };
}

const shown = (session: Session, isExpanded: boolean) => ({
  id: session.id,
  object: 'checkout.session',
  url: `https://checkout.stripe.example/${session.id}`,
  client_reference_id: session.orderID,
  subscription: subscribed.has(`sub_${session.id}`) ? `sub_${session.id}` : null,
  amount_subtotal: session.amount,
  currency: session.currency,
  status: session.status,
  payment_status: session.isPaid ? 'paid' : 'unpaid',
  created: session.created,
  expires_at: session.created + 86_400,
  payment_intent: isExpanded
    ? {
        id: `pi_${session.id}`,
        status: session.hasFailed ? 'requires_payment_method' : 'succeeded',
        latest_charge: session.charge && {
          ...session.charge,
          receipt_url: `https://pay.stripe.example/${session.id}`,
        },
      }
    : `pi_${session.id}`,
});
