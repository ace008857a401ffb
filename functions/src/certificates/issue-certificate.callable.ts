import { HttpsError, onCall } from 'firebase-functions/v2/https';
import * as callables from '@trellis/model/callables/issue-certificate';
import { certificateKeys } from '#functions/certificates/certificate-keys';
import { issueCourseCertificate } from '#functions/certificates/issue-certificate.store';
import { callableHandler, callableOptions, type Caller } from '#functions/runtime/callable-handler';

/** A name under which something is published belongs to an address that is somebody's. */
function hasVerifiedAddress({ token }: Caller): boolean {
  if (token.email_verified !== true)
    throw new HttpsError('permission-denied', 'Verify your email address first.');
  return true;
}

/** Issues the certificate of a course to the learner who has completed it. */
export const issueCertificate = onCall(
  { ...callableOptions, secrets: [certificateKeys] },
  callableHandler(
    callables.issueCertificate,
    async (uid, wish) => ({ number: await issueCourseCertificate({ uid, ...wish }) }),
    hasVerifiedAddress,
  ),
);
