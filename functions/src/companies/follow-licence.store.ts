import { isDeepStrictEqual } from 'node:util';
import type { Licence } from '@trellis/model/companies/licence';
import { adminsOfCompany } from '@trellis/model/queries';
import { grantLicence } from '#functions/companies/grant-licence.store';
import { notifyOfSeat } from '#functions/companies/notify-of-seat.store';
import { queryOf } from '#functions/firestore/find';
import { limitConcurrency } from '#functions/runtime/limit-concurrency';

/** How many people are seen to at once. */
const width = 10;

/**
 * Gives and takes what the seats of a licence open after it has changed, as it says now, and tells those who got or lost a seat,
 * and the company's admins when there are fewer. May run twice and late.
 */
export async function followLicence(
  licenceID: string,
  before: Licence | null,
  after: Licence | null,
): Promise<void> {
  const now = after ?? before;
  if (now === null) return;
  const [had, have] = [new Set(before?.holderIDs), new Set(after?.holderIDs)];
  const came = [...have].filter((uid) => !had.has(uid));
  const went = [...had].filter((uid) => !have.has(uid));
  const courseIDs = new Set([...(before?.courseIDs ?? []), ...(after?.courseIDs ?? [])]);
  const concerned = isSame(before, after) ? [...came, ...went] : [...new Set([...had, ...have])];
  const grant = limitConcurrency(width, (uid: string) => grantLicence(uid, licenceID, courseIDs));
  await Promise.all(concerned.map((uid) => grant(uid)));

  const told = { licenceID, companyID: now.companyID, at: now.updatedAt };
  for (const uid of came) await notifyOfSeat(uid, 'given', told);
  for (const uid of went) await notifyOfSeat(uid, 'ended', told);
  if (before === null || after === null || after.seats >= before.seats) return;
  const { docs } = await queryOf(adminsOfCompany(now.companyID, 100)).get();
  for (const found of docs) await notifyOfSeat(String(found.get('userID')), 'reduced', told);
}

/** Returns whether a seat opens the same as before. */
const isSame = (before: Licence | null, after: Licence | null): boolean =>
  before?.endsAt.getTime() === after?.endsAt.getTime() &&
  isDeepStrictEqual(before?.courseIDs, after?.courseIDs);
