import { majorUnits } from '@trellis/model/commerce/money';
import { orderStatusOf } from '@trellis/model/commerce/payment-facts';
import type { TestPayment } from '@trellis/model/commerce/test-payment';

const escape = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

const buttons: [action: string, name: string][] = [
  ['pay', 'Pay'],
  ['decline', 'Decline'],
  ['late', 'Pay late'],
  ['twice', 'Pay, deliver twice'],
  ['outOfOrder', 'Pay, deliver out of order'],
  ['refund', 'Refund'],
];

/** Returns the checkout page of the test gateway, which leads back to the site at `from`. */
export function checkoutPage(payment: TestPayment, from: string): string {
  const status = orderStatusOf(payment);
  const isRefund = status === 'paid';
  const shown = buttons.filter(([action]) => (action === 'refund') === isRefund);
  const { title, amount, currency } = payment;
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Test checkout</title>
<meta name="viewport" content="width=device-width"></head>
<body style="font:1rem/1.5 system-ui;max-width:24rem;margin:2rem auto;padding:0 1rem">
<p>Test gateway: no money moves.</p><h1>${escape(title)}</h1>
<p><strong>${majorUnits(amount, currency)} ${escape(currency)}</strong> (${status})</p>
<form method="post" style="display:grid;gap:.5rem">
<input type="hidden" name="from" value="${escape(from)}">
${shown.map(([action, name]) => `<button style="font:inherit;padding:.5rem" name="action" value="${action}">${name}</button>`).join('\n')}
</form><p><a href="${escape(returnTo(payment, from))}">Back to the site</a></p></body></html>`;
}

/** Returns where the checkout leads back to: the page of the order, on the site that the learner came from. */
export const returnTo = ({ returnUrl }: TestPayment, from: string): string =>
  URL.canParse(from) ? new URL(new URL(returnUrl).pathname, from).href : returnUrl;
