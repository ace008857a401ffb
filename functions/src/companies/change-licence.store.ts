import type { WriteBatch } from 'firebase-admin/firestore';
import { HttpsError } from 'firebase-functions/v2/https';
import type { Licence } from '@trellis/model/companies/licence';
import { changesOf } from '#functions/firestore/changes';
import { db } from '#functions/firestore/admin';
import { read, refs } from '#functions/firestore/typed-refs';
import { groupCommit } from '#functions/runtime/group-commit';
import { retryWithBackoff } from '#functions/runtime/retry-with-backoff';

/** What changes a licence: returns it afterwards, and may add more to the commit. Throws to refuse. */
export type LicenceChange = (licence: Licence, batch: WriteBatch) => Promise<Licence> | Licence;

/** One at a time in each process, so that those who want a seat at once do not make each other fail. */
const inTurn = groupCommit<LicenceChange, Licence>(1, async (licenceID, [change]) =>
  retryWithBackoff(async () => {
    const place = refs.licence(licenceID);
    const before = await read(place);
    if (before === null || change === undefined)
      throw new HttpsError('not-found', 'There is no such licence.');
    const batch = db.batch();
    const after = await change(before.data, batch);
    const changes = changesOf(before.data, after);
    // Only if the licence has not changed since it was read: that decides who gets the last seat.
    if (changes !== null)
      batch.update(place.ref, { ...changes }, { lastUpdateTime: before.updateTime });
    await batch.commit();
    return after;
  }),
);

/**
 * Changes a licence in a commit that fails, and is tried again with fresh reads, if anybody else has changed it. Returns it
 * afterwards.
 */
export const changeLicence = (licenceID: string, change: LicenceChange): Promise<Licence> =>
  inTurn(licenceID, change);
