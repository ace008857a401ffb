import type { WriteBatch } from 'firebase-admin/firestore';
import { HttpsError } from 'firebase-functions/v2/https';
import { withTry, type LicenceKey } from '@trellis/model/companies/licence-key';
import { addAudit } from '#functions/companies/add-audit.store';
import { changeLicence } from '#functions/companies/change-licence.store';
import { grantLicence } from '#functions/companies/grant-licence.store';
import { joinCompany } from '#functions/companies/join-company.store';
import { openLicence } from '#functions/companies/manage-company.store';
import { nameMember } from '#functions/companies/name-members.store';
import { hashOf, newSecret } from '#functions/companies/new-secret';
import { takeSeat } from '#functions/companies/take-seat';
import { db } from '#functions/firestore/admin';
import { decode } from '#functions/firestore/decode';
import { read, refs } from '#functions/firestore/typed-refs';
import { transact } from '#functions/runtime/transact';

/** Makes keys of a licence, which end with it, and returns them. */
export async function storeKeys(
  actorID: string,
  licenceID: string,
  count: number,
  at = new Date(),
): Promise<string[]> {
  const { endsAt, companyID } = await openLicence(actorID, licenceID);
  const keys = Array.from({ length: count }, newSecret);
  const batch = db.batch();
  for (const key of keys) {
    const data: LicenceKey = {
      ...{ licenceID, createdAt: at, expiresAt: endsAt, redeemedBy: null, redeemedAt: null },
    };
    batch.create(refs.licenceKey(hashOf(key)).ref, data);
  }
  addAudit(batch, {
    ...{ actorID, action: 'create_licence_keys', subjectID: companyID },
    ...{ detail: `${licenceID}/${count}`, createdAt: at },
  });
  await batch.commit();
  return keys;
}

/**
 * Makes somebody a member of the company whose key it is and gives them a seat, in the commit that uses the key up; then what
 * the seat opens. A key that there is not costs one of the tries of an hour as well.
 */
export async function storeRedemption(
  uid: string,
  key: string,
  at = new Date(),
): Promise<{ companyName: string; courseIDs: string[] }> {
  await countTry(uid, at);
  const keyID = hashOf(key.trim());
  const { licenceID } = await readKey(keyID, uid, at);
  const { companyID, courseIDs } = await changeLicence(licenceID, async (licence, batch) => {
    const isUsed = await useKey(batch, keyID, uid, at);
    if (isUsed && !licence.holderIDs.includes(uid)) throw noLongerGood('used');
    if (isUsed) return licence;
    await joinCompany(batch, { userID: uid, companyID: licence.companyID, role: 'member' }, at);
    return takeSeat(licence, uid, at);
  });
  await grantLicence(uid, licenceID, courseIDs);
  // They may have been renamed in this moment.
  await nameMember(uid, companyID);
  const companyName = (await read(refs.company(companyID)))?.data.name ?? '';
  return { companyName, courseIDs };
}

/** Counts a try, and refuses more than a few in an hour. */
const countTry = (uid: string, at: Date): Promise<void> =>
  transact(async (transaction) => {
    const triesAt = refs.licenceKeyTries(uid);
    const before = decode(triesAt.schema, await transaction.get(triesAt.ref));
    const triedAt = withTry(before?.triedAt ?? [], at);
    if (triedAt === null) throw new HttpsError('resource-exhausted', 'That is enough for an hour.');
    transaction.set(triesAt.ref, { userID: uid, triedAt });
  });

/** Returns a key that this person may redeem, or has redeemed. */
async function readKey(keyID: string, uid: string, at: Date) {
  const key = await read(refs.licenceKey(keyID));
  if (key === null)
    throw new HttpsError('not-found', 'There is no such key.', { reason: 'unknown' });
  const { redeemedBy, expiresAt } = key.data;
  const isOpen = redeemedBy === null ? expiresAt > at : redeemedBy === uid;
  if (!isOpen) throw noLongerGood(redeemedBy === null ? 'expired' : 'used');
  return { ...key.data, updateTime: key.updateTime };
}

const noLongerGood = (reason: 'used' | 'expired') =>
  new HttpsError('failed-precondition', 'It is no longer good.', { reason });

/** Uses a key up in a commit; returns whether this person has done so before. */
async function useKey(batch: WriteBatch, keyID: string, uid: string, at: Date): Promise<boolean> {
  const { redeemedBy, updateTime } = await readKey(keyID, uid, at);
  if (redeemedBy === uid) return true;
  batch.update(
    refs.licenceKey(keyID).ref,
    { redeemedBy: uid, redeemedAt: at },
    { lastUpdateTime: updateTime },
  );
  return false;
}
