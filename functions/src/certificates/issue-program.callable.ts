import { onCall } from 'firebase-functions/v2/https';
import * as callables from '@trellis/model/callables/issue-program';
import { certificateKeys } from '#functions/certificates/certificate-keys';
import { hasVerifiedAddress } from '#functions/certificates/has-verified-address';
import { issueProgramCertificate } from '#functions/certificates/issue-program.store';
import { callableHandler, callableOptions } from '#functions/runtime/callable-handler';

/** Issues the certificate of a program to the learner who has completed it. */
export const issueProgram = onCall(
  { ...callableOptions, secrets: [certificateKeys] },
  callableHandler(
    callables.issueProgram,
    async (uid, wish) => ({ number: await issueProgramCertificate({ uid, ...wish }) }),
    hasVerifiedAddress,
  ),
);
