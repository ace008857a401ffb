import type { Transaction } from 'firebase-admin/firestore';
import { HttpsError } from 'firebase-functions/v2/https';
import type { CheckoutProblem } from '@trellis/model/callables/start-checkout';
import { isLasting } from '@trellis/model/commerce/entitlement';
import { order as orderSchema, type Order, type ProviderName } from '@trellis/model/commerce/order';
import type { Course } from '@trellis/model/content/course';
import { isLearning } from '@trellis/model/progress/enrollment';
import { ordersOfCourse, ordersSince } from '@trellis/model/queries';
import { readAccess } from '#functions/commerce/access.store';
import type { OpenOrder } from '#functions/commerce/payment-provider';
import { chosenProvider, providerOf } from '#functions/commerce/payment-providers';
import { decode } from '#functions/firestore/decode';
import { decodeEach, queryOf } from '#functions/firestore/find';
import { refs } from '#functions/firestore/typed-refs';
import { limitPerHour } from '#functions/runtime/limit-per-hour';
import { siteOrigin } from '#functions/runtime/site-origin';
import { transact } from '#functions/runtime/transact';

/** Providers close a page to pay on after a day; an older order gets a new one. */
const openFor = 23 * 3_600_000;

/** So many orders of one person in an hour are no purchases. */
const mostPerHour = 20;

/**
 * Returns the order of a course that somebody is about to pay, and where. A second call returns the same one, so that nobody
 * pays twice by pressing twice; one that was interrupted is finished by the next.
 */
export async function beginCheckout(
  uid: string,
  courseID: string,
  at = new Date(),
): Promise<{ orderID: string; url: string | null }> {
  const name = chosenProvider();
  const provider = name && providerOf(name);
  if (name === undefined || provider === undefined) throw refusal('noProvider');
  const order = await transact((transaction) => openOrder(transaction, uid, courseID, name, at));
  if (order.checkoutUrl !== null) return { orderID: order.id, url: order.checkoutUrl };
  const returnUrl = `${siteOrigin()}/orders/${order.id}`;
  const { providerID, url } = await provider.createCheckout(order, returnUrl);
  if (providerID !== null || url !== null)
    await refs.order(order.id).ref.update({ providerID, checkoutUrl: url });
  return { orderID: order.id, url };
}

/** Returns the open order of a course at its price; a new one if there is none. */
async function openOrder(
  transaction: Transaction,
  uid: string,
  courseID: string,
  provider: ProviderName,
  at: Date,
): Promise<OpenOrder> {
  const courseAt = refs.course(courseID);
  const course = decode(courseAt.schema, await transaction.get(courseAt.ref));
  if (course?.status !== 'published' || course.price === 0) throw refusal('notForSale');
  const access = await readAccess(transaction, { userID: uid, courseID });
  const { entitlement, enrollment } = access;
  const isFree = enrollment !== null && isLearning(enrollment.status) && !enrollment.isPaid;
  if (isFree || isLasting(entitlement, at)) throw refusal('alreadyYours');
  const found = decodeEach(
    orderSchema,
    await transaction.get(queryOf(ordersOfCourse(uid, courseID, 20))),
  );
  const open = found.find((one) => isReusable(one, course, provider, at));
  if (open) return open;
  await limitPerHour(
    transaction,
    (since, limit) => ordersSince(uid, since, limit),
    mostPerHour,
    at,
  );
  const { ref } = refs.order(refs.order('any').ref.parent.doc().id);
  const order = newOrder(uid, courseID, course, provider, at);
  transaction.create(ref, order);
  return { ...order, id: ref.id };
}

const isReusable = (order: Order, course: Course, provider: ProviderName, at: Date): boolean =>
  order.status === 'pending' &&
  order.provider === provider &&
  order.amount === course.price &&
  order.currency === course.currency &&
  // An invoice has no page that closes.
  (provider === 'invoice' || at.getTime() - order.createdAt.getTime() < openFor);

const newOrder = (
  userID: string,
  courseID: string,
  { title, price, currency }: Course,
  provider: ProviderName,
  at: Date,
): Order =>
  orderSchema.parse({
    ...{ userID, courseID, courseTitle: title, amount: price, currency },
    ...{ provider, providerID: null, checkoutUrl: null, status: 'pending', createdAt: at },
  });

const refusal = (reason: CheckoutProblem['reason']) =>
  new HttpsError('failed-precondition', `It cannot be bought: ${reason}.`, {
    reason,
  } satisfies CheckoutProblem);
