import { HttpsError } from 'firebase-functions/v2/https';
import type { AuditEntry } from '@trellis/model/administration/audit-entry';
import { courseCertificateID } from '@trellis/model/certificates/certificate';
import { decode } from '#functions/firestore/decode';
import { refs } from '#functions/firestore/typed-refs';
import { transact } from '#functions/runtime/transact';
import { addNote } from '#functions/teaching/add-note.store';
import { openLearner, type StaffAction } from '#functions/teaching/open-learner.store';

type Revocation = StaffAction & { requestID: string; mayReissue: boolean; reason: string };

/**
 * Revokes a learner's certificate of a course, also after they have left, together with an audit entry and a notification;
 * nothing if it is so already. The certificate stays, and says that it was revoked.
 */
export const applyRevocation = (revocation: Revocation, at = new Date()): Promise<void> =>
  transact(async (transaction) => {
    const { actorID, courseID, uid, requestID, mayReissue, reason } = revocation;
    const learner = await openLearner(transaction, revocation, true);
    const recordAt = refs.ownCertificate(uid, courseCertificateID(courseID));
    const action = mayReissue ? 'reissue_certificate' : 'revoke_certificate';
    const audit = refs.audit(`${action}:${uid}:${requestID}`).ref;
    const [done, found] = await transaction.getAll(audit, recordAt.ref);
    const record = decode(recordAt.schema, found);
    if (record === null) throw new HttpsError('not-found', 'There is no certificate.');
    const certificateAt = refs.certificate(record.number);
    const certificate = decode(certificateAt.schema, await transaction.get(certificateAt.ref));
    const isSo = record.status === 'revoked' && record.mayReissue === mayReissue;
    if (done?.exists || isSo) return;
    transaction.update(recordAt.ref, { status: 'revoked', mayReissue });
    if (certificate?.status === 'valid')
      transaction.update(certificateAt.ref, { status: 'revoked', revokedAt: at });
    if (certificate?.slotID)
      transaction.update(refs.certificateSlot(certificate.slotID).ref, { isRevoked: true });
    const entry: AuditEntry = {
      ...{ actorID, action, subjectID: uid },
      ...{ detail: `${courseID}/${record.number}`, reason, createdAt: at },
    };
    transaction.create(audit, entry);
    const about = mayReissue ? 'reissue' : 'revoked';
    const note = { about, item: record.title, text: reason } as const;
    addNote(transaction, revocation, learner, { id: requestID, at, ...note });
  });
