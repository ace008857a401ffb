import type { Entitlement } from '@trellis/model/commerce/entitlement';
import type { Gift } from '@trellis/model/commerce/gift';
import { order, type Order } from '@trellis/model/commerce/order';
import type { PaymentEvent } from '@trellis/model/commerce/payment-event';
import { factory, longAgo } from '#tests/factories/factory';

export const anOrder = factory<Order, 'paid' | 'invoice'>(
  () =>
    order.parse({
      userID: 'erin',
      courseID: 'paid',
      courseTitle: 'How ferns grow',
      amount: 4900,
      currency: 'USD',
      provider: 'test',
      providerID: 'first',
      checkoutUrl: 'https://pay.example/first',
      status: 'pending',
      createdAt: longAgo,
    }),
  {
    paid: { status: 'paid', paidAt: longAgo },
    invoice: { provider: 'invoice', providerID: null, checkoutUrl: null },
  },
);

export const anEntitlement = factory<Entitlement, 'ended'>(
  () => ({
    userID: 'erin',
    courseID: 'paid',
    until: null,
    sources: [{ kind: 'purchase', id: 'first', until: null }],
  }),
  { ended: { until: longAgo, sources: [{ kind: 'gift', id: 'erin_paid', until: longAgo }] } },
);

export const aGift = factory<Gift>(
  () => ({ userID: 'erin', courseID: 'paid', until: null, giverID: 'tess', givenAt: longAgo }),
  {},
);

export const aPaymentEvent = factory<PaymentEvent>(
  () => ({
    ...{ provider: 'test', type: 'payment.paid', orderID: 'first', subscriptionID: '' },
    ...{ before: 'pending', after: 'paid', createdAt: longAgo },
  }),
  {},
);
