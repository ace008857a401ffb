import { HttpsError } from 'firebase-functions/v2/https';
import type { ReportedLearner } from '@trellis/model/callables/company-report';
import { openLicence } from '#functions/companies/manage-company.store';
import { readAll, refs } from '#functions/firestore/typed-refs';

/**
 * Returns how those with a seat of a licence get on in one of its courses. What they do elsewhere is not read. Two reads for
 * each.
 */
export async function readReport(
  actorID: string,
  licenceID: string,
  courseID: string,
): Promise<ReportedLearner[]> {
  const { companyID, courseIDs, holderIDs } = await openLicence(actorID, licenceID);
  if (!courseIDs.includes(courseID))
    throw new HttpsError('not-found', 'The licence does not cover the course.');
  const places = holderIDs.map((uid) => ({
    uid,
    memberAt: refs.companyMember(uid, companyID),
    recordAt: refs.enrollment(uid, courseID),
  }));
  const stored = await readAll(...places.flatMap(({ memberAt, recordAt }) => [memberAt, recordAt]));
  return places.map(({ uid, memberAt, recordAt }) => {
    const record = stored(recordAt)?.data;
    return {
      userID: uid,
      name: stored(memberAt)?.data.name ?? uid,
      progress: record?.progress ?? null,
      lastSeenAt: record?.lastSeenAt?.getTime() ?? null,
      completedAt: record?.completedAt?.getTime() ?? null,
      certificateNumber: record?.certificateID ?? null,
    };
  });
}
