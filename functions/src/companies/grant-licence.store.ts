import type { Licence } from '@trellis/model/companies/licence';
import { openEnrollment, readAccess, writeSource } from '#functions/commerce/access.store';
import { decode } from '#functions/firestore/decode';
import { refs } from '#functions/firestore/typed-refs';
import { transact } from '#functions/runtime/transact';

/**
 * Gives somebody what their seat of a licence opens, or takes it away, in some courses, as the licence says now; nothing if it is
 * so already. A course is entered when its right is new, so that whoever has left it stays out. Four reads per course.
 */
export async function grantLicence(
  uid: string,
  licenceID: string,
  courseIDs: Iterable<string>,
  at = new Date(),
): Promise<void> {
  for (const courseID of new Set(courseIDs)) await grantCourse(uid, licenceID, courseID, at);
}

const grantCourse = (
  userID: string,
  licenceID: string,
  courseID: string,
  at: Date,
): Promise<void> =>
  transact(async (transaction) => {
    const licenceAt = refs.licence(licenceID);
    const foundLicence = await transaction.get(licenceAt.ref);
    const access = await readAccess(transaction, { userID, courseID });
    const source = { kind: 'licence', id: licenceID } as const;
    const gives = givenBy(decode(licenceAt.schema, foundLicence), userID, courseID);
    const had = access.entitlement?.sources.some(
      ({ kind, id }) => kind === source.kind && id === source.id,
    );
    writeSource(transaction, access, source, gives);
    const isNew = gives !== null && !had && gives.until > at;
    if (isNew && access.courseStatus === 'published')
      openEnrollment(transaction, access, 'company', at);
  });

/** Returns until when a licence opens a course to somebody; null if it does not. */
export const givenBy = (
  licence: Licence | null,
  userID: string,
  courseID: string,
): { until: Date } | null =>
  licence?.holderIDs.includes(userID) && licence.courseIDs.includes(courseID)
    ? { until: licence.endsAt }
    : null;
