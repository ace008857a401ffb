import { onCall } from 'firebase-functions/v2/https';
import * as callables from '@trellis/model/callables/issue-certificate';
import { certificateKeys } from '#functions/certificates/certificate-keys';
import { issueCourseCertificate } from '#functions/certificates/issue-certificate.store';
import { hasVerifiedAddress } from '#functions/certificates/has-verified-address';
import { callableHandler, callableOptions } from '#functions/runtime/callable-handler';

/** Issues the certificate of a course to the learner who has completed it. */
export const issueCertificate = onCall(
  { ...callableOptions, secrets: [certificateKeys] },
  callableHandler(
    callables.issueCertificate,
    async (uid, wish) => ({ number: await issueCourseCertificate({ uid, ...wish }) }),
    hasVerifiedAddress,
  ),
);
