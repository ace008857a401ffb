import type { WriteBatch } from 'firebase-admin/firestore';
import { HttpsError } from 'firebase-functions/v2/https';
import { foldAddress } from '@trellis/model/companies/address';
import { isOpen, isSecretHash, type CompanyInvitation } from '@trellis/model/companies/invitation';
import type { Licence } from '@trellis/model/companies/licence';
import { withSeat } from '@trellis/model/companies/seats';
import { changeLicence } from '#functions/companies/change-licence.store';
import { grantLicence } from '#functions/companies/grant-licence.store';
import { joinCompany } from '#functions/companies/join-company.store';
import { hashOf } from '#functions/companies/new-secret';
import { nameMember } from '#functions/companies/name-members.store';
import { auth, db } from '#functions/firestore/admin';
import { read, refs } from '#functions/firestore/typed-refs';
import { retryWithBackoff } from '#functions/runtime/retry-with-backoff';

type Accepted = { companyID: string; isWithoutSeat: boolean; courseIDs: string[] };

/**
 * Makes somebody a member by an invitation to their verified address and gives them the seat that it promises, in one commit;
 * then what the seat opens. The same again by the same person only gives what an interrupted call has left out.
 */
export async function storeAcceptance(
  uid: string,
  key: string,
  at = new Date(),
): Promise<Accepted> {
  const accepted = await accept(uid, isSecretHash(key) ? key : hashOf(key), at);
  // They may have been renamed in this moment.
  await nameMember(uid, accepted.companyID);
  return accepted;
}

async function accept(uid: string, invitationID: string, at: Date): Promise<Accepted> {
  const { companyID, licenceID } = await openInvitation(invitationID, uid, at);
  const join = (batch: WriteBatch) => addAcceptance(batch, invitationID, uid, at);
  const licence = licenceID === null ? null : (await read(refs.licence(licenceID)))?.data;
  if (licenceID === null || !licence) {
    await retryWithBackoff(async () => {
      const batch = db.batch();
      await join(batch);
      await batch.commit();
    });
    return { companyID, isWithoutSeat: licenceID !== null, courseIDs: [] };
  }
  const after = await changeLicence(licenceID, async (before, batch) => {
    const isNew = await join(batch);
    return isNew ? seated(before, uid, at) : before;
  });
  if (!after.holderIDs.includes(uid)) return { companyID, isWithoutSeat: true, courseIDs: [] };
  await grantLicence(uid, licenceID, after.courseIDs);
  return { companyID, isWithoutSeat: false, courseIDs: after.courseIDs };
}

const seated = (licence: Licence, uid: string, at: Date): Licence => {
  const seating = withSeat(licence, uid, at);
  return seating === null ? licence : { ...licence, ...seating, updatedAt: at };
};

/** Returns an invitation that this person may accept, or has accepted. */
async function openInvitation(
  invitationID: string,
  uid: string,
  at: Date,
): Promise<CompanyInvitation> {
  const invitation = (await read(refs.companyInvitation(invitationID)))?.data;
  if (invitation === undefined)
    throw new HttpsError('not-found', 'There is no such invitation.', { reason: 'unknown' });
  const { email } = await auth.getUser(uid);
  if (foldAddress(email ?? '') !== invitation.email)
    throw new HttpsError('permission-denied', 'It is for another address.', {
      reason: 'other_address',
    });
  refuseUsed(invitation, uid, at);
  return invitation;
}

function refuseUsed(invitation: CompanyInvitation, uid: string, at: Date): void {
  if (invitation.usedBy === uid || isOpen(invitation, at)) return;
  throw noLongerOpen(invitation.usedAt === null ? 'expired' : 'used');
}

const noLongerOpen = (reason: 'used' | 'expired') =>
  new HttpsError('failed-precondition', 'It is no longer open.', { reason });

/**
 * Marks the invitation as used and adds the member. Returns false if this person has accepted it before; whoever has left since
 * needs another one.
 */
async function addAcceptance(
  batch: WriteBatch,
  invitationID: string,
  uid: string,
  at: Date,
): Promise<boolean> {
  const place = refs.companyInvitation(invitationID);
  const invitation = await read(place);
  if (invitation === null)
    throw new HttpsError('not-found', 'There is no such invitation.', { reason: 'unknown' });
  const { companyID, role, usedBy } = invitation.data;
  refuseUsed(invitation.data, uid, at);
  if (usedBy === uid) {
    if ((await read(refs.companyMember(uid, companyID))) === null) throw noLongerOpen('used');
    return false;
  }
  batch.update(place.ref, { usedBy: uid, usedAt: at }, { lastUpdateTime: invitation.updateTime });
  await joinCompany(batch, { userID: uid, companyID, role }, at);
  return true;
}
