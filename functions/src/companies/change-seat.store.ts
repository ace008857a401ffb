import { HttpsError } from 'firebase-functions/v2/https';
import { withoutSeat } from '@trellis/model/companies/seats';
import { addAudit } from '#functions/companies/add-audit.store';
import { changeLicence } from '#functions/companies/change-licence.store';
import { grantLicence } from '#functions/companies/grant-licence.store';
import { openLicence } from '#functions/companies/manage-company.store';
import { takeSeat } from '#functions/companies/take-seat';
import { read, refs } from '#functions/firestore/typed-refs';

type Wish = { actorID: string; licenceID: string; uid: string; isAssigned: boolean };

/** Gives a member a seat or takes it away, then what it opens; nothing if it is so already. */
export async function storeSeat(wish: Wish, at = new Date()): Promise<void> {
  const { actorID, licenceID, uid, isAssigned } = wish;
  await openLicence(actorID, licenceID);
  const { courseIDs } = await changeLicence(licenceID, async (licence, batch) => {
    if (licence.holderIDs.includes(uid) === isAssigned) return licence;
    const member = isAssigned ? await read(refs.companyMember(uid, licence.companyID)) : null;
    if (isAssigned && member === null)
      throw new HttpsError('failed-precondition', 'No member of the company.', {
        reason: 'no_member',
      });
    // Read again at the commit: whoever leaves in this moment keeps no seat.
    if (member !== null)
      batch.update(
        refs.companyMember(uid, licence.companyID).ref,
        { userID: uid },
        { lastUpdateTime: member.updateTime },
      );
    const action = isAssigned ? 'assign_seat' : 'revoke_seat';
    addAudit(batch, { actorID, action, subjectID: uid, detail: licenceID, createdAt: at });
    if (isAssigned) return takeSeat(licence, uid, at);
    return { ...licence, ...withoutSeat(licence, uid, at), updatedAt: at };
  });
  await grantLicence(uid, licenceID, courseIDs);
}
