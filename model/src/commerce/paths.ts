export const orderPath = (orderID: string) => `orders/${orderID}`;
export const entitlementPathOf = (id: string) => `entitlements/${id}`;
/** A two-part id names its owner, so that a learner has one right to a course. */
export const entitlementPath = (userID: string, courseID: string) =>
  entitlementPathOf(`${userID}_${courseID}`);
export const giftPathOf = (id: string) => `gifts/${id}`;
export const giftPath = (userID: string, courseID: string) => giftPathOf(`${userID}_${courseID}`);
export const paymentEventPath = (id: string) => `payment_events/${id}`;
export const testPaymentPath = (orderID: string) => `test_payments/${orderID}`;
export const subscriptionPlanPath = (planID: string) => `subscription_plans/${planID}`;
export const subscriptionPath = (subscriptionID: string) => `subscriptions/${subscriptionID}`;
export const testSubscriptionPath = (subscriptionID: string) =>
  `test_subscriptions/${subscriptionID}`;
