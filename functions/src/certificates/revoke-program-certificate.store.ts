import { programCertificateID } from '@trellis/model/certificates/certificate';
import { programItem } from '@trellis/model/programs/program-item';
import {
  aboutOf,
  findCertificate,
  revoke,
  type Revocation,
} from '#functions/certificates/revoke-certificate.store';
import {
  openProgramLearner,
  type ProgramStaffAction,
} from '#functions/programs/open-program-learner.store';
import { transact } from '#functions/runtime/transact';
import { addNote } from '#functions/teaching/add-note.store';

/**
 * Revokes a learner's certificate of a program, also after they have left, together with an audit entry and a notification;
 * nothing if it is so already.
 */
export const applyProgramRevocation = (
  request: ProgramStaffAction & Omit<Revocation, 'recordID'>,
  at = new Date(),
): Promise<void> =>
  transact(async (transaction) => {
    const { programID, uid, requestID, reason } = request;
    const learner = await openProgramLearner(transaction, request);
    const revocation = { ...request, recordID: programCertificateID(programID) };
    const found = await findCertificate(transaction, revocation);
    if (found === undefined) return;
    revoke(transaction, revocation, found, at);
    const note = { about: aboutOf(revocation), item: found.record.title, text: reason };
    addNote(transaction, { uid, itemID: programItem(programID) }, learner, {
      id: requestID,
      at,
      ...note,
    });
  });
