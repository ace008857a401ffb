import { onCall } from 'firebase-functions/v2/https';
import * as callables from '@trellis/model/callables/create-licence-keys';
import { storeKeys } from '#functions/companies/licence-keys.store';
import { isVerifiedMember } from '#functions/companies/is-verified-member';
import { callableHandler, callableOptions } from '#functions/runtime/callable-handler';

/** Makes keys by which people take seats of a licence. For the company's admins. */
export const createLicenceKeys = onCall(
  callableOptions,
  callableHandler(
    callables.createLicenceKeys,
    async (actorID, { licenceID, count }) => ({
      keys: await storeKeys(actorID, licenceID, count),
    }),
    isVerifiedMember,
  ),
);
