import type { WriteBatch } from 'firebase-admin/firestore';
import { HttpsError } from 'firebase-functions/v2/https';
import type { MemberChange } from '@trellis/model/callables/change-member';
import type { CompanyMember } from '@trellis/model/companies/member';
import { licence, type Licence } from '@trellis/model/companies/licence';
import { withoutSeat } from '@trellis/model/companies/seats';
import { adminsOfCompany, licencesOfCompany, membersOfCompany } from '@trellis/model/queries';
import { addAudit } from '#functions/companies/add-audit.store';
import { grantLicence } from '#functions/companies/grant-licence.store';
import { openCompany } from '#functions/companies/manage-company.store';
import { db } from '#functions/firestore/admin';
import { decode } from '#functions/firestore/decode';
import { queryOf } from '#functions/firestore/find';
import { readAll, refs, type Versioned } from '#functions/firestore/typed-refs';
import { retryWithBackoff } from '#functions/runtime/retry-with-backoff';

type Wish = { actorID: string; companyID: string; uid: string; change: MemberChange };

/** Changes a member's role or takes them out with their seats, and then what those open; nothing if it is so already. */
export async function storeMember(wish: Wish, at = new Date()): Promise<void> {
  const { actorID, companyID, uid, change } = wish;
  const isOwn = change === 'leave' && uid === actorID;
  if (!isOwn) await openCompany(actorID, companyID);
  const isOut = change === 'leave' || change === 'remove';
  const ended = await retryWithBackoff(async () => {
    const batch = db.batch();
    const member = await readMember(uid, companyID, isOut);
    if (member === null) return [];
    const role = change === 'make_admin' ? 'company_admin' : 'member';
    if (!isOut && member.data.role === role) return [];
    if (member.data.role === 'company_admin') await keepAnAdmin(batch, companyID, at);
    const { ref } = refs.companyMember(uid, companyID);
    const unchanged = { lastUpdateTime: member.updateTime };
    if (isOut) batch.delete(ref, unchanged);
    else batch.update(ref, { role }, unchanged);
    const seats = isOut ? await endSeats(batch, companyID, uid, at) : [];
    if (!isOwn)
      addAudit(batch, {
        ...{ actorID, action: isOut ? 'remove_member' : 'change_member', subjectID: uid },
        ...{ detail: isOut ? companyID : `${companyID}/${role}`, createdAt: at },
      });
    await batch.commit();
    return seats;
  });
  for (const { id, courseIDs } of ended) await grantLicence(uid, id, courseIDs);
}

async function readMember(
  uid: string,
  companyID: string,
  mayBeGone: boolean,
): Promise<Versioned<CompanyMember> | null> {
  const memberAt = refs.companyMember(uid, companyID);
  const member = (await readAll(memberAt))(memberAt);
  if (member === null && !mayBeGone) throw new HttpsError('not-found', 'There is no such member.');
  return member;
}

/**
 * Refuses to let the last admin go while there are other members. The company changes too, so that of two admins who go at once
 * one finds that they are the last.
 */
async function keepAnAdmin(batch: WriteBatch, companyID: string, at: Date): Promise<void> {
  const companyAt = refs.company(companyID);
  const company = (await readAll(companyAt))(companyAt);
  const admins = await queryOf(adminsOfCompany(companyID, 2)).get();
  const members = await queryOf(membersOfCompany(companyID, 2)).get();
  if (admins.size < 2 && members.size > 1)
    throw new HttpsError('failed-precondition', 'Somebody must manage the company.', {
      reason: 'last_admin',
    });
  if (company !== null)
    batch.update(companyAt.ref, { updatedAt: at }, { lastUpdateTime: company.updateTime });
}

/** Takes away all seats of somebody in a company's licences; returns these. */
async function endSeats(
  batch: WriteBatch,
  companyID: string,
  uid: string,
  at: Date,
): Promise<(Licence & { id: string })[]> {
  const { docs } = await queryOf(licencesOfCompany(companyID)).get();
  const ended: (Licence & { id: string })[] = [];
  for (const found of docs) {
    const data = decode(licence, found);
    if (!data?.holderIDs.includes(uid)) continue;
    ended.push({ ...data, id: found.id });
    const seating = { ...withoutSeat(data, uid, at), updatedAt: at };
    batch.update(found.ref, seating, { lastUpdateTime: found.updateTime });
  }
  return ended;
}
