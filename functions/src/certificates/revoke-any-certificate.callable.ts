import { onCall } from 'firebase-functions/v2/https';
import * as callables from '@trellis/model/callables/revoke-any-certificate';
import { applyAnyRevocation } from '#functions/certificates/revoke-any-certificate.store';
import { hasRole } from '#functions/people/has-role.store';
import { callableHandler, callableOptions } from '#functions/runtime/callable-handler';

/** Revokes a certificate of anything, or lets it be issued again. For administrators. */
export const revokeAnyCertificate = onCall(
  callableOptions,
  callableHandler(
    callables.revokeAnyCertificate,
    async (actorID, request) => {
      await applyAnyRevocation({ actorID, ...request });
      return {};
    },
    hasRole('admin'),
  ),
);
