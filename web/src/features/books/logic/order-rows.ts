import { digitsOf, majorUnits } from '@trellis/model/commerce/money';
import type { Order } from '@trellis/model/commerce/order';
import { t } from '#web/shared/i18n/locale';

/** Returns orders as rows of a spreadsheet, below a heading: amounts and times in a form that every program reads. */
export const orderRows = (orders: (Order & { id: string })[]): (string | number)[][] => [
  [
    ...[t('books.order'), t('books.createdAt'), t('books.learner'), t('books.courseID')],
    ...[t('books.course'), t('books.amount'), t('books.currency'), t('books.provider')],
    ...[t('books.providerID'), t('books.status'), t('books.paidAt'), t('books.refundedAt')],
  ],
  ...orders.map(rowOf),
];

const rowOf = (order: Order & { id: string }) => [
  ...[order.id, order.createdAt.toISOString(), order.userID, order.courseID, order.courseTitle],
  majorUnits(order.amount, order.currency).toFixed(digitsOf(order.currency)),
  ...[order.currency, order.provider, order.providerID ?? '', order.status],
  ...[timeOf(order.paidAt), timeOf(order.refundedAt)],
];

const timeOf = (time: Date | null): string => time?.toISOString() ?? '';
