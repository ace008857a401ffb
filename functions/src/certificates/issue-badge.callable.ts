import { onCall } from 'firebase-functions/v2/https';
import * as callables from '@trellis/model/callables/issue-badge';
import { certificateKeys } from '#functions/certificates/certificate-keys';
import { hasVerifiedAddress } from '#functions/certificates/has-verified-address';
import { issueBadgeCertificate } from '#functions/certificates/issue-badge.store';
import { callableHandler, callableOptions } from '#functions/runtime/callable-handler';

/** Issues the certificate of a badge to the learner who has earned it. */
export const issueBadge = onCall(
  { ...callableOptions, secrets: [certificateKeys] },
  callableHandler(
    callables.issueBadge,
    async (uid, wish) => ({ number: await issueBadgeCertificate({ uid, ...wish }) }),
    hasVerifiedAddress,
  ),
);
