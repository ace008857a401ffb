import type { Transaction } from 'firebase-admin/firestore';
import { HttpsError } from 'firebase-functions/v2/https';
import type { AuditEntry } from '@trellis/model/administration/audit-entry';
import {
  courseCertificateID,
  type Certificate,
  type OwnCertificate,
} from '@trellis/model/certificates/certificate';
import { decode } from '#functions/firestore/decode';
import { refs } from '#functions/firestore/typed-refs';
import { transact } from '#functions/runtime/transact';
import { addNote } from '#functions/teaching/add-note.store';
import { openLearner, type StaffAction } from '#functions/teaching/open-learner.store';

/** What is done to whose certificate; the id is that of their own record. */
export type Revocation = {
  actorID: string;
  uid: string;
  recordID: string;
  requestID: string;
  mayReissue: boolean;
  reason: string;
};

/**
 * Revokes a learner's certificate of a course, also after they have left, together with an audit entry and a notification;
 * nothing if it is so already. The certificate stays, and says that it was revoked.
 */
export const applyRevocation = (
  request: StaffAction & Omit<Revocation, 'recordID'>,
  at = new Date(),
): Promise<void> =>
  transact(async (transaction) => {
    const { courseID, uid, requestID, reason } = request;
    const learner = await openLearner(transaction, request, true);
    const revocation = { ...request, recordID: courseCertificateID(courseID) };
    const found = await findCertificate(transaction, revocation);
    if (found === undefined) return;
    revoke(transaction, revocation, found, at);
    const note = { about: aboutOf(revocation), item: found.record.title, text: reason };
    addNote(transaction, { uid, itemID: courseID }, learner, { id: requestID, at, ...note });
  });

type Found = { record: OwnCertificate; certificate: Certificate | null };

/** Returns what is to be revoked; undefined if it is so already. Throws if there is no certificate. */
export async function findCertificate(
  transaction: Transaction,
  revocation: Revocation,
): Promise<Found | undefined> {
  const { uid, recordID, mayReissue } = revocation;
  const recordAt = refs.ownCertificate(uid, recordID);
  const audit = refs.audit(auditIDOf(revocation)).ref;
  const [done, found] = await transaction.getAll(audit, recordAt.ref);
  const record = decode(recordAt.schema, found);
  if (record === null) throw new HttpsError('not-found', 'There is no certificate.');
  const certificateAt = refs.certificate(record.number);
  const certificate = decode(certificateAt.schema, await transaction.get(certificateAt.ref));
  const isSo = record.status === 'revoked' && record.mayReissue === mayReissue;
  return done?.exists || isSo ? undefined : { record, certificate };
}

/** Marks a certificate as revoked, for everybody and in the status lists, and adds the audit entry. */
export function revoke(
  transaction: Transaction,
  revocation: Revocation,
  { record, certificate }: Found,
  at: Date,
): void {
  const { actorID, uid, recordID, mayReissue, reason } = revocation;
  const { number } = record;
  transaction.update(refs.ownCertificate(uid, recordID).ref, { status: 'revoked', mayReissue });
  if (certificate?.status === 'valid')
    transaction.update(refs.certificate(number).ref, { status: 'revoked', revokedAt: at });
  if (certificate?.slotID)
    transaction.update(refs.certificateSlot(certificate.slotID).ref, { isRevoked: true });
  const entry: AuditEntry = {
    ...{ actorID, action: actionOf(revocation), subjectID: uid },
    detail: `${recordID.replace(/^course:/, '')}/${number}`,
    ...{ reason, createdAt: at },
  };
  transaction.create(refs.audit(auditIDOf(revocation)).ref, entry);
}

const actionOf = ({ mayReissue }: Revocation) =>
  mayReissue ? 'reissue_certificate' : 'revoke_certificate';

const auditIDOf = (revocation: Revocation): string =>
  `${actionOf(revocation)}:${revocation.uid}:${revocation.requestID}`;

/** Returns what the learner is told about. */
export const aboutOf = ({ mayReissue }: Revocation): 'reissue' | 'revoked' =>
  mayReissue ? 'reissue' : 'revoked';
