import { onCall } from 'firebase-functions/v2/https';
import * as callables from '@trellis/model/callables/revoke-program-certificate';
import { applyProgramRevocation } from '#functions/certificates/revoke-program-certificate.store';
import { callableHandler, callableOptions } from '#functions/runtime/callable-handler';
import { isStaff } from '#functions/teaching/is-staff.store';

/** Revokes a learner's certificate of a program, or lets it be issued again. For the program's teachers and admins. */
export const revokeProgramCertificate = onCall(
  callableOptions,
  callableHandler(
    callables.revokeProgramCertificate,
    async (actorID, request) => {
      await applyProgramRevocation({ actorID, ...request });
      return {};
    },
    isStaff,
  ),
);
