import { majorUnits } from '@trellis/model/commerce/money';
import { isLive, subscriptionStatusOf } from '@trellis/model/commerce/subscription-state';
import type { TestSubscription } from '@trellis/model/commerce/test-subscription';
import { gatewayPage } from '#functions/commerce/test-gateway/gateway-page';

type Button = [action: string, name: string];

const toPay: Button[] = [
  ['pay', 'Pay'],
  ['decline', 'Decline'],
  ['twice', 'Pay, deliver twice'],
  ['outOfOrder', 'Pay, deliver out of order'],
  ['end', 'Close the checkout'],
];
const toRenew: Button[] = [
  ['renew', 'Renew'],
  ['failRenewal', 'Fail renewal'],
];
const toEnd: Button[] = [
  ['cancel', 'Cancel at the end of the period'],
  ['end', 'Cancel at once'],
];
const toTakeBack: Button[] = [
  ['refund', 'Refund'],
  ['dispute', 'Dispute'],
];
const unpaid: Button[] = [
  ['pay', 'Pay what is due'],
  ['end', 'Cancel at once'],
];

/** Returns the checkout page or the portal of a subscription, which leads back to the site at `from`. */
export function subscriptionPage(
  books: TestSubscription,
  page: 'subscription' | 'portal',
  from: string,
): string {
  const status = subscriptionStatusOf(books);
  const { title, amount, currency, period, seats, currentPeriodEnd } = books;
  const price = `${majorUnits(amount * seats, currency)} ${currency} / ${period}`;
  const end = currentPeriodEnd === null ? '' : `, until ${currentPeriodEnd.toISOString()}`;
  return gatewayPage({
    heading: page === 'portal' ? `Portal: ${title}` : title,
    details: `${price} (${status}${end})`,
    buttons: buttonsOf(books),
    ...{ from, returnUrl: books.returnUrl },
  });
}

function buttonsOf(books: TestSubscription): Button[] {
  const status = subscriptionStatusOf(books);
  if (status === 'incomplete') return toPay;
  if (!isLive(status)) return [];
  if (status === 'past_due') return unpaid;
  if (status === 'disputed') return [['win', 'Win dispute'], ...toRenew, ...toEnd];
  if (status === 'refunded') return [...toRenew, ...toEnd];
  if (books.cancelAtPeriodEnd) return [['resume', 'Resume'], ...toRenew.slice(0, 1)];
  return [...toRenew, ...toEnd, ...toTakeBack];
}
