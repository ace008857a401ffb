import { addAudit } from '#functions/companies/add-audit.store';
import { manageCompany } from '#functions/companies/manage-company.store';
import { db } from '#functions/firestore/admin';
import { read, refs } from '#functions/firestore/typed-refs';
import { retryWithBackoff } from '#functions/runtime/retry-with-backoff';

/** Deletes an invitation unless it was accepted; nothing if there is none. */
export const dropInvitation = (
  actorID: string,
  invitationID: string,
  at = new Date(),
): Promise<void> =>
  retryWithBackoff(async () => {
    const place = refs.companyInvitation(invitationID);
    const invitation = await read(place);
    if (invitation === null) return;
    const { companyID, usedAt } = invitation.data;
    await manageCompany(actorID, companyID);
    if (usedAt !== null) return;
    const batch = db.batch();
    batch.delete(place.ref, { lastUpdateTime: invitation.updateTime });
    addAudit(batch, {
      ...{ actorID, action: 'withdraw_invitation', subjectID: companyID },
      ...{ detail: '', createdAt: at },
    });
    await batch.commit();
  });
