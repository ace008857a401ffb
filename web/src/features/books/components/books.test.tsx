import { expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { order, providerName } from '@trellis/model/commerce/order';
import type { PaymentEvent } from '@trellis/model/commerce/payment-event';
import { OrderExport } from '#web/features/books/components/order-export';
import { TrailView } from '#web/features/books/components/payment-trail';
import { setLocale } from '#web/shared/i18n/locale';
import { expectAccessible, render } from '#web/testing/render';

const event = (id: string, changes: Partial<PaymentEvent> = {}): PaymentEvent & { id: string } => ({
  ...{ id, provider: 'stripe', type: 'checkout.session.async_payment_succeeded' },
  ...{ orderID: 'averylongorderidof20', subscriptionID: '', before: 'pending', after: 'paid' },
  ...{ createdAt: new Date(0), ...changes },
});
const pages = (items: (PaymentEvent & { id: string })[], changes: object = {}) =>
  ({
    status: 'ready',
    value: {
      ...{ items, isWhole: true, isLoading: false },
      ...{ loadMore: vi.fn(), loadAll: vi.fn(), ...changes },
    },
  }) as const;

it('says what each event did to which order, and shows older ones', async () => {
  await page.viewport(360, 740);
  const loadMore = vi.fn();
  const subscribed = { orderID: '', subscriptionID: 'sub1' };
  const items = [
    event('a'),
    event('b', { type: 'check', before: 'paid' }),
    event('c', { ...subscribed, before: 'active', after: 'past_due' }),
  ];
  const events = pages(items, { isWhole: false, loadMore });
  await render(<TrailView events={events} isOfOne={false} />, 'books', 'commerce', 'plans');
  await expect.element(page.getByText('From “Open” to “Paid”')).toBeVisible();
  await expect.element(page.getByText('Stays “Paid”')).toBeVisible();
  await expect.element(page.getByText('From “Active” to “Payment due”')).toBeVisible();
  await expect.element(page.getByText(/^Subscription .sub1.$/)).toBeVisible();
  const link = page.getByRole('link', { name: 'averylong' }).first();
  await expect.element(link).toHaveAttribute('href', '/admin/orders/averylongorderidof20/events');
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
  await expectAccessible();
  await page.getByRole('button', { name: 'Show older entries' }).click();
  expect(loadMore).toHaveBeenCalledOnce();
});

it('links from an order’s own events nowhere else, and says that there are none', async () => {
  const items = providerName.options.map((provider) => event(provider, { provider }));
  await render(
    <>
      <TrailView events={pages(items)} isOfOne />
      <TrailView events={pages([])} isOfOne />
    </>,
    ...(['books', 'commerce', 'plans'] as const),
  );
  await expect.element(page.getByText('Nothing has happened yet.')).toBeVisible();
  expect(page.getByRole('link').elements()).toEqual([]);
});

const made = {
  ...order.parse({
    ...{ userID: 'erin', courseID: 'ferns', courseTitle: 'Ferns', amount: 4900, currency: 'USD' },
    ...{ provider: 'test', providerID: null, checkoutUrl: null, status: 'pending' },
    createdAt: new Date(0),
  }),
  id: 'first',
};

it.each([
  [[made], true, '1 order was saved.'],
  [[made], false, /older ones of these days were not/],
  [[], true, 'No order was made on these days.'],
])('saves the orders of whole days as a file, and says how many', async (orders, isWhole, said) => {
  const fetch = vi.fn(async () => ({ orders, isWhole }));
  const save = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockReturnValue();
  try {
    await render(<OrderExport fetch={fetch} />, 'books');
    await page.getByLabelText('From').fill('');
    await page.getByRole('button').click();
    await expect.element(page.getByText('Choose a day.')).toBeVisible();
    await expectAccessible();
    await page.getByLabelText('From').fill('2026-11-01');
    await page.getByLabelText('To').fill('2026-11-30');
    await page.getByRole('button').click();
    await expect.element(page.getByRole('status')).toHaveTextContent(said);
    const days = { from: new Date(2026, 10, 1), to: new Date(2026, 11, 1) };
    expect(fetch).toHaveBeenCalledExactlyOnceWith(
      days,
      expect.any(Function),
      expect.any(AbortSignal),
    );
    expect(save).toHaveBeenCalledTimes(orders.length);
  } finally {
    save.mockRestore();
  }
});

it('says why no file was saved, in Arabic too', async () => {
  await setLocale('ar');
  try {
    const fetch = vi.fn(() => Promise.reject(Object.assign(new Error(), { code: 'unavailable' })));
    await render(<OrderExport fetch={fetch} />, 'books');
    await page.getByRole('button', { name: 'احفظ بصيغة CSV' }).click();
    await expect.element(page.getByRole('alert')).toBeVisible();
    await expectAccessible();
  } finally {
    await setLocale('en');
  }
});
