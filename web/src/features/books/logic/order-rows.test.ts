import { expect, it } from 'vitest';
import { order } from '@trellis/model/commerce/order';
import { orderRows } from '#web/features/books/logic/order-rows';
import { csvOf } from '#web/shared/csv';
import { loadTexts } from '#web/shared/i18n/locale';

const at = new Date('2026-11-21T12:00:00Z');
const made = (changes: object) => ({
  ...order.parse({
    ...{ userID: 'erin', courseID: 'ferns', courseTitle: 'Ferns', amount: 4900, currency: 'USD' },
    ...{ provider: 'stripe', providerID: 'cs_1', checkoutUrl: null, status: 'paid' },
    ...{ createdAt: at, paidAt: at, ...changes },
  }),
  id: 'first',
});

it('writes amounts in major units with the digits of the currency, and times for programs', async () => {
  await loadTexts('books');
  const [heading, dollars, yen, dinars] = orderRows([
    made({}),
    made({ currency: 'JPY', refundedAt: at }),
    made({ currency: 'KWD' }),
  ]);
  expect(heading).toHaveLength(dollars!.length);
  expect(dollars).toEqual([
    ...['first', '2026-11-21T12:00:00.000Z', 'erin', 'ferns', 'Ferns', '49.00', 'USD', 'stripe'],
    ...['cs_1', 'paid', '2026-11-21T12:00:00.000Z', ''],
  ]);
  expect(yen).toContain('4900');
  expect(yen!.at(-1)).toBe('2026-11-21T12:00:00.000Z');
  expect(dinars).toContain('4.900');
});

it('makes no formula of a title', async () => {
  await loadTexts('books');
  expect(csvOf(orderRows([made({ courseTitle: '=HYPERLINK("x")' })]))).toContain(
    `"'=HYPERLINK(""x"")"`,
  );
});
