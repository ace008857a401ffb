import { expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { order as orderSchema, type Order } from '@trellis/model/commerce/order';
import { orderStatus } from '@trellis/model/commerce/payment-facts';
import { BuyView } from '#web/features/commerce/components/buy-course';
import { OrderActionDialog } from '#web/features/commerce/components/order-action-dialog';
import { EntryView } from '#web/features/commerce/components/order-ledger';
import { OrderList } from '#web/features/commerce/components/order-list';
import { OrderView } from '#web/features/commerce/components/order-view';
import { setLocale } from '#web/shared/i18n/locale';
import { courseOfFerns } from '#web/testing/course-of-ferns';
import { expectAccessible, render } from '#web/testing/render';

const long = 'Pteridophytologisches '.repeat(5).trim();
const order = (changes: Partial<Order> = {}): Order & { id: string } => ({
  ...orderSchema.parse({
    ...{ userID: 'erin', courseID: 'ferns', courseTitle: long, amount: 1900, currency: 'USD' },
    ...{ provider: 'test', providerID: 'first', checkoutUrl: 'https://pay.example/first' },
    ...{ status: 'pending', createdAt: new Date(0) },
  }),
  id: 'first',
  ...changes,
});
const course = courseOfFerns({ price: 1900 });

const said: Record<string, RegExp> = {
  pending: /has not arrived yet/,
  failed: /nothing was charged/,
  expired: /closed before anything was paid/,
  paid: /the course is open/,
  disputed: /until that is decided/,
  refunded: /stays yours/,
};

it.each(orderStatus.options)('says of an order that is %s what it means', async (status) => {
  await render(<OrderView order={order({ status })} />, 'commerce', 'course');
  await expect.element(page.getByRole('status')).toHaveTextContent(said[status]!);
  const next = status === 'paid' ? 'Open the course' : 'Go to the course';
  await expect.element(page.getByRole('link', { name: next })).toBeVisible();
  await expectAccessible();
});

it('says of an order by invoice that one is coming, and links to no checkout', async () => {
  const invoice = order({ provider: 'invoice', checkoutUrl: null });
  await render(<OrderView order={invoice} />, 'commerce', 'course');
  await expect.element(page.getByRole('status')).toHaveTextContent(/sends you an invoice/);
  expect(page.getByRole('link', { name: 'Go on paying' }).query()).toBeNull();
});

it('offers a course at its price, also in a currency without cents', async () => {
  const yen = { ...course, currency: 'JPY' };
  await render(<BuyView course={yen} latest={undefined} buy={vi.fn()} />, 'commerce', 'course');
  await expect.element(page.getByRole('button', { name: 'Buy for ¥1,900' })).toBeVisible();
  await expectAccessible();
});

it.each([
  ['notForSale', /not offered any more/],
  ['alreadyYours', /open to you already/],
  ['noProvider', /takes no payments/],
  [undefined, /./],
])('says why a course cannot be bought: %s', async (reason, text) => {
  const buy = vi.fn(() => Promise.reject(Object.assign(new Error(), { details: { reason } })));
  await render(<BuyView course={course} latest={undefined} buy={buy} />, 'commerce', 'course');
  await page.getByRole('button').click();
  await expect.element(page.getByRole('alert')).toHaveTextContent(text);
  await expect.element(page.getByRole('button', { name: 'Buy for $19.00' })).toBeVisible();
});

it('buys once however often it is pressed', async () => {
  const buy = vi.fn(() => new Promise(() => {}));
  const failed = order({ status: 'failed' });
  await render(<BuyView course={course} latest={failed} buy={buy} />, 'commerce', 'course');
  await expect.element(page.getByText(/nothing was charged/)).toBeVisible();
  await page.getByRole('button').click();
  await page.getByRole('button', { name: 'One moment …' }).click({ force: true });
  expect(buy).toHaveBeenCalledOnce();
});

it('says that there are no orders', async () => {
  const none = {
    ...{ items: [], isWhole: true, isLoading: false },
    ...{ loadMore: vi.fn(), loadAll: vi.fn() },
  };
  const orders = { status: 'ready', value: none } as const;
  await render(<OrderList orders={orders}>{() => null}</OrderList>, 'commerce');
  await expect.element(page.getByText('Nothing has been bought.')).toBeVisible();
});

it('asks an administrator for a reason, and gives the money back once', async () => {
  const act = vi.fn(async () => ({ status: 'refunded' as const }));
  const onClose = vi.fn();
  await render(
    <OrderActionDialog orderID="first" action="refund" act={act} onClose={onClose} />,
    'commerce',
  );
  await page.getByRole('button', { name: 'Refund' }).click();
  await expect.element(page.getByText('Give a reason.')).toBeVisible();
  await expectAccessible();
  await page.getByLabelText(/^Reason/).fill('Asked for');
  await page.getByRole('button', { name: 'Refund' }).click();
  await expect.poll(() => onClose.mock.calls.length).toBe(1);
  expect(act).toHaveBeenCalledExactlyOnceWith('first', expect.any(String), 'Asked for');
});

it.each([
  ['paid', 'test', 'Refund …'],
  ['disputed', 'stripe', 'Refund …'],
  ['pending', 'invoice', 'Mark as paid …'],
  ['pending', 'stripe', null],
  ['refunded', 'test', null],
] as const)('offers an administrator of a %s order by %s: %s', async (status, provider, name) => {
  await page.viewport(360, 740);
  const one = order({ status, provider });
  await render(<EntryView order={one} name={long} />, 'commerce', 'course');
  await expect.element(page.getByRole('link', { name: 'What happened to it' })).toBeVisible();
  const buttons = page.getByRole('button').elements();
  expect(buttons.map(({ textContent }) => textContent)).toEqual(name === null ? [] : [name]);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
  await expectAccessible();
});

it('shows the price in Arabic', async () => {
  await setLocale('ar');
  try {
    await render(
      <BuyView course={course} latest={undefined} buy={vi.fn()} />,
      'commerce',
      'course',
    );
    const buy = page.getByRole('button', { name: /اشترِ مقابل/ });
    await expect.element(buy).toBeVisible();
    // In its order, and apart from what stands beside it.
    expect(buy.element().textContent).toMatch(/\u2068.*\u2066US\$\u2069\u2069/);
    await expectAccessible();
  } finally {
    await setLocale('en');
  }
});
