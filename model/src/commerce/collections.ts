import type { QuerySpec } from '#model/query';
import { collection } from '#model/collection';
import { entitlement } from '#model/commerce/entitlement';
import { gift } from '#model/commerce/gift';
import { order } from '#model/commerce/order';
import {
  entitlementPathOf,
  giftPathOf,
  orderPath,
  paymentEventPath,
  subscriptionPath,
  subscriptionPlanPath,
  testPaymentPath,
  testSubscriptionPath,
} from '#model/commerce/paths';
import { paymentEvent } from '#model/commerce/payment-event';
import { subscription } from '#model/commerce/subscription';
import { subscriptionPlan } from '#model/commerce/subscription-plan';
import { testPayment } from '#model/commerce/test-payment';
import { testSubscription } from '#model/commerce/test-subscription';

const ofUser = (name: string, uid: string): { query: QuerySpec } => ({
  query: { collection: name, where: [['userID', '==', uid]] },
});

export const commerceCollections = {
  orders: collection(orderPath, order, {
    whereOf: (uid) => [ofUser('orders', uid)],
    fields: [
      ...(['id', 'userID', 'courseID', 'courseTitle', 'amount', 'currency', 'provider'] as const),
      ...(['providerID', 'receiptUrl', 'status', 'createdAt', 'paidAt', 'refundedAt'] as const),
      ...(['failedAt', 'expiredAt', 'disputedAt', 'disputeWonAt'] as const),
    ],
    kept: 'school',
    onErasure: { does: 'keep', because: 'The law asks schools to keep their books for years.' },
  }),
  entitlements: collection(entitlementPathOf, entitlement, {
    whereOf: (uid) => [ofUser('entitlements', uid)],
    fields: ['id', 'userID', 'courseID', 'until', 'sources'],
    kept: 'account',
    onErasure: { does: 'delete' },
  }),
  gifts: collection(giftPathOf, gift, {
    whereOf: (uid) => [ofUser('gifts', uid)],
    fields: ['id', 'userID', 'courseID', 'until', 'giverID', 'givenAt'],
    kept: 'account',
    onErasure: { does: 'delete' },
  }),
  subscriptionPlans: collection(subscriptionPlanPath, subscriptionPlan, 'none'),
  subscriptions: collection(subscriptionPath, subscription, {
    whereOf: (uid) => [ofUser('subscriptions', uid)],
    fields: [
      ...(['id', 'userID', 'companyID', 'planID', 'planName', 'amount', 'currency'] as const),
      ...(['period', 'seats', 'provider', 'checkoutID', 'providerID', 'customerID'] as const),
      ...(['status', 'createdAt', 'startedAt', 'trialEndsAt', 'currentPeriodEnd'] as const),
      ...([
        'unpaidSince',
        'cancelAtPeriodEnd',
        'refundedAt',
        'disputedAt',
        'endedAt',
        'begun',
      ] as const),
    ],
    kept: 'school',
    onErasure: { does: 'keep', because: 'The law asks schools to keep their books for years.' },
  }),
  // Each names an order or a subscription, and nobody.
  paymentEvents: collection(paymentEventPath, paymentEvent, 'none'),
  testPayments: collection(testPaymentPath, testPayment, 'none'),
  testSubscriptions: collection(testSubscriptionPath, testSubscription, 'none'),
};
