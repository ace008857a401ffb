import { isDeepStrictEqual } from 'node:util';
import type { WriteBatch } from 'firebase-admin/firestore';
import { HttpsError } from 'firebase-functions/v2/https';
import { licenceTerms, type Licence, type LicenceTerms } from '@trellis/model/companies/licence';
import { underTerms } from '@trellis/model/companies/seats';
import { addAudit } from '#functions/companies/add-audit.store';
import { changeLicence } from '#functions/companies/change-licence.store';
import { db } from '#functions/firestore/admin';
import { read, readAll, refs } from '#functions/firestore/typed-refs';

type Wish = { actorID: string; licenceID: string; companyID: string; terms: LicenceTerms };

/**
 * Creates a licence or changes its terms, and returns who lost their seats; nothing if it is so already. What the seats open
 * follows by the trigger, since there may be many.
 */
export async function storeLicence(wish: Wish, at = new Date()): Promise<string[]> {
  const { licenceID, companyID, terms } = wish;
  const stored = await read(refs.licence(licenceID));
  // What was deleted since may stay on the list, where it opens nothing.
  const known = new Set(stored?.data.courseIDs);
  await checkPlaces(
    companyID,
    terms.courseIDs.filter((id) => !known.has(id)),
  );
  const lost: string[] = [];
  if (stored === null) {
    await createLicence(wish, at);
    return lost;
  }
  await changeLicence(licenceID, (licence, batch) => {
    if (licence.companyID !== companyID)
      throw new HttpsError('failed-precondition', 'Another company has it.');
    lost.length = 0;
    if (isDeepStrictEqual(licenceTerms.parse(licence), terms)) return licence;
    const { seating, lost: losers } = underTerms(licence, terms, at);
    lost.push(...losers);
    auditTerms(batch, wish, at);
    return { ...licence, ...terms, ...seating, updatedAt: at };
  });
  return lost;
}

/** Creates a licence without seats taken. Fails if somebody else has just made it. */
async function createLicence(wish: Wish, at: Date): Promise<void> {
  const { licenceID, companyID, terms } = wish;
  const nobody = { taken: [], holderIDs: [] };
  const licence: Licence = { ...terms, companyID, ...nobody, createdAt: at, updatedAt: at };
  const batch = db.batch();
  batch.create(refs.licence(licenceID).ref, licence);
  auditTerms(batch, wish, at);
  await batch.commit();
}

const auditTerms = (batch: WriteBatch, { actorID, licenceID, companyID, terms }: Wish, at: Date) =>
  addAudit(batch, {
    ...{ actorID, action: 'save_licence', subjectID: companyID },
    ...{ detail: `${licenceID}/${terms.seats}`, createdAt: at },
  });

async function checkPlaces(companyID: string, courseIDs: string[]): Promise<void> {
  const companyAt = refs.company(companyID);
  const courses = courseIDs.map((id) => refs.course(id));
  const stored = await readAll(companyAt, ...courses);
  if (stored(companyAt) === null) throw new HttpsError('not-found', 'There is no such company.');
  const missing = courseIDs.filter((_, index) => stored(courses[index]!) === null);
  if (missing.length > 0)
    throw new HttpsError('not-found', 'There is no such course.', { missing });
}
