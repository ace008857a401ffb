import type { Transaction } from 'firebase-admin/firestore';
import { HttpsError } from 'firebase-functions/v2/https';
import type { AuditEntry } from '@trellis/model/administration/audit-entry';
import type { Gift } from '@trellis/model/commerce/gift';
import { isAddress } from '@trellis/model/companies/address';
import { openEnrollment, readAccess, writeSource } from '#functions/commerce/access.store';
import { readGivenCourse } from '#functions/commerce/read-given-course.store';
import { auth } from '#functions/firestore/admin';
import { decode } from '#functions/firestore/decode';
import { refs } from '#functions/firestore/typed-refs';
import { transact } from '#functions/runtime/transact';

type Wish = {
  actorID: string;
  courseID: string;
  person: string;
  until: number | null;
  requestID: string;
  reason: string;
};

/** Gives a course to somebody until a time, and enrols them, together with an audit entry; once for each request. */
export const giveCourse = (wish: Wish, at = new Date()): Promise<void> =>
  transact(async (transaction) => {
    const { actorID, courseID, requestID, reason } = wish;
    const { course, isAdmin } = await readGivenCourse(transaction, wish);
    if (course === null || course.status === 'trashed' || course.status === 'draft')
      throw refusal('notPublished');
    const userID = await findPerson(transaction, wish.person, isAdmin);
    const audit = refs.audit(`gift_course:${userID}:${requestID}`).ref;
    if ((await transaction.get(audit)).exists) return;
    const access = await readAccess(transaction, { userID, courseID });
    const until = wish.until === null ? null : new Date(wish.until);
    if (until !== null && until <= at) throw refusal('past');
    const gift: Gift = { userID, courseID, until, giverID: actorID, givenAt: at };
    const { ref } = refs.gift(userID, courseID);
    transaction.set(ref, gift);
    writeSource(transaction, access, { kind: 'gift', id: ref.id }, { until });
    openEnrollment(transaction, access, 'gift', at);
    const entry: AuditEntry = {
      ...{ actorID, action: 'gift_course', subjectID: userID },
      ...{ detail: courseID, reason, createdAt: at },
    };
    transaction.create(audit, entry);
  });

const refusal = (reason: 'notPublished' | 'past') =>
  new HttpsError('failed-precondition', `It cannot be given: ${reason}.`, { reason });

/**
 * Returns whose user name this is. Administrators, who see all addresses, may say one instead; nobody else finds out by it who
 * has an account. Throws `not-found`.
 */
async function findPerson(
  transaction: Transaction,
  person: string,
  isAdmin: boolean,
): Promise<string> {
  const text = person.trim();
  const userID =
    isAdmin && isAddress(text)
      ? await withAddress(text)
      : await withName(transaction, text.replace(/^@/, ''));
  const isMember = userID !== null && (await transaction.get(refs.user(userID).ref)).exists;
  if (!isMember) throw new HttpsError('not-found', 'There is nobody of that name.');
  return userID;
}

async function withName(transaction: Transaction, username: string): Promise<string | null> {
  if (!/^[^/]+$/.test(username)) return null;
  const nameAt = refs.username(username.toLowerCase());
  return decode(nameAt.schema, await transaction.get(nameAt.ref))?.userID ?? null;
}

/** Returns whose verified address this is: anybody can sign up with another's. */
async function withAddress(email: string): Promise<string | null> {
  const { users } = await auth.getUsers([{ email }]);
  return users.find(({ emailVerified }) => emailVerified)?.uid ?? null;
}
