import type { Transaction } from 'firebase-admin/firestore';
import { HttpsError } from 'firebase-functions/v2/https';
import type { EnrollmentProblem } from '@trellis/model/callables/enroll-by-subscription';
import { courseEndOf, withBegun } from '@trellis/model/commerce/begun-courses';
import {
  mostBegun,
  subscription as schema,
  type Subscription,
} from '@trellis/model/commerce/subscription';
import { includesCourse } from '@trellis/model/commerce/subscription-plan';
import { accessEndOf } from '@trellis/model/commerce/subscription-state';
import { categoriesNamed, subscriptionsOfPerson } from '@trellis/model/queries';
import {
  openEnrollment,
  readAccess,
  writeSource,
  type Place,
} from '#functions/commerce/access.store';
import { decode } from '#functions/firestore/decode';
import { decodeEach, queryOf } from '#functions/firestore/find';
import { refs } from '#functions/firestore/typed-refs';
import { transact } from '#functions/runtime/transact';

/** Enrols somebody in a course that a plan of theirs includes: subscription, right and enrolment in one commit. Returns by which. */
export const enrollSubscriber = (
  userID: string,
  courseID: string,
  at = new Date(),
): Promise<string> =>
  transact(async (transaction) => {
    const courseAt = refs.course(courseID);
    const course = decode(courseAt.schema, await transaction.get(courseAt.ref));
    if (course?.status !== 'published') throw refusal('notPublished');
    // What costs nothing needs no subscription, and stays when one ends.
    if (course.price === 0) throw refusal('notIncluded');
    const place = { userID, courseID };
    const found = await including(transaction, place, course.category, at);
    if (found === null) throw refusal('notIncluded');
    const access = await readAccess(transaction, place);
    const begun = withBegun(found.begun, courseID);
    if (begun.length > mostBegun) throw refusal('tooManyCourses');
    transaction.update(refs.subscription(found.id).ref, { begun });
    const gives = courseEndOf({ ...found, begun }, courseID);
    writeSource(transaction, access, { kind: 'subscription', id: found.id }, gives);
    openEnrollment(transaction, access, 'subscription', at);
    return found.id;
  });

/** Returns the subscription that opens a course longest; null if none does. */
async function including(
  transaction: Transaction,
  { userID, courseID }: Place,
  category: string,
  at: Date,
): Promise<(Subscription & { id: string }) | null> {
  const known = decodeEach(
    schema,
    await transaction.get(queryOf(subscriptionsOfPerson(userID, 100))),
  );
  const open = known.filter((one) => (accessEndOf(one) ?? at) > at);
  if (open.length === 0) return null;
  const plans = open.map(({ planID }) => refs.subscriptionPlan(planID));
  const found = await transaction.getAll(...plans.map(({ ref }) => ref));
  const { docs } = await transaction.get(queryOf(categoriesNamed(category)));
  const course = { courseID, categoryID: docs[0]?.id ?? null };
  const including = open.filter((_, index) => {
    const plan = decode(plans[index]!.schema, found[index]);
    return plan !== null && includesCourse(plan, course);
  });
  return including.toSorted((one, other) => endOf(other) - endOf(one))[0] ?? null;
}

const endOf = (subscription: Subscription): number => accessEndOf(subscription)?.getTime() ?? 0;

const refusal = (reason: EnrollmentProblem['reason']) =>
  new HttpsError('failed-precondition', `The course is not entered: ${reason}.`, {
    reason,
  } satisfies EnrollmentProblem);
