import { isDeepStrictEqual } from 'node:util';
import type { Transaction } from 'firebase-admin/firestore';
import {
  entitlementOf,
  withSource,
  type Entitlement,
  type EntitlementSource,
} from '@trellis/model/commerce/entitlement';
import { isLearning, type Enrollment } from '@trellis/model/progress/enrollment';
import { decode } from '#functions/firestore/decode';
import { refs } from '#functions/firestore/typed-refs';

/** Somebody and a course. */
export type Place = { userID: string; courseID: string };

/** What a learner has of a course, as a transaction read it. */
export type Access = Place & { entitlement: Entitlement | null; enrollment: Enrollment | null };

/** Reads what a learner has of a course. Two reads. */
export async function readAccess(transaction: Transaction, place: Place): Promise<Access> {
  const { userID, courseID } = place;
  const right = refs.entitlement(userID, courseID);
  const record = refs.enrollment(userID, courseID);
  const [foundRight, foundRecord] = await transaction.getAll(right.ref, record.ref);
  return {
    ...place,
    entitlement: decode(right.schema, foundRight),
    enrollment: decode(record.schema, foundRecord),
  };
}

/** Writes what one source gives to a learner now; null takes it away, and leaves what the others give. */
export function writeSource(
  transaction: Transaction,
  { userID, courseID, entitlement }: Access,
  source: Pick<EntitlementSource, 'kind' | 'id'>,
  gives: Pick<EntitlementSource, 'until'> | null,
): void {
  const sources = withSource(entitlement?.sources ?? [], source, gives);
  const right = entitlementOf({ userID, courseID }, sources);
  if (isDeepStrictEqual(right, entitlement)) return;
  const { ref } = refs.entitlement(userID, courseID);
  if (right === null) transaction.delete(ref);
  else transaction.set(ref, right);
}

/** Enrols a learner in a course that costs something, or brings back one who has paused or left. */
export function openEnrollment(
  transaction: Transaction,
  { userID, courseID, enrollment }: Access,
  source: 'purchase' | 'gift' | 'company' | 'subscription',
  at: Date,
): void {
  const { ref } = refs.enrollment(userID, courseID);
  if (enrollment === null) return void transaction.create(ref, paidEnrollment());
  const { status, completedAt } = enrollment;
  if (isLearning(status)) return;
  transaction.update(ref, {
    status: completedAt === null ? 'active' : 'completed',
    // Whoever had paused what was free keeps it so.
    ...(status === 'dropped' && { isPaid: true }),
  });

  function paidEnrollment() {
    return {
      ...{ userID, courseID, enrolledAt: at, status: 'active', source, isPaid: true },
      ...{ targetCompletionDate: null, lastLessonID: null, wantsExtraTime: false },
    };
  }
}
