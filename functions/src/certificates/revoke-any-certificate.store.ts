import type { Transaction } from 'firebase-admin/firestore';
import type { Certificate } from '@trellis/model/certificates/certificate';
import { notificationID, type Notification } from '@trellis/model/notification';
import { programItem } from '@trellis/model/programs/program-item';
import {
  aboutOf,
  findCertificate,
  revoke,
  type Revocation,
} from '#functions/certificates/revoke-certificate.store';
import { decode } from '#functions/firestore/decode';
import { refs } from '#functions/firestore/typed-refs';
import { transact } from '#functions/runtime/transact';

/**
 * Revokes any certificate of a person, also of a badge or of a course that was deleted, together with an audit entry and a
 * notification; nothing if it is so already.
 */
export const applyAnyRevocation = (revocation: Revocation, at = new Date()): Promise<void> =>
  transact(async (transaction) => {
    const { actorID, uid, recordID, requestID, reason } = revocation;
    const found = await findCertificate(transaction, revocation);
    if (found === undefined) return;
    const userAt = refs.user(uid);
    const actorAt = refs.profile(actorID);
    const [user, actor] = await transaction.getAll(userAt.ref, actorAt.ref);
    const topic = await topicOf(transaction, found.certificate);
    revoke(transaction, revocation, found, at);
    if (decode(userAt.schema, user)?.settings.mutedNotifications.includes(topic.kind) ?? true)
      return;
    const { title } = found.record;
    const from = decode(actorAt.schema, actor)?.displayName ?? '';
    const notification: Notification = {
      ...topic,
      ...{ title, createdAt: at, readAt: null },
      note: { from, about: aboutOf(revocation), item: title, text: reason },
    };
    const id = notificationID(topic.kind, recordID, requestID);
    transaction.create(refs.notification(uid, id).ref, notification);
  });

/** Returns where a notification about a certificate leads: to its badge, or its course or program if there is one still. */
async function topicOf(
  transaction: Transaction,
  certificate: Certificate | null,
): Promise<Pick<Notification, 'kind' | 'itemID'>> {
  if (certificate?.badge) return { kind: 'badge', itemID: certificate.badge.id };
  if (certificate?.programID) {
    const { programID } = certificate;
    const hasProgram = (await transaction.get(refs.program(programID).ref)).exists;
    return { kind: 'message', itemID: hasProgram ? programItem(programID) : '' };
  }
  const courseID = certificate?.courseID;
  const hasCourse = courseID && (await transaction.get(refs.course(courseID).ref)).exists;
  return { kind: 'message', itemID: hasCourse ? courseID : '' };
}
