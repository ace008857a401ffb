import { majorUnits } from '@trellis/model/commerce/money';
import { orderStatusOf } from '@trellis/model/commerce/payment-facts';
import type { TestPayment } from '@trellis/model/commerce/test-payment';
import { gatewayPage } from '#functions/commerce/test-gateway/gateway-page';

const buttons: [action: string, name: string][] = [
  ['pay', 'Pay'],
  ['decline', 'Decline'],
  ['late', 'Pay late'],
  ['twice', 'Pay, deliver twice'],
  ['outOfOrder', 'Pay, deliver out of order'],
  ['refund', 'Refund'],
];

/** Returns the checkout page of the test gateway for an order, which leads back to the site at `from`. */
export function checkoutPage(payment: TestPayment, from: string): string {
  const status = orderStatusOf(payment);
  const isRefund = status === 'paid';
  const { title, amount, currency, returnUrl } = payment;
  return gatewayPage({
    heading: title,
    details: `${majorUnits(amount, currency)} ${currency} (${status})`,
    buttons: buttons.filter(([action]) => (action === 'refund') === isRefund),
    ...{ from, returnUrl },
  });
}
