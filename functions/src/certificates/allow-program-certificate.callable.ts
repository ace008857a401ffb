import { onCall } from 'firebase-functions/v2/https';
import * as callables from '@trellis/model/callables/allow-program-certificate';
import { liftProgramHold } from '#functions/certificates/allow-program-certificate.store';
import { callableHandler, callableOptions } from '#functions/runtime/callable-handler';
import { isStaff } from '#functions/teaching/is-staff.store';

/** Allows a learner a certificate of a program that was held. For the program's teachers and admins. */
export const allowProgramCertificate = onCall(
  callableOptions,
  callableHandler(
    callables.allowProgramCertificate,
    async (actorID, request) => {
      await liftProgramHold({ actorID, ...request });
      return {};
    },
    isStaff,
  ),
);
