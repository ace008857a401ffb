import { onCall } from 'firebase-functions/v2/https';
import * as callables from '@trellis/model/callables/company-report';
import { readReport } from '#functions/companies/company-report.store';
import { isVerifiedMember } from '#functions/companies/is-verified-member';
import { callableHandler, callableOptions } from '#functions/runtime/callable-handler';

/** Returns how those with a seat of a licence get on in one of its courses. For the company's admins. */
export const companyReport = onCall(
  callableOptions,
  callableHandler(
    callables.companyReport,
    async (actorID, { licenceID, courseID }) => ({
      learners: await readReport(actorID, licenceID, courseID),
    }),
    isVerifiedMember,
  ),
);
