import { isDeepStrictEqual } from 'node:util';
import { courseEndOf } from '@trellis/model/commerce/begun-courses';
import type { Subscription } from '@trellis/model/commerce/subscription';
import { accessEndOf } from '@trellis/model/commerce/subscription-state';
import { readAccess, writeSource } from '#functions/commerce/access.store';
import { keepSubscribedLicence } from '#functions/companies/keep-subscribed-licence.store';
import { decode } from '#functions/firestore/decode';
import { refs } from '#functions/firestore/typed-refs';
import { limitConcurrency } from '#functions/runtime/limit-concurrency';
import { transact } from '#functions/runtime/transact';

/** How many courses are seen to at once. */
const width = 10;

/**
 * Brings the rights to the courses that were begun by a subscription up to what it says now, after it has changed; nothing if it
 * opens the same as before. A company's gives a licence. May be interrupted, run twice and late. Three reads for each course.
 */
export async function followSubscription(
  subscriptionID: string,
  before: Subscription | null,
  after: Subscription | null,
): Promise<void> {
  const now = after ?? before;
  if (now === null || isDeepStrictEqual(openedBy(before), openedBy(after))) return;
  if (now.companyID !== null) return keepSubscribedLicence(subscriptionID);
  const begun = [...(before?.begun ?? []), ...(after?.begun ?? [])];
  const courseIDs = new Set(begun.map(({ courseID }) => courseID));
  const follow = limitConcurrency(width, (courseID: string) =>
    followCourse(now.userID, subscriptionID, courseID),
  );
  await Promise.all([...courseIDs].map((courseID) => follow(courseID)));
}

/** What the rights to its courses, or the licence of a company, depend on. */
const openedBy = (subscription: Subscription | null) =>
  subscription && [
    accessEndOf(subscription),
    ...[subscription.begun, subscription.seats, subscription.planID],
  ];

const followCourse = (userID: string, subscriptionID: string, courseID: string): Promise<void> =>
  transact(async (transaction) => {
    const subscriptionAt = refs.subscription(subscriptionID);
    const found = decode(subscriptionAt.schema, await transaction.get(subscriptionAt.ref));
    const access = await readAccess(transaction, { userID, courseID });
    const gives = found && courseEndOf(found, courseID);
    writeSource(transaction, access, { kind: 'subscription', id: subscriptionID }, gives);
  });
