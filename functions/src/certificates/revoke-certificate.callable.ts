import { onCall } from 'firebase-functions/v2/https';
import * as callables from '@trellis/model/callables/revoke-certificate';
import { applyRevocation } from '#functions/certificates/revoke-certificate.store';
import { callableHandler, callableOptions } from '#functions/runtime/callable-handler';
import { isStaff } from '#functions/teaching/is-staff.store';

/** Revokes a learner's certificate of a course, or lets it be issued again. For the course's teachers and admins. */
export const revokeCertificate = onCall(
  callableOptions,
  callableHandler(
    callables.revokeCertificate,
    async (actorID, request) => {
      await applyRevocation({ actorID, ...request });
      return {};
    },
    isStaff,
  ),
);
