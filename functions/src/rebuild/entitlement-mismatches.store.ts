import {
  entitlementOf,
  isLasting,
  type EntitlementSource,
} from '@trellis/model/commerce/entitlement';
import { seatingOf } from '@trellis/model/companies/seats';
import { courseEndOf } from '@trellis/model/commerce/begun-courses';
import { orderStatusOf } from '@trellis/model/commerce/payment-facts';
import type { Subscription } from '@trellis/model/commerce/subscription';
import { accessEndOf, subscriptionStatusOf } from '@trellis/model/commerce/subscription-state';
import { openEnrollment, readAccess, type Place } from '#functions/commerce/access.store';
import { keepSubscribedLicence } from '#functions/companies/keep-subscribed-licence.store';
import { decodeEach } from '#functions/firestore/find';
import { read, refs } from '#functions/firestore/typed-refs';
import { compare, type Mismatch } from '#functions/rebuild/mismatch.store';
import { transact } from '#functions/runtime/transact';

/** What each learner has of each course, by both ids. */
type Rights = Map<string, Place & { sources: EntitlementSource[] }>;

/**
 * Yields the orders and subscriptions whose status is not what is known of them, the rights that differ from orders,
 * subscriptions, gifts and licences, and learners with a right who are not enrolled.
 */
export async function* entitlementMismatches(at = new Date()): AsyncGenerator<Mismatch> {
  const orders = await allOf(refs.order('any'));
  for (const { id, ...order } of orders)
    yield* await compare(refs.order(id), { status: orderStatusOf(order) });
  const stored = await allOf(refs.entitlement('any', 'any'));
  const rights: Rights = new Map();
  for (const { id, ...subscription } of await allOf(refs.subscription('any'))) {
    yield* await compare(refs.subscription(id), { status: subscriptionStatusOf(subscription) });
    yield* await licenceMismatch(id, subscription);
    for (const { courseID } of subscription.begun) {
      const gives = courseEndOf(subscription, courseID);
      const place = { userID: subscription.userID, courseID };
      if (gives) add(rights, place, { kind: 'subscription', id, ...gives });
    }
  }
  for (const { id, ...order } of orders)
    if (orderStatusOf(order) === 'paid') add(rights, order, { kind: 'purchase', id, until: null });
  for (const { id, ...gift } of await allOf(refs.gift('any', 'any')))
    add(rights, gift, { kind: 'gift', id, until: gift.until });
  for (const { id, ...licence } of await allOf(refs.licence('any'))) {
    const { holderIDs } = seatingOf(licence.taken);
    yield* await compare(refs.licence(id), { holderIDs });
    for (const userID of holderIDs)
      for (const courseID of licence.courseIDs)
        add(rights, { userID, courseID }, { kind: 'licence', id, until: licence.endsAt });
  }
  for (const place of stored) if (!rights.has(keyOf(place))) add(rights, place);
  for (const { sources, ...place } of rights.values()) {
    const right = entitlementOf(place, sources);
    yield* await compare(refs.entitlement(place.userID, place.courseID), right, true);
    if (isLasting(right, at)) yield* await missingEnrollment(place, sources, at);
  }
}

const allOf = async <T>({
  ref,
  schema,
}: {
  ref: Ref;
  schema: Parameters<typeof decodeEach<T>>[0];
}) => decodeEach<T>(schema, await ref.parent.get());
type Ref = ReturnType<typeof refs.order>['ref'];

const keyOf = ({ userID, courseID }: Place): string => `${userID}_${courseID}`;

function add(rights: Rights, place: Place, source?: EntitlementSource): void {
  const { userID, courseID } = place;
  const known = rights.get(keyOf(place)) ?? { userID, courseID, sources: [] };
  rights.set(keyOf(place), known);
  if (source) known.sources.push(source);
}

/** Returns that the licence of a company's subscription is missing, or has another end or number of seats. */
async function licenceMismatch(id: string, subscription: Subscription): Promise<Mismatch[]> {
  const { companyID, seats } = subscription;
  const endsAt = accessEndOf(subscription);
  if (companyID === null || endsAt === null) return [];
  const place = refs.licence(id);
  const found = (await read(place))?.data;
  if (found?.seats === seats && found.endsAt.getTime() === endsAt.getTime()) return [];
  const stored = found && { seats: found.seats, endsAt: found.endsAt };
  return [
    {
      path: place.ref.path,
      differences: [{ field: '(terms)', stored, expected: { seats, endsAt } }],
      mend: () => keepSubscribedLicence(id),
    },
  ];
}

/** Returns that somebody with a right is not enrolled, unless the course is gone. */
async function missingEnrollment(
  place: Place,
  sources: EntitlementSource[],
  at: Date,
): Promise<Mismatch[]> {
  const record = refs.enrollment(place.userID, place.courseID);
  const isThere = await read(record);
  const course = await read(refs.course(place.courseID));
  if (isThere !== null || course === null) return [];
  const isFrom = (kind: EntitlementSource['kind']) => sources.some((one) => one.kind === kind);
  const kinds = ['purchase', 'subscription', 'gift'] as const;
  const source = kinds.find((kind) => isFrom(kind)) ?? 'company';
  return [
    {
      path: record.ref.path,
      differences: [{ field: '(document)', stored: null, expected: 'an enrolment' }],
      mend: () =>
        transact(async (transaction) => {
          const access = await readAccess(transaction, place);
          openEnrollment(transaction, access, source, at);
        }),
    },
  ];
}
