import type { Transaction } from 'firebase-admin/firestore';
import { HttpsError } from 'firebase-functions/v2/https';
import type { AuditEntry } from '@trellis/model/administration/audit-entry';
import { isLasting } from '@trellis/model/commerce/entitlement';
import type { Gift } from '@trellis/model/commerce/gift';
import { openEnrollment, readAccess, writeSource } from '#functions/commerce/access.store';
import { decode } from '#functions/firestore/decode';
import { refs } from '#functions/firestore/typed-refs';
import { transact } from '#functions/runtime/transact';

type Wish = {
  actorID: string;
  courseID: string;
  username: string;
  until: number | null;
  requestID: string;
  reason: string;
};

/** Gives a course to somebody until a time, and enrols them, together with an audit entry; once for each request. */
export const giveCourse = (wish: Wish, at = new Date()): Promise<void> =>
  transact(async (transaction) => {
    const { actorID, courseID, requestID, reason } = wish;
    await checkGiver(transaction, wish);
    const userID = await findUser(transaction, wish.username);
    const audit = refs.audit(`gift_course:${userID}:${requestID}`).ref;
    if ((await transaction.get(audit)).exists) return;
    const access = await readAccess(transaction, { userID, courseID });
    const until = wish.until === null ? null : new Date(wish.until);
    const gift: Gift = { userID, courseID, until, giverID: actorID, givenAt: at };
    const { ref } = refs.gift(userID, courseID);
    transaction.set(ref, gift);
    writeSource(transaction, access, { kind: 'gift', id: ref.id }, { until });
    if (isLasting(gift, at)) openEnrollment(transaction, access, 'gift', at);
    const entry: AuditEntry = {
      ...{ actorID, action: 'gift_course', subjectID: userID },
      ...{ detail: courseID, reason, createdAt: at },
    };
    transaction.create(audit, entry);
  });

/** Throws unless the course exists and whoever gives it teaches it or is an administrator. */
async function checkGiver(
  transaction: Transaction,
  { actorID, courseID }: Pick<Wish, 'actorID' | 'courseID'>,
): Promise<void> {
  const actorAt = refs.user(actorID);
  const courseAt = refs.course(courseID);
  const [foundActor, foundCourse] = await transaction.getAll(actorAt.ref, courseAt.ref);
  const course = decode(courseAt.schema, foundCourse);
  const isAdmin = decode(actorAt.schema, foundActor)?.role === 'admin';
  if (!isAdmin && !course?.teacherIDs.includes(actorID))
    throw new HttpsError('permission-denied', 'Not for you.');
  if (course === null || course.status === 'trashed' || course.status === 'draft')
    throw new HttpsError('failed-precondition', 'It is not published.');
}

async function findUser(transaction: Transaction, username: string): Promise<string> {
  const unknown = () => new HttpsError('not-found', 'There is nobody of that name.');
  if (!/^[^/]+$/.test(username)) throw unknown();
  const nameAt = refs.username(username.toLowerCase());
  const userID = decode(nameAt.schema, await transaction.get(nameAt.ref))?.userID;
  if (userID === undefined) throw unknown();
  return userID;
}
