import { onCall } from 'firebase-functions/v2/https';
import * as callables from '@trellis/model/callables/allow-certificate';
import { liftHold } from '#functions/certificates/allow-certificate.store';
import { callableHandler, callableOptions } from '#functions/runtime/callable-handler';
import { isStaff } from '#functions/teaching/is-staff.store';

/** Allows a learner a certificate that was held. For the course's teachers and admins. */
export const allowCertificate = onCall(
  callableOptions,
  callableHandler(
    callables.allowCertificate,
    async (actorID, request) => {
      await liftHold({ actorID, ...request });
      return {};
    },
    isStaff,
  ),
);
