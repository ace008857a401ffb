import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

type Charge = {
  id: string;
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

/** The state of the school's account, as Stripe would hold it. */
const sessions = new Map<string, Session>();
const byKey = new Map<string, string>();
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
    for (const store of [sessions, byKey]) store.clear();
    for (const list of [refunds, disputes, calls]) list.length = 0;
  },
  session: (orderID: string) => {
    const found = [...sessions.values()].find((one) => one.orderID === orderID);
    if (!found) throw new Error(`no session for ${orderID}`);
    return found;
  },
  pay(orderID: string) {
    const session = atStripe.session(orderID);
    const metadata = { orderID };
    const made = { id: `ch_${session.id}`, created: tick(), refunded: false, disputed: false };
    Object.assign(session, { isPaid: true, status: 'complete', charge: { ...made, metadata } });
  },
  fail(orderID: string) {
    Object.assign(atStripe.session(orderID), { status: 'complete', hasFailed: true });
  },
  expire(orderID: string) {
    atStripe.session(orderID).status = 'expired';
  },
  refund(orderID: string) {
    const { charge } = atStripe.session(orderID);
    charge!.refunded = true;
    refunds.push({ charge: charge!.id, created: tick() });
  },
  dispute(orderID: string) {
    const { charge } = atStripe.session(orderID);
    charge!.disputed = true;
    disputes.push({ charge: charge!.id, created: tick(), status: 'needs_response' });
  },
  win(orderID: string) {
    const { charge } = atStripe.session(orderID);
    for (const one of disputes) if (one.charge === charge!.id) one.status = 'won';
  },
};

/** Starts a server that answers as Stripe's API does, with state. Returns where it is. */
export async function startStripe(): Promise<{ host: string; port: number; protocol: 'http' }> {
  const server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      const path = new URL(request.url ?? '/', 'http://stripe');
      calls.push(`${request.method} ${path.pathname}`);
      const answer = answerTo(request, path, new URLSearchParams(body));
      response.statusCode = answer === undefined ? 404 : 200;
      response.setHeader('Content-Type', 'application/json');
      const error = { type: 'invalid_request_error', message: 'No such object' };
      response.end(JSON.stringify(answer ?? { error }));
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
  const [, , collection, second, third] = url.pathname.split('/');
  const key = String(headers['idempotency-key']);
  if (method === 'POST' && collection === 'checkout') return makeSession(key, sent);
  if (method === 'POST' && collection === 'refunds') return makeRefund(key, sent);
  const asked = url.searchParams.get('charge');
  const list = (all: { charge: string; created: number }[]) => ({
    data: all.filter(({ charge }) => charge === asked).toReversed(),
  });
  if (collection === 'refunds') return list(refunds);
  if (collection === 'disputes') return list(disputes);
  if (collection === 'charges')
    return [...sessions.values()].find(({ charge }) => charge?.id === second)?.charge;
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
  return shown(sessions.get(id)!, false);
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
